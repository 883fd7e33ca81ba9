package org.learningledger.web.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.learningledger.web.account.Scope;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.problem.Problem;
import org.learningledger.web.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** A token does not open what was asked for. */
final class TokenRefused {

    private TokenRefused() {}

    /** What this takes, in words and, as RFC 6750 has it, for a program. */
    static ProblemException byScope(SignedIn token, Set<Scope> opening, HttpServletResponse response) {
        if (opening.isEmpty()) {
            return refusal("not-for-tokens", "No token opens this. Sign in with an account whose role includes it.");
        }
        response.setHeader("WWW-Authenticate", "Bearer realm=\"Learning Ledger\", error=\"insufficient_scope\"");
        return refusal(
                "scope-missing",
                "This takes a token with the scope %s. The token \"%s\" has %s. Ask your technical administrator for another."
                        .formatted(
                                Scope.words(opening).replace(", ", " or "),
                                token.displayName(),
                                Scope.words(token.scopes())));
    }

    private static ProblemException refusal(String type, String detail) {
        return new ProblemException(new Problem(HttpStatus.FORBIDDEN, type, "This token does not open this", detail));
    }
}
