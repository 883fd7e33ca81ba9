package org.learningledger.query.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many entries of a register changed between two moments. They add up: those that stood there, with what was added
 * and without what is gone, are those that stand there.
 *
 * @param earlier entries at the earlier moment
 * @param added entries that stand there at the later moment only
 * @param gone entries that stood there at the earlier moment only
 * @param changed entries that stand there at both and say something else
 * @param later entries at the later moment
 * @param turns of those that changed, how many took each of the turns that have a name: an entry may have taken several
 */
public record Counts(long earlier, long added, long gone, long changed, long later, Map<String, Long> turns) {

    public Counts {
        if (earlier + added - gone != later || changed > earlier - gone) {
            throw new IllegalStateException("%d and %d added without %d gone is not %d, %d of them changed"
                    .formatted(earlier, added, gone, later, changed));
        }
        turns = Collections.unmodifiableMap(new LinkedHashMap<>(turns));
    }

    /** Entries that say the same at both moments. */
    public long unchanged() {
        return earlier - gone - changed;
    }

    public long differing() {
        return added + gone + changed;
    }
}
