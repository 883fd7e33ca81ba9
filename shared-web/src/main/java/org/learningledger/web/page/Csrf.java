package org.learningledger.web.page;

import java.util.function.Supplier;

/**
 * The hidden field that proves that a form came from us.
 *
 * @param token asked for only where a form is written, so that a page without one starts no session
 */
public record Csrf(String parameter, Supplier<String> token) {

    public static final Csrf NONE = new Csrf("_csrf", () -> "");

    public String value() {
        return token.get();
    }
}
