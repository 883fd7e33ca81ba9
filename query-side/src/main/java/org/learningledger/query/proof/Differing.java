package org.learningledger.query.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Entries of a partnership with which something is wrong.
 *
 * @param positions in order, each once
 */
public record Differing(String partnership, How how, List<Long> positions) {

    /** An alarm is a sentence: beyond this many stretches of entries it says that there are more. */
    private static final int MOST = 500;

    /** What is wrong with them. */
    public enum How {
        /** The stored columns do not give the leaf that was signed. */
        CHANGED("not as signed"),
        /** There is a leaf, and no entry. */
        MISSING("signed, and not there any more"),
        /** There is an entry, signed as the head says, and no leaf. */
        WITHOUT_LEAF("missing from the proof log"),
        /** An entry stands where the ledger never gave a place. */
        NEVER_RECORDED("there, though the ledger never recorded anything in that place"),
        /** Entries stand in another order than that in which they were recorded. */
        OUT_OF_ORDER("not in the order in which they were recorded"),
        /** The leaves do not lead to the subtrees or the head that were signed. */
        OTHER_TREE("in the proof log otherwise than signed");

        private final String words;

        How(String words) {
            this.words = words;
        }
    }

    public Differing {
        positions = List.copyOf(new TreeSet<>(positions));
    }

    /** In plain words, every position in it. */
    public String sentence() {
        return String.format(
                Locale.UK,
                "Of %s, %,d %s %s: %s.",
                partnership,
                positions.size(),
                positions.size() == 1 ? "entry is" : "entries are",
                how.words,
                ranges(positions));
    }

    /** "4, 7 to 19". */
    private static String ranges(Collection<Long> positions) {
        record Range(long from, long to) {}
        var ranges = new ArrayList<Range>();
        for (long position : positions) {
            if (!ranges.isEmpty() && ranges.getLast().to == position - 1) {
                ranges.set(ranges.size() - 1, new Range(ranges.getLast().from, position));
            } else {
                ranges.add(new Range(position, position));
            }
        }
        boolean all = ranges.size() <= MOST;
        return ranges.stream()
                .limit(MOST)
                .map(range -> range.from == range.to
                        ? String.valueOf(range.from)
                        : range.from + (range.to == range.from + 1 ? ", " : " to ") + range.to)
                .collect(Collectors.joining(", ", "", all ? "" : " and more"));
    }
}
