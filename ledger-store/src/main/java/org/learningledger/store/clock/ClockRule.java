package org.learningledger.store.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.source.ReviewKind;

/**
 * One period that a partnership is held to, in one edition of the guidance that sets it.
 *
 * @param id stands in facts and never changes its meaning; editions of one rule share it
 * @param guidance which edition of what sets the period; {@code null} where nobody checked
 * @param from the first day on which this edition holds; {@code null} where its source does not say
 * @param until the last day on which this edition holds; {@code null} while it holds
 * @param calendar whose days off do not count; only for working days
 * @param trigger what starts the clock; {@code null} where the ledger has no fact for it
 * @param end what stops it; {@code null} where the ledger has no fact for it
 * @param repeats whether it runs anew each time that it is triggered, not once for a review
 * @param kinds of reviews that it runs for; empty for all
 * @param sources addresses at which the period was read
 * @param note what a reader must know about how it is counted here
 */
public record ClockRule(
        String id,
        String name,
        @Nullable String guidance,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Limit limit,
        int amount,
        Unit unit,
        @Nullable Calendar calendar,
        @Nullable Moment trigger,
        @Nullable Moment end,
        boolean repeats,
        Set<ReviewKind> kinds,
        List<String> sources,
        Certainty certainty,
        @Nullable String note) {

    /** What the period limits. */
    public enum Limit {
        /** It must have happened when the period is over. */
        WITHIN,
        /** It must not happen before the period is over. */
        AT_LEAST,
        /** It must have happened this long before the trigger. */
        BEFORE
    }

    public enum Unit {
        WORKING_DAYS,
        MONTHS,
        YEARS
    }

    /** Whose days off do not count. */
    public enum Calendar {
        /** Saturdays, Sundays and the bank holidays of England. */
        ENGLAND
    }

    /** What starts and stops clocks: dates of facts about a review. */
    public enum Moment {
        INCIDENT_KNOWN,
        INCIDENT_NOTIFIED,
        REVIEW_OPENED,
        REVIEW_DECIDED,
        REVIEW_PUBLISHED,
        PUBLICATION_ENDED
    }

    /** How sure it is that the period is as it is given here. */
    public enum Certainty {
        /** Read in a source that can be asked. */
        VERIFIED,
        /** Read in what somebody wrote about the source. */
        SECONDARY,
        /** Known by hearsay alone. */
        UNCHECKED
    }

    public ClockRule {
        kinds = Set.copyOf(kinds);
        sources = List.copyOf(sources);
    }

    /** Whether the ledger has the facts to count it. */
    public boolean isCounted() {
        return trigger != null && end != null && limit != Limit.BEFORE;
    }

    /** Whether it runs for reviews of a kind; one whose kind nobody recorded has only what runs for all. */
    public boolean isFor(@Nullable ReviewKind kind) {
        return kinds.isEmpty() || kind != null && kinds.contains(kind);
    }

    /** Whether this edition holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
