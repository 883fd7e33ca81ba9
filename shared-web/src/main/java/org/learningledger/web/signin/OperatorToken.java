package org.learningledger.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.learningledger.web.account.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows the operator by the token that the program was started with. Without a token set, nobody is the operator. */
class OperatorToken extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final byte[] token;

    OperatorToken(String token) {
        this.token = token.strip().getBytes(StandardCharsets.UTF_8);
    }

    static boolean concerns(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/operator/")
                || (path.startsWith("/actuator/") && request.getHeader("Authorization") != null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String sent = request.getHeader("Authorization");
        if (token.length > 0 && sent != null && sent.startsWith(BEARER) && isToken(sent.substring(BEARER.length()))) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    SignedIn.OPERATOR, null, SignInProvider.authorities(SignedIn.OPERATOR)));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /** Takes the same time however much of it is right. */
    private boolean isToken(String sent) {
        return MessageDigest.isEqual(token, sent.strip().getBytes(StandardCharsets.UTF_8));
    }
}
