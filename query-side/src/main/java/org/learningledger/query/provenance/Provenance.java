package org.learningledger.query.provenance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Clock;

/**
 * Where figures come from. The same question about the same of these is answered with the same bytes.
 *
 * @param partnership whose ledger they come from
 * @param position facts 1 to this one of the partnership's log were taken in by every model that the figures rest on: the
 *     lowest, where one model was ahead of another
 * @param models that were read, by name
 * @param erasures how many erasures of personal data had been recorded up to the position
 * @param knownAt what was known by then counts, as it was asked; {@code null} for all that was known
 * @param trueOn what had happened by the end of this day counts, as it was asked; {@code null} whenever it happened
 * @param clock by which facts became known
 * @param day that is looked at, in London: what is overdue or due is so on this day. Where nothing else was asked, the day
 *     on which it was asked
 */
public record Provenance(
        String partnership,
        long position,
        List<Model> models,
        long erasures,
        @Nullable Instant knownAt,
        @Nullable LocalDate trueOn,
        Clock clock,
        LocalDate day) {

    /**
     * A read model as it was read.
     *
     * @param version of the rules by which it is made of facts
     * @param digest SHA-256 of its rows of this partnership, in hexadecimal digits
     */
    public record Model(String name, int version, String digest) {

        @Override
        public String toString() {
            return name + " " + version + " " + digest;
        }
    }

    public Provenance {
        models = List.copyOf(models);
    }

    static Provenance of(String partnership, long position, List<Model> models, long erasures, Moment asked) {
        return new Provenance(
                partnership, position, models, erasures, asked.knownAt(), asked.trueOn(), asked.clock(), asked.day());
    }

    /** All of it in one short name: SHA-256 over the lines of {@link #text()}, in hexadecimal digits. */
    public String state() {
        return Sha256.of(text());
    }

    /** What {@link #state()} is made of: a line for each of these, in this order, and for each model. */
    String text() {
        return """
                partnership %s
                position %d
                erasures %d
                known at %s
                true on %s
                clock %s
                day %s
                """.formatted(
                                partnership,
                                position,
                                erasures,
                                knownAt == null ? "-" : knownAt,
                                trueOn == null ? "-" : trueOn,
                                clock,
                                day)
                + models.stream().map(model -> "model " + model + "\n").collect(Collectors.joining());
    }
}
