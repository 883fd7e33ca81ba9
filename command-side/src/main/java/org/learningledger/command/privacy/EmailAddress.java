package org.learningledger.command.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An address as RFC 5321, section 4.1.2, has it, in the everyday form without quotation marks. */
final class EmailAddress {

    private static final Pattern FORM = Pattern.compile(
            "(?<![\\w.+%-])[\\w.+%'-]{1,64}@(?:[\\p{L}\\d-]{1,63}\\.){1,8}\\p{L}{2,24}",
            Pattern.UNICODE_CHARACTER_CLASS);

    private EmailAddress() {}

    static Stream<String> in(String text) {
        return FORM.matcher(text).results().map(MatchResult::group);
    }
}
