package org.learningledger.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What ended a request, told by {@link ProblemAnswers}. A module's own advice for its own exceptions goes first. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    void problem(ProblemException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(request, response, e.problem());
    }

    /** An id of the wrong form in an address is an address of nothing; in a query or a body it is a mistake to mend. */
    @ExceptionHandler
    void mistyped(MethodArgumentTypeMismatchException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.answer(
                request,
                response,
                e.getParameter().hasParameterAnnotation(PathVariable.class)
                        ? NotFound.PROBLEM
                        : notUnderstood(HttpStatus.BAD_REQUEST)
                                .withErrors(List.of(
                                        new Problem.Fault("/" + e.getName(), "This value is not of the right form"))));
    }

    @ExceptionHandler
    void unreadable(HttpMessageNotReadableException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.answer(request, response, notUnderstood(HttpStatus.BAD_REQUEST));
    }

    @ExceptionHandler
    void refused(AccessDeniedException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean look = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        answers.answer(request, response, (look ? NotAllowed.toSee() : NotAllowed.toDo()).problem());
    }

    /** Spring's own exceptions carry a status; the rest are faults of ours. */
    @ExceptionHandler
    void other(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (e instanceof ErrorResponse told && told.getStatusCode().is4xxClientError()) {
            told.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            var status = HttpStatus.valueOf(told.getStatusCode().value());
            answers.answer(
                    request,
                    response,
                    status == HttpStatus.NOT_FOUND
                            ? NotFound.PROBLEM
                            : notUnderstood(status).withErrors(faults(e)));
        } else {
            answers.answerFault(request, response, e);
        }
    }

    static Problem notUnderstood(HttpStatus status) {
        return new Problem(
                status,
                "not-understood",
                "This request was not understood",
                "Nothing was recorded. Go back, load the page again and try once more.");
    }

    private static List<Problem.Fault> faults(Exception e) {
        if (!(e instanceof BindingResult result)) return List.of();
        return result.getFieldErrors().stream()
                .map((FieldError error) -> new Problem.Fault(
                        "/" + error.getField().replace('.', '/'),
                        error.getDefaultMessage() == null
                                ? "This value is not of the right form"
                                : error.getDefaultMessage()))
                .toList();
    }
}
