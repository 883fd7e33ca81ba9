package org.learningledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.QuerySide;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.time.Knowledge;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Today;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.api.Api;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Link;
import org.learningledger.web.page.LookBack;
import org.learningledger.web.page.Page;
import org.learningledger.web.problem.Problem;
import org.learningledger.web.problem.ProblemException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Has every page and every answer for programs be about the moment that its address asks about: here and nowhere else, so
 * that none can forget it. What is shown as it was says so, keeps the days on its links, and offers nothing to record.
 */
@Component
@ConditionalOnWebApplication
class LookingBack implements HandlerInterceptor, WebMvcConfigurer {

    private static final String PAGES = QuerySide.class.getPackageName();

    /** The parameters by which pages offer something to do, and what they say where there is nothing. */
    private static final Map<String, Object> NOTHING_TO_DO = Map.of(
            "offers",
            List.of(),
            "changes",
            List.of(),
            "measures",
            false,
            "measurable",
            Set.of(),
            "moderable",
            Map.of(),
            "ownWork",
            false);

    private final HistoryReader history;
    private final LedgerLog log;

    LookingBack(HistoryReader history, LedgerLog log) {
        this.history = history;
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!isOurs(handler)) return true;
        var asked = AskedMoment.of(request);
        if (!isForPrograms(request) && !asked.isPermanent(request)) {
            response.sendRedirect(address(request, asked.fields()));
            return false;
        }
        if (!asked.moment().isNow() && !isRead((HandlerMethod) handler)) throw nothingIsRecordedInThePast();
        Today.fix(LocalDate.now(Knowledge.LONDON));
        asked.moment().ask();
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        Moment.NOW.ask();
        Today.unfix();
    }

    private static boolean isOurs(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith(PAGES)
                && !isAboutRunning(method);
    }

    /** How the ledger runs is told, and changed, as it is now, whatever day somebody looks at elsewhere. */
    private static boolean isAboutRunning(HandlerMethod handler) {
        return Allowed.Rule.of(handler)
                .filter(rule -> rule.roles().equals(Set.of(Role.ADMINISTRATOR)))
                .isPresent();
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        return request.getRequestURI().startsWith(Api.address("/"));
    }

    /** What is read can be read as it was; a page that asks what to record cannot. */
    private static boolean isRead(HandlerMethod handler) {
        var reads = AnnotatedElementUtils.hasAnnotation(handler.getMethod(), ForReaders.class);
        var allowed = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allowed.class);
        if (reads || allowed != null) return reads || allowed.signedIn() || allowed.anybody();
        return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ForReaders.class);
    }

    private static ProblemException nothingIsRecordedInThePast() {
        return new ProblemException(new Problem(
                HttpStatus.CONFLICT,
                "looking-back",
                "Nothing can be recorded while you look back",
                "Go back and choose \"See how it stands now\". What you record then says itself when it happened."));
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (!isOurs(handler) || answer == null || !(answer.getView() instanceof Page page)) return;
        var who = SignedIn.current().orElse(null);
        if (who == null || !(page.value("frame") instanceof Frame frame) || !isRead((HandlerMethod) handler)) return;
        var asked = AskedMoment.of(request);
        if (asked.moment().isNow() && !Rights.lets(ForReaders.class, who)) return;
        var looking = new LookBack(
                request.getRequestURI(),
                AskedMoment.others(request),
                asked.fields(),
                asked.moment().isNow() ? null : past(who, request, asked));
        var shown = asked.moment().isNow() ? page : offeringNothing(page);
        answer.setView(shown.with("frame", frame.looking(looking)));
    }

    private static Page offeringNothing(Page page) {
        var left = page;
        for (var offer : NOTHING_TO_DO.entrySet()) {
            if (page.value(offer.getKey()) != null) left = left.with(offer.getKey(), offer.getValue());
        }
        return left;
    }

    private LookBack.Past past(SignedIn who, HttpServletRequest request, AskedMoment asked) {
        var moment = asked.moment();
        var sentences = new ArrayList<String>();
        if (moment.knownAt() != null) {
            sentences.add(
                    asked.isStrict()
                            ? "Only what the ledger itself had recorded by then is shown, in the order in which it was recorded."
                            : "What became known later is not shown. Papers count as known from the date that was declared for them, which is not proved.");
        }
        if (moment.trueOn() != null) {
            sentences.add(
                    "What surely happened after that day is not shown. Where a date is only a month or a season, what may have happened by then is shown, and lists mark it \"Perhaps\".");
        }
        if (isOnlyPerhaps(who, request)) {
            sentences.add(
                    "Whether what this page is about had happened by then is not certain: its date is not exact.");
        }
        long held = log.count(who.partnership());
        long left = held - history.total(who.partnership());
        if (Rights.lets(ForReaders.class, who)) {
            sentences.add(String.format(
                    Locale.UK,
                    "%,d of %,d entries of the history %s left out. Nothing can be recorded here.",
                    left,
                    held,
                    left == 1 ? "is" : "are"));
        }
        var other = new LinkedHashMap<>(asked.fields());
        if (asked.isStrict()) other.remove(LookBack.CLOCK);
        else other.put(LookBack.CLOCK, "recorded");
        return new LookBack.Past(
                heading(moment),
                sentences,
                address(request, Map.of()),
                new Link(
                        asked.isStrict()
                                ? "count papers from their declared dates"
                                : "see strictly what the ledger had recorded by then",
                        address(request, other)));
    }

    private boolean isOnlyPerhaps(SignedIn who, HttpServletRequest request) {
        var moment = Moment.asked();
        var about = Things.idIn(request).map(List::of).orElse(List.of());
        return moment.trueOn() != null
                && !history.names(who.partnership(), about).isEmpty()
                && moment.surely()
                        .answer(() -> history.names(who.partnership(), about))
                        .isEmpty();
    }

    private static String heading(Moment moment) {
        var known = moment.knownAt() == null ? null : "known " + DateWords.known(moment.knownAt());
        var so = moment.trueOn() == null ? null : "true on " + DateWords.day(moment.trueOn());
        return "As " + (known == null ? so : so == null ? known : so + ", " + known);
    }

    private static String address(HttpServletRequest request, Map<String, String> fields) {
        var address = UriComponentsBuilder.fromPath(request.getRequestURI());
        var values = new LinkedHashMap<String, Object>();
        AskedMoment.others(request)
                .forEach((name, all) -> all.forEach(value -> {
                    var key = "v" + values.size();
                    address.queryParam(name, "{" + key + "}");
                    values.put(key, value);
                }));
        fields.forEach((name, value) -> {
            var key = "v" + values.size();
            address.queryParam(name, "{" + key + "}");
            values.put(key, value);
        });
        return address.encode().buildAndExpand(values).toUriString();
    }
}
