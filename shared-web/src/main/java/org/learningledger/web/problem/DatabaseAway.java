package org.learningledger.web.problem;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Answers where the database cannot be reached for the session. Every dispatch of a request reads the session, that to
 * the error page too, so the answer has to be given outside of it.
 */
class DatabaseAway implements Filter {

    private final ProblemAnswers answers;

    DatabaseAway(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (!isToldBy(e) || response.isCommitted()) throw e;
            answers.answerFault((HttpServletRequest) request, (HttpServletResponse) response, e);
        }
    }

    static boolean isToldBy(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof CannotCreateTransactionException) return true;
        }
        return false;
    }
}
