package org.learningledger.command.privacy;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A unique pupil number: a check letter, eleven digits, and a digit or, in a temporary number, a letter. The check letter
 * is the sum of the others, each times its place from 2 to 13, modulus 23: Department for Education, "Unique pupil
 * numbers (UPNs): a guide for schools and local authorities".
 */
final class PupilNumber {

    /** No I, O or S, which look like digits. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static final Pattern FORM =
            Pattern.compile("(?<!\\w)[%1$s]\\d{11}[\\d%1$s](?!\\w)".formatted(LETTERS), Pattern.CASE_INSENSITIVE);

    private PupilNumber() {}

    static Stream<String> in(String text) {
        return FORM.matcher(text).results().map(MatchResult::group).filter(PupilNumber::checks);
    }

    private static boolean checks(String number) {
        var signs = number.toUpperCase(Locale.ROOT);
        int sum = IntStream.range(1, signs.length())
                .map(index -> (index + 1) * value(signs.charAt(index)))
                .sum();
        return LETTERS.charAt(sum % LETTERS.length()) == signs.charAt(0);
    }

    private static int value(char sign) {
        return Character.isDigit(sign) ? Character.digit(sign, 10) : LETTERS.indexOf(sign);
    }
}
