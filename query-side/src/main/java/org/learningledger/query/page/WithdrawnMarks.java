package org.learningledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.ThingKind;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Marks what was withdrawn, on every page about it and in every list that it belongs to: here and nowhere else, so that
 * no list can forget it.
 */
@Component
@ConditionalOnWebApplication
class WithdrawnMarks implements HandlerInterceptor, WebMvcConfigurer {

    /** The parameters by which pages of records offer something to do, and what they say where there is nothing. */
    private static final Map<String, Object> NOTHING_TO_DO = Map.of(
            "offers", List.of(),
            "changes", List.of(),
            "measures", false,
            "measurable", Set.of(),
            "moderable", Map.of(),
            "ownWork", false);

    private final HistoryReader history;
    private final Withdrawn withdrawn;

    WithdrawnMarks(HistoryReader history, Withdrawn withdrawn) {
        this.history = history;
        this.withdrawn = withdrawn;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        var who = SignedIn.current().orElse(null);
        if (who == null || answer == null || !(answer.getView() instanceof Page page)) return;
        answer.setView(marked(who, request, listed(who, page)));
    }

    private Page listed(SignedIn who, Page page) {
        if (!(page.value("rows") instanceof List<?> rows)) return page;
        var lines = rows.stream()
                .filter(ListRow.class::isInstance)
                .map(ListRow.class::cast)
                .toList();
        if (lines.size() < rows.size()) return page;
        var marked = withdrawn.among(who.partnership(), lines.stream().flatMap(line -> id(line).stream()));
        if (marked.isEmpty()) return page;
        return page.with(
                "rows",
                lines.stream()
                        .map(line ->
                                line.tagged(id(line).filter(marked::contains).isPresent(), Tag.WITHDRAWN))
                        .toList());
    }

    private Page marked(SignedIn who, HttpServletRequest request, Page page) {
        var id = Things.idIn(request).orElse(null);
        if (id == null) return page;
        return noticed(who, id, page.value("history") instanceof String ? entries(who, id, page) : page);
    }

    /** Every page of a record lists the entries of it that were withdrawn: {@code record/top.jte} shows them. */
    private Page entries(SignedIn who, UUID id, Page page) {
        return page.with("withdrawn", history.withdrawnAbout(who.partnership(), id));
    }

    private Page noticed(SignedIn who, UUID id, Page page) {
        if (!(page.value("frame") instanceof Frame frame)) return page;
        if (withdrawn.among(who.partnership(), Stream.of(id)).isEmpty()) return page;
        var kind = history.names(who.partnership(), List.of(id)).get(id).kind();
        return offeringNothing(page).with("frame", frame.noting(notice(kind, id)));
    }

    private static Page offeringNothing(Page page) {
        var left = page;
        for (var offer : NOTHING_TO_DO.entrySet()) {
            if (page.value(offer.getKey()) != null) left = left.with(offer.getKey(), offer.getValue());
        }
        return left;
    }

    private static Frame.Notice notice(ThingKind kind, UUID id) {
        return new Frame.Notice(
                Tag.WITHDRAWN.text(),
                "This record was withdrawn: it should not have been recorded, and no longer counts.",
                new Link("See why in its history", Things.history(kind, id)));
    }

    private static Optional<UUID> id(ListRow line) {
        var found = Things.ID.matcher(line.link().href());
        return found.find() ? Optional.of(UUID.fromString(found.group())) : Optional.empty();
    }
}
