package org.learningledger.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Sent over https only whenever the request came that way. Styles, scripts and the program's health are the same for
 * everybody and must be there when the database, which holds the sessions, is not.
 */
class SessionCookie extends DefaultCookieSerializer {

    SessionCookie() {
        setCookieName("ledger_session");
        setUseHttpOnlyCookie(true);
        setSameSite("Lax");
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean forEverybody = path.startsWith("/assets/") || path.startsWith("/actuator/health");
        return forEverybody ? List.of() : super.readCookieValues(request);
    }
}
