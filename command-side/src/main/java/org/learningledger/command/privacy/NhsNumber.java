package org.learningledger.command.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ten digits, usually written 3-3-4, of which the last is a check digit by modulus 11: the NHS Data Model and
 * Dictionary, "NHS NUMBER". One in eleven of other numbers of ten digits looks like one.
 */
final class NhsNumber {

    private static final Pattern FORM =
            Pattern.compile("(?<![\\w.,])(\\d{3})[\\s\\-‐–]?(\\d{3})[\\s\\-‐–]?(\\d{4})(?!\\w)");

    private NhsNumber() {}

    static Stream<String> in(String text) {
        return FORM.matcher(text)
                .results()
                .filter(match -> checks(match.group(1) + match.group(2) + match.group(3)))
                .map(MatchResult::group);
    }

    private static boolean checks(String digits) {
        if (digits.chars().distinct().count() == 1) return false; // somebody's placeholder
        int sum = IntStream.range(0, 9)
                .map(place -> (10 - place) * Character.digit(digits.charAt(place), 10))
                .sum();
        int check = (11 - sum % 11) % 11; // 10 is no digit, so such a number is never issued
        return check == Character.digit(digits.charAt(9), 10);
    }
}
