package org.learningledger.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.learningledger.web.account.Allowed;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that the server met before or behind our own handling: filters, addresses that it will not take. */
@Controller
@Allowed(anybody = true)
class ErrorPages implements ErrorController {

    private final ProblemAnswers answers;

    ErrorPages(ProblemAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(code);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault) {
            answers.answerFault(request, response, fault);
        } else if (status == null || status.is5xxServerError()) {
            answers.answerFault(request, response, new IllegalStateException("Status " + code));
        } else if (status == HttpStatus.NOT_FOUND) {
            answers.answer(request, response, NotFound.PROBLEM);
        } else if (status == HttpStatus.FORBIDDEN) {
            answers.answer(request, response, NotAllowed.toSee().problem());
        } else {
            answers.answer(request, response, ProblemAdvice.notUnderstood(status));
        }
    }
}
