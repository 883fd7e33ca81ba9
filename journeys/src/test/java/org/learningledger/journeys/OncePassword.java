package org.learningledger.journeys;

import java.util.List;

/** The password for a first sign-in, which the command line tells once. */
final class OncePassword {

    private static final String BEFORE = "One-time password: ";

    private OncePassword() {}

    static String in(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(BEFORE))
                .findFirst()
                .orElseThrow()
                .substring(BEFORE.length());
    }
}
