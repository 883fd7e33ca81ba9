package org.learningledger.query.answer;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/** Turns what events hold into text for people. */
public final class Wording {

    private static final int SORTED_BY = 200;

    private static final Pattern EXACT = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Map<Integer, String> SEASONS = Map.of(21, "spring", 22, "summer", 23, "autumn", 24, "winter");

    private Wording() {}

    /** The text itself, or a placeholder where only a commitment stands in the log. */
    public static String of(Words words) {
        return switch (words) {
            case Words.Plain said -> said.plain();
            case Words.Sealed withheld -> "[text withheld]";
        };
    }

    public static @Nullable String orNull(@Nullable Words words) {
        return words == null ? null : of(words);
    }

    /** A text with a full stop, where it does not end in a mark of its own, so that a sentence can follow it. */
    public static String ended(String text) {
        var end = text.strip();
        return end.isEmpty() || ".!?:;".indexOf(end.charAt(end.length() - 1)) >= 0 ? end : end + ".";
    }

    /** "1 action", "3 actions". */
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** "A-1", "A-1 and A-2", "A-1, A-2 and A-3". */
    public static String list(List<String> names) {
        if (names.size() < 2) return String.join("", names);
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** A date as printed, else "4 June 2026", "June 2026", "summer 2022", "2026"; anything finer as it stands. */
    public static String date(StatedDate date) {
        if (date.asPrinted() != null) return date.asPrinted();
        var parts = EXACT.matcher(String.valueOf(date.edtf()));
        if (!parts.matches()) return String.valueOf(date.edtf());
        var year = parts.group(1);
        if (parts.group(2) == null) return year;
        int month = Integer.parseInt(parts.group(2));
        if (month > 12) return SEASONS.getOrDefault(month, "season " + month + " of") + " " + year;
        var of = Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK) + " " + year;
        return parts.group(3) == null ? of : Integer.parseInt(parts.group(3)) + " " + of;
    }

    /** "MULTI_AGENCY" as people write it: "multi agency". */
    public static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.UK).replace('_', ' ');
    }

    /** Shortens a text to what fits on a line of a list. */
    public static String brief(String text) {
        if (text.length() <= 140) return text;
        int space = text.lastIndexOf(' ', 137);
        return text.substring(0, space < 80 ? 137 : space) + " ...";
    }

    /** A reference such that sorting by it puts R-2 before R-10; of a very long one the beginning, so that an index holds it. */
    public static String sortable(String reference) {
        var sorted = new StringBuilder();
        var digits = new StringBuilder();
        for (char next : (reference + " ").toCharArray()) {
            if (Character.isDigit(next)) {
                digits.append(next);
                continue;
            }
            if (!digits.isEmpty())
                sorted.append("0".repeat(Math.max(0, 9 - digits.length()))).append(digits);
            digits.setLength(0);
            sorted.append(next);
        }
        return beginning(sorted.toString().stripTrailing());
    }

    private static String beginning(String text) {
        if (text.length() <= SORTED_BY) return text;
        boolean splits = Character.isHighSurrogate(text.charAt(SORTED_BY - 1));
        return text.substring(0, splits ? SORTED_BY - 1 : SORTED_BY);
    }
}
