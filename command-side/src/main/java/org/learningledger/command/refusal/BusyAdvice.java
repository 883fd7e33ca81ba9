package org.learningledger.command.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.learningledger.web.problem.NotNow;
import org.learningledger.web.problem.ProblemAnswers;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Nothing could be recorded just now because the log is held up or out of reach: nothing is lost, try again. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BusyAdvice {

    private static final int RETRY_SECONDS = 5;

    /** Waited too long for a lock, ended while idle, server stopping, too many connections (PostgreSQL, appendix A). */
    private static final Set<String> PASSING = Set.of("55P03", "25P03", "57P01", "57P02", "57P03", "57P05", "53300");

    private static final String CONNECTION_CLASS = "08";

    private final ProblemAnswers answers;

    BusyAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    void busy(EventStoreException failed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isPassing(failed)) {
            answers.answer(request, response, new NotNow(RETRY_SECONDS).problem());
        } else {
            answers.answerFault(request, response, failed);
        }
    }

    private static boolean isPassing(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return PASSING.contains(sql.getSQLState()) || sql.getSQLState().startsWith(CONNECTION_CLASS);
            }
        }
        return false;
    }
}
