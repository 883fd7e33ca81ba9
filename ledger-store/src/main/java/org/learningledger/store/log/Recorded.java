package org.learningledger.store.log;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.store.record.Stamp;
import org.learningledger.store.time.Days;
import org.learningledger.store.time.Knowledge;

/**
 * Where and when an event stands in the ledger log, and who recorded it.
 *
 * @param globalIndex the reader's cursor over all partnerships; never shown
 * @param position the event's place in its partnership's log: from 1, without a gap
 * @param recordedAt when the ledger learnt it, by the database's own clock
 * @param sequence its place in its own stream, from 0
 * @param eventId the event's own id
 * @param stamp who recorded it and on whose behalf
 */
public record Recorded(
        long globalIndex, long position, Instant recordedAt, long sequence, String eventId, Stamp stamp) {

    public String partnership() {
        return stamp.actor().partnership();
    }

    /**
     * The moment from which this fact counts as known (the clock of knowledge): recorded-at or, where a stated-on date
     * was declared, the end of the last day that it can mean, but never later than recorded-at.
     */
    public Instant knownAt() {
        return Knowledge.since(recordedAt, stamp.statedOn());
    }

    /** The same, as if nobody had declared since when it was known: then it counts as known when the ledger learnt it. */
    public Recorded asRecorded() {
        return stamp.statedOn() == null
                ? this
                : new Recorded(globalIndex, position, recordedAt, sequence, eventId, stamp.withoutStatedOn());
    }

    /** The day, in London, from which this fact counts as known. */
    public LocalDate knownOn() {
        return knownAt().atZone(Knowledge.LONDON).toLocalDate();
    }

    /**
     * The days on which the event happened, for the clock of truth. Nothing is known before it has happened, so where
     * nobody said when it happened at the latest, that is the day on which it became known.
     */
    public Days happened(LedgerEvent event) {
        var occurred = occurred(event);
        var earliest = occurred == null ? null : occurred.earliest();
        var latest = occurred == null ? null : occurred.latest();
        if (latest != null) return new Days(earliest, latest);
        var known = knownOn();
        return new Days(earliest, earliest != null && earliest.isAfter(known) ? earliest : known);
    }

    /** The days on which the event may have happened; {@code null} where nobody said. */
    public static @Nullable Days occurred(LedgerEvent event) {
        var stated = event.occurredOn();
        return stated == null || stated.edtf() == null ? null : Days.of(stated.edtf());
    }
}
