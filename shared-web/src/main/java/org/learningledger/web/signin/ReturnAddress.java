package org.learningledger.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where somebody wanted to go before they were asked to sign in. */
final class ReturnAddress {

    static final String PARAMETER = "return";
    static final String SIGN_IN = "/sign-in";

    private ReturnAddress() {}

    /** The sign-in page's address that leads back to this request's page. */
    static String signInFor(HttpServletRequest request) {
        boolean page = request.getMethod().equals("GET");
        if (!page || request.getRequestURI().equals("/")) return SIGN_IN;
        String query = request.getQueryString();
        return signInFor(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    static String signInFor(String address) {
        return address.isEmpty() || address.equals("/")
                ? SIGN_IN
                : SIGN_IN + "?" + PARAMETER + "=" + UriUtils.encode(address, StandardCharsets.UTF_8);
    }

    /** The address if it is one of ours, else the start page: a link to sign in must not lead to somebody else's site. */
    static String safe(@Nullable String address) {
        boolean ours = address != null && address.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*|/");
        return ours ? address : "/";
    }
}
