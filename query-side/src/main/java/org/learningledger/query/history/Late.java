package org.learningledger.query.history;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.query.answer.Wording;
import org.learningledger.store.log.Recorded;
import org.learningledger.store.time.Days;
import org.learningledger.store.time.Knowledge;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.StatedOn;

/**
 * That a fact became known long after it happened. Only what the dates surely say counts: from the last day on which it can
 * have happened to the first on which it can have become known.
 *
 * @param how by recording it, or by a paper or meeting whose date was declared
 * @param happened the last day on which it can have happened
 * @param known the first day on which it can have become known: by the ledger's own clock, or as declared
 * @param atLeast whether it may have been longer, because one of the dates is not exact
 */
public record Late(How how, LocalDate happened, LocalDate known, boolean atLeast) {

    /**
     * What takes more days than this is late. Groups meet every month, so what was done since the last meeting is told of at
     * the next, a month later at most; what is older was there to be told of, and was not.
     * The history keeps which entries are late, so another number takes reading the log again.
     */
    public static final int LONG = 30;

    /** How a fact became known. */
    public enum How {
        /** Somebody recorded it in the ledger, and declared no earlier date at which it was said. */
        RECORDED,
        /** A paper or a meeting said it, on a date that was declared and is not proved. */
        STATED
    }

    /** {@code null} where it was not late, or where that cannot be said; by this clock. */
    public static @Nullable Late of(LedgerEvent event, Recorded at, Moment.Clock clock) {
        var occurred = Recorded.occurred(event);
        var happened = occurred == null ? null : occurred.latest();
        if (happened == null) return null;
        var recorded = at.recordedAt().atZone(Knowledge.LONDON).toLocalDate();
        var declared = clock == Moment.Clock.DECLARED ? at.stamp().statedOn() : null;
        boolean exact = happened.equals(occurred.earliest());
        if (declared == null) return late(How.RECORDED, happened, recorded, exact);
        // The importer assumed it because the paper has none: it says nothing about when the paper said so.
        if (declared.basis() == StatedOn.Basis.ASSUMED) return null;
        var stated = Days.of(declared.edtf());
        var first = stated.earliest();
        if (first == null) return null;
        return late(
                How.STATED,
                happened,
                first.isAfter(recorded) ? recorded : first,
                exact && first.equals(stated.latest()));
    }

    private static @Nullable Late late(How how, LocalDate happened, LocalDate known, boolean exact) {
        return ChronoUnit.DAYS.between(happened, known) > LONG ? new Late(how, happened, known, !exact) : null;
    }

    /** "Recorded 4 months after it happened", "Stated at least 2 years after it happened". */
    public String words() {
        return (how == How.RECORDED ? "Recorded " : "Stated ")
                + (atLeast ? "at least " : "")
                + distance()
                + " after it happened";
    }

    /** In whole months or years, of which so many have surely passed. */
    private String distance() {
        long months = Period.between(happened, known).toTotalMonths();
        if (months < 2) return Wording.count(ChronoUnit.DAYS.between(happened, known), "day", "days");
        return months < 24 ? Wording.count(months, "month", "months") : Wording.count(months / 12, "year", "years");
    }
}
