package org.learningledger.query.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Dated;
import org.learningledger.store.time.Knowledge;
import org.learningledger.store.time.StatedOn;

/** Dates and moments as people write them, never more exact than they are known. */
public final class DateWords {

    private static final Pattern PART = Pattern.compile("([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?([?~%]?)");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mma", Locale.UK);
    private static final String[] SEASONS = {"Spring", "Summer", "Autumn", "Winter"};

    private DateWords() {}

    /** "October 2021", and the words of the paper where they are others; blank where nothing is known. */
    public static String of(@Nullable Dated date) {
        if (date == null) return "";
        var printed = date.stated().asPrinted();
        if (date.stated().edtf() == null) return printed == null ? "" : "“" + printed + "”";
        var plain = plain(date.stated().edtf());
        return printed == null || printed.equalsIgnoreCase(plain) ? plain : plain + " (printed as “" + printed + "”)";
    }

    /** The same in one form only, for lists. */
    public static String brief(@Nullable Dated date) {
        if (date == null) return "";
        var edtf = date.stated().edtf();
        return edtf == null ? of(date) : plain(edtf);
    }

    /** The same, or what to say where nothing is known. */
    public static String or(@Nullable Dated date, String otherwise) {
        var words = of(date);
        return words.isEmpty() ? otherwise : words;
    }

    /** "Summer 2022" for {@code 2022-22}, "January to February 2022" for {@code 2022-01/2022-02}. */
    public static String plain(String edtf) {
        int slash = edtf.indexOf('/');
        if (slash < 0) return part(edtf);
        var from = edtf.substring(0, slash);
        var to = edtf.substring(slash + 1);
        if (from.equals("..") || from.isEmpty()) return "up to " + end(to);
        if (to.equals("..")) return "from " + end(from);
        if (to.isEmpty()) return "from " + end(from) + ", end not known";
        var first = end(from);
        var last = end(to);
        int year = first.lastIndexOf(' ');
        boolean shared =
                year > 0 && last.endsWith(first.substring(year)) && !first.contains(" to ") && !unknownYear(from);
        return (shared ? first.substring(0, year) : first) + " to " + last;
    }

    /** When the ledger learnt something: "4 June 2026 at 9:32am". */
    public static String at(Instant moment) {
        var there = moment.atZone(Knowledge.LONDON);
        return day(there.toLocalDate()) + " at " + clock(there);
    }

    /** The same for programs. */
    public static String iso(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.atZone(Knowledge.LONDON).withNano(0));
    }

    /** "October 2021 (declared, not proved)". */
    public static String of(StatedOn statedOn) {
        return plain(statedOn.edtf())
                + switch (statedOn.basis()) {
                    case DECLARED -> " (declared, not proved)";
                    case ASSUMED -> " (assumed: the paper has no date of its own)";
                };
    }

    /** "on 4 June 2026" where it is the end of that day, else "on 4 June 2026 at 9:32am". */
    public static String known(Instant moment) {
        var day = moment.atZone(Knowledge.LONDON).toLocalDate();
        return "on " + (Knowledge.endOf(day).equals(moment) ? day(day) : at(moment));
    }

    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + name(day.getMonth()) + " " + day.getYear();
    }

    private static String clock(ZonedDateTime moment) {
        var time = moment.toLocalTime();
        if (time.getMinute() == 0 && time.getHour() == 12) return "midday";
        if (time.getMinute() == 0 && time.getHour() == 0) return "midnight";
        var words = CLOCK.format(moment).toLowerCase(Locale.UK);
        boolean twice = Knowledge.LONDON
                        .getRules()
                        .getValidOffsets(moment.toLocalDateTime())
                        .size()
                > 1;
        if (!twice) return words;
        return words + (Knowledge.LONDON.getRules().isDaylightSavings(moment.toInstant()) ? " BST" : " GMT");
    }

    /** One end of a range; where only its decade or century is known, so that this does not read as the range. */
    private static String end(String edtf) {
        var words = part(edtf);
        return unknownYear(edtf) ? "a year between " + words.replace(" to ", " and ") : words;
    }

    private static boolean unknownYear(String edtf) {
        int unknown = edtf.indexOf('X');
        return unknown >= 0 && unknown < 4;
    }

    private static String part(String edtf) {
        var parts = PART.matcher(edtf);
        if (!parts.matches()) return edtf;
        var words = words(parts.group(1), parts.group(2), parts.group(3));
        return switch (parts.group(4)) {
            case "~" -> "about " + words;
            case "?" -> words + " (uncertain)";
            case "%" -> "about " + words + " (uncertain)";
            default -> words;
        };
    }

    private static String words(String year, @Nullable String month, @Nullable String day) {
        if (year.contains("X")) return year.replace('X', '0') + " to " + year.replace('X', '9');
        if (month == null || month.contains("X")) return year;
        int number = Integer.parseInt(month);
        if (number == 24) return "Winter " + year + " to " + (Integer.parseInt(year) + 1);
        if (number > 20) return SEASONS[number - 21] + " " + year;
        var named = name(Month.of(number)) + " " + year;
        return day == null || day.contains("X") ? named : Integer.parseInt(day) + " " + named;
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
