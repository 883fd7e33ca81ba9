package org.learningledger.web.api;

import jakarta.servlet.http.HttpServletRequest;

/** Where programs ask and act: the address of a page or form, under a root of its own. */
public final class Api {

    public static final String ROOT = "/api/v1";

    private Api() {}

    public static boolean concerns(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /** The address in a program's words: {@code /api/v1/actions/7} for {@code /actions/7}. */
    public static String address(String page) {
        return ROOT + page;
    }

    /** The address of the page or form that a program means. */
    public static String page(String address) {
        return address.startsWith(ROOT) ? address.substring(ROOT.length()) : address;
    }
}
