package org.learningledger.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Frames;
import org.learningledger.web.page.Pages;
import org.learningledger.web.page.SharedPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request with a problem: a page for a person, problem details (RFC 9457) for a program. */
@Component
public class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final int RETRY_SECONDS = 30;
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private final Frames frames;
    private final Pages pages;
    private final JsonMapper json = JsonMapper.builder().build();
    private final SecureRandom random = new SecureRandom();

    ProblemAnswers(Frames frames, @SharedPages Pages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    public void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) return;
        response.resetBuffer();
        response.setStatus(problem.status().value());
        if (problem.retryAfterSeconds() != null) {
            response.setHeader("Retry-After", String.valueOf(problem.retryAfterSeconds()));
        }
        if (forProgram(request)) {
            response.setContentType("application/problem+json");
            byte[] details = details(problem);
            response.setContentLength(details.length);
            response.getOutputStream().write(details);
        } else {
            pages.page("problem/problem", frame(request).titled(problem.title()))
                    .with("problem", problem)
                    .render(null, request, response);
        }
    }

    /**
     * Answers a fault of ours: the log gets everything, the caller a reference to it and nothing else. Where it is only
     * that the database cannot be reached, the caller is asked to try again.
     */
    public void answerFault(HttpServletRequest request, HttpServletResponse response, Throwable fault)
            throws IOException {
        if (DatabaseAway.isToldBy(fault)) {
            LOG.error("{} {} could not reach the database", request.getMethod(), request.getRequestURI(), fault);
            answer(request, response, NotNow.PROBLEM.retryAfter(RETRY_SECONDS));
            return;
        }
        String reference = reference();
        LOG.error("Reference {}: {} {} failed", reference, request.getMethod(), request.getRequestURI(), fault);
        answer(
                request,
                response,
                new Problem(
                                HttpStatus.INTERNAL_SERVER_ERROR,
                                "fault",
                                "There is a problem with the service",
                                "Try again later. If you were sending a form,"
                                        + " check whether it was recorded before you send it again.")
                        .withReference(reference));
    }

    /** Whether the caller is a program that wants problem details, not a person at a browser. */
    public static boolean forProgram(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/api/") || path.startsWith("/operator/") || path.startsWith("/actuator/")) return true;
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.toLowerCase(Locale.ROOT).contains("json")
                && !accept.toLowerCase(Locale.ROOT).contains("text/html");
    }

    private byte[] details(Problem problem) {
        var details = new LinkedHashMap<String, Object>();
        details.put("type", problem.typeAddress());
        details.put("title", problem.title());
        details.put("status", problem.status().value());
        details.put("detail", problem.detail());
        details.put("errors", problem.errors());
        if (problem.reference() != null) details.put("reference", problem.reference());
        return json.writeValueAsBytes(details);
    }

    /** An error page must appear even when the database, which knows who is signed in, is what failed. */
    private Frame frame(HttpServletRequest request) {
        try {
            return frames.frame(request);
        } catch (RuntimeException e) {
            LOG.warn("An error page is shown without its frame", e);
            return Frame.plain(Frame.PRODUCT);
        }
    }

    private String reference() {
        var reference = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == 4) reference.append('-');
            reference.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
