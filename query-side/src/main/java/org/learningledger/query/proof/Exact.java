package org.learningledger.query.proof;

import java.util.Base64;
import java.util.regex.Pattern;

/** Reads what can be written in one way only: two texts that mean the same would be two proofs of the same. */
final class Exact {

    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Exact() {}

    /** Standard base64 with its padding, and no bits left over. */
    static byte[] base64(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) return bytes;
        } catch (IllegalArgumentException foreign) {
            throw new NotProved("\"%s\" is not base64.".formatted(text));
        }
        throw new NotProved("\"%s\" is not base64 as it must be written.".formatted(text));
    }

    /** A whole number from 0 to 2^63-1, without leading zeros. */
    static long decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new NotProved("\"%s\" is not a number as it must be written.".formatted(text));
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            throw new NotProved("%s is too large a number.".formatted(text));
        }
    }
}
