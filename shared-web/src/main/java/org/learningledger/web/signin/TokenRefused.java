package org.learningledger.web.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.learningledger.web.account.Scope;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.problem.Problem;
import org.learningledger.web.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a token does not open what was asked for, and what to do. */
final class TokenRefused {

    /** How a program is told that a token is taken, as RFC 6750 has it. */
    static final String CHALLENGE = "Bearer realm=\"Learning Ledger\"";

    private static final String ASK = " Ask your technical administrator for ";

    private TokenRefused() {}

    static ProblemException notKnown() {
        return refusal(
                HttpStatus.UNAUTHORIZED,
                "token-not-known",
                "This token is not known",
                "Check that the whole of it was sent: it begins with ledger_ and was shown once, when it was made."
                        + " If it is lost, ask your technical administrator for another.");
    }

    /** @param on the day, in words */
    static ProblemException revoked(String on) {
        return refusal(
                HttpStatus.UNAUTHORIZED,
                "token-revoked",
                "This token was revoked",
                "It was revoked on " + on + "." + ASK + "another, if the job is still to run.");
    }

    /** @param on the last day on which it worked, in words */
    static ProblemException ended(String on) {
        return refusal(
                HttpStatus.UNAUTHORIZED,
                "token-ended",
                "This token has ended",
                "Its last day was " + on + "." + ASK + "another, if the job is still to run.");
    }

    static ProblemException tooManyTries(int seconds) {
        return new ProblemException(new Problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-tries",
                        "Too many tokens were not right",
                        "Wait %s, then try again with the right one."
                                .formatted(seconds == 1 ? "1 second" : seconds + " seconds"))
                .retryAfter(seconds));
    }

    /** @param opening the scopes that open it */
    static ProblemException byScope(SignedIn token, Set<Scope> opening, HttpServletResponse response) {
        if (opening.isEmpty()) {
            return refusal(
                    HttpStatus.FORBIDDEN,
                    "not-for-tokens",
                    "No token opens this",
                    "Sign in with an account whose role includes it.");
        }
        response.setHeader("WWW-Authenticate", CHALLENGE + ", error=\"insufficient_scope\"");
        return refusal(
                HttpStatus.FORBIDDEN,
                "scope-missing",
                "This token does not open this",
                "It takes a token with the scope %s. The token \"%s\" has %s."
                                .formatted(
                                        Scope.words(opening).replace(", ", " or "),
                                        token.displayName(),
                                        token.scopes().isEmpty() ? "none" : Scope.words(token.scopes()))
                        + ASK + "another.");
    }

    private static ProblemException refusal(HttpStatus status, String type, String title, String detail) {
        return new ProblemException(new Problem(status, type, title, detail));
    }
}
