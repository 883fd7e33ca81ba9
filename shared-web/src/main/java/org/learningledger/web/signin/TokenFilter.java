package org.learningledger.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.problem.ProblemAnswers;
import org.learningledger.web.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a program by the token that it sends: {@code Authorization: Bearer ledger_...}. */
class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final TokenSignIn tokens;
    private final ProblemAnswers problems;

    TokenFilter(TokenSignIn tokens, ProblemAnswers problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var sent = sent(request);
        if (sent.isPresent()) {
            try {
                signIn(tokens.who(sent.get(), request.getRemoteAddr()));
            } catch (ProblemException refused) {
                if (refused.problem().status() == HttpStatus.UNAUTHORIZED) {
                    response.setHeader("WWW-Authenticate", TokenRefused.CHALLENGE + ", error=\"invalid_token\"");
                }
                problems.answer(request, response, refused.problem());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static Optional<String> sent(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()))
                : Optional.empty();
    }

    private static void signIn(SignedIn who) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(who, null, SignInProvider.authorities(who)));
        SecurityContextHolder.setContext(context);
    }
}
