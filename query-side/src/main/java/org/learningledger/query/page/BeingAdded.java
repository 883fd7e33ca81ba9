package org.learningledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.problem.NotFound;
import org.learningledger.web.problem.Problem;
import org.learningledger.web.problem.ProblemAnswers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A thing that somebody has just recorded is not missing: the projection that shows it is behind. */
@ControllerAdvice
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class BeingAdded {

    /** As long as it takes, at most, to take over the projections of a program that was killed. */
    private static final int RETRY_SECONDS = 10;

    private static final Problem BEING_ADDED = new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "being-added",
                    "Your entry is recorded, and its page is being made",
                    "Load this page again in a moment to see it. There is no need to send it again.")
            .retryAfter(RETRY_SECONDS);

    private final LedgerLog log;
    private final ProblemAnswers answers;

    BeingAdded(LedgerLog log, ProblemAnswers answers) {
        this.log = log;
        this.answers = answers;
    }

    @ExceptionHandler
    void notFound(NotFound missing, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(request, response, isRecorded(request) ? BEING_ADDED : missing.problem());
    }

    private boolean isRecorded(HttpServletRequest request) {
        var after = request.getParameter("after");
        return after != null
                && SignedIn.current()
                        .flatMap(who -> log.indexOf(who.partnership(), after))
                        .isPresent();
    }
}
