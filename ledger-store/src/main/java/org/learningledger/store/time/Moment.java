package org.learningledger.store.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a question is about, by two clocks: what was known then, and what was so.
 *
 * <p>It belongs to whoever asks, like the person who is signed in, and so goes with the thread: every query of the same
 * request is about the same moment, and none can be forgotten. Where nobody asks about a moment, all that is known counts.
 *
 * @param knownAt only facts that were known by then count; {@code null} for all that are known
 * @param clock by which facts became known
 * @param trueOn only facts that had happened by the end of this day count; {@code null} whenever they happened
 * @param certainty which of these facts count where the day of one is not certain
 */
public record Moment(
        @Nullable Instant knownAt, Clock clock, @Nullable LocalDate trueOn, Certainty certainty) {

    /** By which clock facts become known. */
    public enum Clock {
        /** As papers and people declare it: {@link Knowledge#since}. */
        DECLARED,
        /** As the ledger learnt it, by the database's own clock: what the proofs cover. */
        RECORDED
    }

    /** Which facts count when it is asked what was so on a day. */
    public enum Certainty {
        /** Those that may have happened by then. */
        PERHAPS,
        /** Those that had surely happened by then. */
        SURELY,
        /** Both ways at once, for counting: a row tells by its planes in which way it is so. No single thing is folded so. */
        EITHER
    }

    /** All that is known, whenever it happened. */
    public static final Moment NOW = new Moment(null, Clock.DECLARED, null, Certainty.PERHAPS);

    private static final ThreadLocal<Moment> ASKED = ThreadLocal.withInitial(() -> NOW);

    /** What was known at the end of a day. */
    public static Moment knownOn(LocalDate day) {
        return NOW.withKnownAt(Knowledge.endOf(day));
    }

    /** The moment that is asked about here. */
    public static Moment asked() {
        return ASKED.get();
    }

    /** Has everything that is asked on this thread be about this moment, until it is asked about another. */
    public void ask() {
        if (equals(NOW)) ASKED.remove();
        else ASKED.set(this);
    }

    /** Answers one question about this moment. */
    public <T> T answer(Supplier<T> question) {
        var before = asked();
        ask();
        try {
            return question.get();
        } finally {
            before.ask();
        }
    }

    public Moment withKnownAt(@Nullable Instant knownAt) {
        return new Moment(knownAt, clock, trueOn, certainty);
    }

    public Moment by(Clock clock) {
        return new Moment(knownAt, clock, trueOn, certainty);
    }

    public Moment withTrueOn(@Nullable LocalDate day) {
        return new Moment(knownAt, clock, day, certainty);
    }

    public Moment surely() {
        return new Moment(knownAt, clock, trueOn, Certainty.SURELY);
    }

    /** The day that is looked at: the one asked about, else the one on which it was known, else {@linkplain Today today}; in London. */
    public LocalDate day() {
        if (trueOn != null) return trueOn;
        var today = Today.day();
        var known = knownAt == null ? today : knownAt.atZone(Knowledge.LONDON).toLocalDate();
        return known.isAfter(today) ? today : known;
    }

    public Moment eitherWay() {
        return new Moment(knownAt, clock, trueOn, Certainty.EITHER);
    }

    /** Whether all that is known counts, so that what is shown is how things stand. */
    public boolean isNow() {
        return knownAt == null && trueOn == null;
    }
}
