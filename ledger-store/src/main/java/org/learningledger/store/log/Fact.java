package org.learningledger.store.log;

import java.util.Comparator;
import org.learningledger.events.LedgerEvent;

/**
 * One event together with where it stands in the log: what projections fold and pages tell of.
 *
 * @param corrected whether it says something else here than when it was recorded
 * @param withdrawn whether it opened a thing that should not have been recorded: it stays where it is, marked
 * @param version how far its stream goes as far as is known from it: where it stands or, where that was later, the newest
 *     correction
 */
public record Fact(LedgerEvent event, Recorded at, boolean corrected, boolean withdrawn, long version) {

    /** The order in which facts became known; those that became known together, in the order of the log. */
    public static final Comparator<Fact> AS_KNOWN = Comparator.comparing(
                    (Fact fact) -> fact.at().knownAt())
            .thenComparing(fact -> fact.at().position());

    /** As it was recorded. */
    public Fact(LedgerEvent event, Recorded at) {
        this(event, at, false, false, at.sequence());
    }

    /** The same by the clock of recording alone, whatever was declared. */
    public Fact asRecorded() {
        var recorded = at.asRecorded();
        return recorded == at ? this : new Fact(event, recorded, corrected, withdrawn, version);
    }
}
