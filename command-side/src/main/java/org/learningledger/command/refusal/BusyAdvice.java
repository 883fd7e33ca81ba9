package org.learningledger.command.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.learningledger.store.log.StoreAway;
import org.learningledger.web.problem.Problem;
import org.learningledger.web.problem.ProblemAnswers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Nothing can be recorded just now because the event store is held up or out of reach: nothing is lost, try again. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BusyAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(BusyAdvice.class);
    private static final int RETRY_SECONDS = 5;

    private static final Problem NOT_NOW = new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "not-now",
                    "The ledger cannot record anything at the moment",
                    "You can go on reading. Wait a minute, then send the same again: load this page again and confirm. Whatever reached the ledger is recorded once only.")
            .retryAfter(RETRY_SECONDS);

    private final ProblemAnswers answers;

    BusyAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    void busy(StoreAway away, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("{} {} could not reach the event store", request.getMethod(), request.getRequestURI(), away);
        answers.answer(request, response, NOT_NOW);
    }
}
