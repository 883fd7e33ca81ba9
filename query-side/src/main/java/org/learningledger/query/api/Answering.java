package org.learningledger.query.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.page.AskedMoment;
import org.learningledger.query.page.ForReaders;
import org.learningledger.query.page.Withdrawn;
import org.learningledger.query.projection.Progressed;
import org.learningledger.query.provenance.Figures;
import org.learningledger.query.provenance.Unchanged;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.problem.NotFound;
import org.learningledger.web.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers one question in JSON, and says where the answer comes from.
 *
 * <p>The ETag of an answer names that, so whoever sends it as If-None-Match is told when nothing has changed. Only of a
 * thing that can be changed the ETag is its version, for If-Match: an answer also holds what is linked to the thing, so
 * that is no check of freshness.
 */
@ForReaders
final class Answering<T> {

    private static final Duration MOST = Duration.ofSeconds(2);
    private static final int USUAL = 25;
    private static final int MOST_ENTRIES = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Question<T> question;
    private final Withdrawn withdrawn;
    private final Progressed progressed;
    private final Figures figures;
    private final Unchanged unchanged;

    Answering(Question<T> question, Withdrawn withdrawn, Progressed progressed, Figures figures, Unchanged unchanged) {
        this.question = question;
        this.withdrawn = withdrawn;
        this.progressed = progressed;
        this.figures = figures;
        this.unchanged = unchanged;
    }

    void answer(SignedIn who, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var of = who.partnership();
        var asked = Inquiry.of(of, question, variables(request), request.getParameterMap());
        wait(of, request.getParameter("after"));
        response.setHeader("Cache-Control", "no-store");
        var sent = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (question.version() == null && unchanged.isUnchanged(of, sent)) {
            response.setHeader(HttpHeaders.ETAG, sent);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var figure = figures.answer(of, projections().toList(), () -> told(asked, request, response));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("position", figure.from().position());
        answer.put("state", Objects.requireNonNull(Shapes.value(figure.from())));
        answer.putAll(figure.answer());
        if (question.version() == null) response.setHeader(HttpHeaders.ETAG, Unchanged.tag(figure.from()));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(answer));
    }

    private Map<String, Object> told(Inquiry asked, HttpServletRequest request, HttpServletResponse response) {
        var answer = new LinkedHashMap<String, Object>();
        var moment = AskedMoment.of(request);
        if (!moment.fields().isEmpty()) answer.put("asked", moment.fields());
        if (question.list() != null) list(asked, request, response, answer);
        else one(asked, response, answer);
        return answer;
    }

    private void wait(String partnership, @Nullable String event) {
        if (event != null) progressed.waitFor(projections(), partnership, event, MOST);
    }

    private Stream<String> projections() {
        return question.ofThings()
                ? Stream.of(question.projection(), Withdrawn.PROJECTION)
                : Stream.of(question.projection());
    }

    private void one(Inquiry asked, HttpServletResponse response, Map<String, Object> answer) {
        var found = Objects.requireNonNull(question.one()).find(asked).orElseThrow(NotFound::new);
        long version = question.version() == null ? -1 : question.version().applyAsLong(found);
        if (version >= 0) response.setHeader(HttpHeaders.ETAG, "\"" + version + "\"");
        answer.put("entry", question.ofThings() ? thing(found, asked) : Shapes.value(found));
    }

    private void list(
            Inquiry asked, HttpServletRequest request, HttpServletResponse response, Map<String, Object> answer) {
        var list = Objects.requireNonNull(question.list());
        var read = Cursor.of(request.getParameter("cursor"))
                .read(
                        page -> list.page(asked, page),
                        Objects.requireNonNull(question.id()),
                        limit(request.getParameter("limit")));
        answer.put("total", read.total());
        if (read.surely() != null) answer.put("surely", read.surely());
        answer.put("entries", entries(read.entries(), asked));
        if (read.next() == null) return;
        var next = UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("after")
                .replaceQueryParam("cursor", read.next().text())
                .build(true)
                .toUriString();
        response.setHeader("Link", "<" + next + ">; rel=\"next\"");
        answer.put("next", next);
    }

    private @Nullable Object entries(List<T> entries, Inquiry asked) {
        var about = question.thing();
        if (about == null) return Shapes.value(entries);
        var marked = withdrawn.among(asked.partnership(), entries.stream().map(about));
        return entries.stream()
                .map(entry -> Shapes.thing(entry, marked.contains(about.apply(entry))))
                .toList();
    }

    private Map<String, Object> thing(T found, Inquiry asked) {
        return Shapes.thing(
                found,
                !withdrawn.among(asked.partnership(), Stream.of(asked.id())).isEmpty());
    }

    private static int limit(@Nullable String asked) {
        if (asked == null) return USUAL;
        int limit = asked.matches("\\d{1,3}") ? Integer.parseInt(asked) : 0;
        if (limit >= 1 && limit <= MOST_ENTRIES) return limit;
        throw Inquiry.notUnderstood(
                List.of(new Problem.Fault("/limit", "Send a whole number from 1 to " + MOST_ENTRIES)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        return (Map<String, String>)
                Objects.requireNonNull(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
    }
}
