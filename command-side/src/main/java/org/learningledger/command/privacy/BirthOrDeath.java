package org.learningledger.command.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A day and month, with or without its year, in the same sentence as a word for birth or death and close to it. A month
 * or year alone is not exact, and safeguarding reviews use it on purpose; the title of one published review held both
 * exact days, which is why they are looked for.
 */
final class BirthOrDeath {

    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
    private static final String DATE = "(?<!\\w)(?:"
            + String.join(
                    "|",
                    DAY + "(?:st|nd|rd|th)?(?: of)?\\s" + MONTH + "(?:,?\\s\\d{4})?",
                    MONTH + "\\s" + DAY + "(?:st|nd|rd|th)?(?:,?\\s\\d{4})?",
                    DAY + "([/.-])(?:0?[1-9]|1[0-2])\\1(?:\\d{4}|\\d{2})",
                    "(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])-" + DAY)
            + ")(?!\\w)";
    private static final String WORD =
            "(?<!\\w)(?:(?:still)?born|birth(?:day|date)?|d\\.?o\\.?b\\.?|died|dies|death|deceased|passed away|killed)(?!\\w)";
    private static final String BETWEEN = "[^.!?;]{0,40}?";

    private static final Pattern WORD_FIRST = Pattern.compile(WORD + BETWEEN + DATE, Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_FIRST = Pattern.compile(DATE + BETWEEN + WORD, Pattern.CASE_INSENSITIVE);

    private BirthOrDeath() {}

    static Stream<String> in(String text) {
        return Stream.of(WORD_FIRST, DATE_FIRST)
                .flatMap(order -> order.matcher(text).results().map(MatchResult::group));
    }
}
