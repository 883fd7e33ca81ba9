package org.learningledger.command.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number of a home or a mobile: 01, 02 or 07 and seven or eight digits more after the next, or the same after +44:
 * Ofcom, "The National Telephone Numbering Plan". Numbers from 03, 08 and 09 belong to organisations, and 101, 116 and
 * 999 to services, so they are none.
 */
final class PhoneNumber {

    private static final Pattern FORM = Pattern.compile(
            "(?<![\\w.,/-])(?:(?:\\+|00)44[\\s-]?(?:\\(0\\)\\s?)?|(?:\\((?=0\\d{1,5}\\)))?0)[127]\\d(?:[\\s()\\-‐–]{0,2}\\d){7,8}(?!\\w)");

    private PhoneNumber() {}

    static Stream<String> in(String text) {
        return FORM.matcher(text).results().map(MatchResult::group);
    }
}
