package org.learningledger.web.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;

/** What a password must be like. */
final class Passwords {

    /** Easy to read out and to type: nothing that looks like something else. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LEAST = 12;

    /** The hash takes no more; what is longer would be cut off unseen. */
    private static final int MOST_BYTES = 72;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** A password that is to be changed at the first sign-in: {@code k7mw-3hxp-vr9d-cc5t}. */
    static String once() {
        var password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) password.append('-');
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** Why somebody cannot have this password, if they cannot. */
    static Optional<String> problem(String password, String signInName) {
        if (password.isEmpty()) return Optional.of("Enter a new password");
        if (password.codePointCount(0, password.length()) < LEAST) {
            return Optional.of(
                    "The new password must have at least %d characters. Three words that do not belong together make a good one"
                            .formatted(LEAST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("The new password must have at most %d characters".formatted(MOST_BYTES));
        }
        if (password.equalsIgnoreCase(signInName)) {
            return Optional.of("The new password must not be your sign-in name");
        }
        if (password.chars().distinct().count() < 4) {
            return Optional.of("The new password must have at least 4 different characters");
        }
        return Optional.empty();
    }
}
