package org.learningledger.query.clock;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.Tag;
import org.learningledger.store.clock.ClockRule;
import org.learningledger.web.page.Option;

/** Clocks as people read them. */
public final class ClockWords {

    /** How days are counted, for whoever reads a clock. */
    public static final String COUNTED =
            "Day 1 is the first working day after the clock started; Saturdays, Sundays and"
                    + " the bank holidays of England do not count. A period of months or years ends on the day with the same"
                    + " number. Days of a pause do not count.";

    private ClockWords() {}

    public static Tag tag(ClockState state) {
        return switch (state) {
            case RUNNING -> new Tag("Running", "blue");
            case PAUSED -> new Tag("Paused", "grey");
            case PERHAPS_LATE -> new Tag("Perhaps late", "orange");
            case LATE -> new Tag("Late", "red");
            case PERHAPS_TOO_EARLY -> new Tag("Perhaps ended too early", "orange");
            case TOO_EARLY -> new Tag("Ended too early", "red");
            case MET -> new Tag("Met", "green");
            case UNDATED -> new Tag("Cannot be counted", "yellow");
        };
    }

    static List<Option> states() {
        return Arrays.stream(ClockState.values())
                .map(state -> new Option(state.name(), tag(state).text()))
                .toList();
    }

    /** "Within 15 working days", "at least 1 year". */
    public static String period(ClockRule rule) {
        var amount = Wording.count(
                rule.amount(),
                switch (rule.unit()) {
                    case WORKING_DAYS -> "working day";
                    case MONTHS -> "month";
                    case YEARS -> "year";
                },
                switch (rule.unit()) {
                    case WORKING_DAYS -> "working days";
                    case MONTHS -> "months";
                    case YEARS -> "years";
                });
        return switch (rule.limit()) {
            case WITHIN -> "Within " + amount;
            case AT_LEAST -> "At least " + amount;
            case BEFORE -> amount + " before";
        };
    }

    public static String moment(ClockRule.@Nullable Moment moment) {
        return switch (moment) {
            case null -> "Nothing that the ledger records";
            case INCIDENT_KNOWN -> "Incident known to the authority";
            case INCIDENT_NOTIFIED -> "Incident notified";
            case REVIEW_OPENED -> "Review opened";
            case REVIEW_DECIDED -> "Decision on what follows";
            case REVIEW_PUBLISHED -> "Review published";
            case PUBLICATION_ENDED -> "Taken off the site";
        };
    }

    public static String certainty(ClockRule.Certainty certainty) {
        return switch (certainty) {
            case VERIFIED -> "Verified";
            case SECONDARY -> "Secondary source";
            case UNCHECKED -> "Not checked";
        };
    }

    /** "From 29 June 2018" */
    public static String effective(ClockRule rule) {
        if (rule.from() == null && rule.until() == null) return "Not stated";
        if (rule.until() == null) return "From " + DateWords.day(rule.from());
        return (rule.from() == null ? "" : "From " + DateWords.day(rule.from()) + " ") + "until "
                + DateWords.day(rule.until());
    }

    /** "27 February 2026", or the first and the last day on which it can be due. */
    public static String due(SourceClock clock) {
        var words = span(clock.dueEarliest(), clock.dueLatest());
        return clock.state() == ClockState.PAUSED ? words + ", if it ran again on the next day" : words;
    }

    private static String span(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        if (earliest == null || latest == null) return "Not known: no date is recorded that it could be counted from";
        return earliest.equals(latest)
                ? DateWords.day(earliest)
                : "Between " + DateWords.day(earliest) + " and " + DateWords.day(latest);
    }

    /** "3 working days", "2 to 5 days". */
    public static String days(SourceClock.Range range, ClockRule rule) {
        boolean working = rule.unit() == ClockRule.Unit.WORKING_DAYS;
        var most = Wording.count(range.most(), working ? "working day" : "day", working ? "working days" : "days");
        return range.fewest() == range.most() ? most : range.fewest() + " to " + most;
    }

    /** Each pause with its reason and what it cost. */
    public static String pauses(SourceClock clock) {
        return clock.pauses().stream()
                .map(pause -> DateWords.or(pause.from(), "Date not stated")
                        + (pause.isOver() || pause.until() != null
                                ? " until " + DateWords.or(pause.until(), "a day that was not stated")
                                : ", still paused")
                        + ": " + Wording.ended(pause.reason()) + " "
                        + days(pause.lost(), clock.rule()) + " lost.")
                .collect(Collectors.joining("\n"));
    }

    /** What stopped it and when. */
    public static String ended(SourceClock clock) {
        if (clock.ended() != null) return DateWords.of(clock.ended()) + (clock.hasEnded() ? "" : " (perhaps later)");
        return clock.hasEnded() ? "On a day that was not stated" : "Not yet";
    }
}
