package org.learningledger.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.problem.NotAllowed;
import org.learningledger.web.problem.NotFound;
import org.learningledger.web.problem.ProblemAnswers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Lets a request reach its controller only by the controller's own {@link Allowed} rule. */
class AllowedInterceptor implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(AllowedInterceptor.class);

    private final ProblemAnswers problems;

    AllowedInterceptor(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            // Only built assets are files to serve: other folders of the class path hold what is not ours to publish.
            if (request.getRequestURI().startsWith("/assets/")) return true;
            throw new NotFound();
        }
        var found = handler instanceof HandlerMethod method ? Allowed.Rule.of(method) : null;
        if (found == null || found.isEmpty()) {
            LOG.error("Refused {} {}: {} has no @Allowed", request.getMethod(), request.getRequestURI(), handler);
            throw refusal(request);
        }
        var rule = isLook(request) ? found.get() : found.get().forActs();
        var who = SignedIn.current().orElse(null);
        if (OncePassword.isCurrent() && !rule.anybody() && !PasswordPage.isFor(request)) {
            OncePassword.askForAnother(problems, request, response);
            return false;
        }
        if (rule.allows(who)) return true;
        if (who != null && who.role() == Role.TOKEN) throw TokenRefused.byScope(who, rule.scopes(), response);
        if (who != null) throw refusal(request);

        SignInSecurity.notSignedIn(problems, request, response);
        return false;
    }

    private static NotAllowed refusal(HttpServletRequest request) {
        return isLook(request) ? NotAllowed.toSee() : NotAllowed.toDo();
    }

    private static boolean isLook(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
