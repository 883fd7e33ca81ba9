package org.learningledger.query.recurrence;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How alike two texts are, by the words that they share. */
final class Likeness {

    private Likeness() {}

    /** Shared words among all words of both, from 0 to 1; short words count for nothing. */
    static double of(@Nullable String one, @Nullable String other) {
        var shared = words(one);
        var all = new HashSet<>(shared);
        var others = words(other);
        shared.retainAll(others);
        all.addAll(others);
        return all.isEmpty() ? 0 : (double) shared.size() / all.size();
    }

    private static Set<String> words(@Nullable String text) {
        return Arrays.stream((text == null ? "" : text).toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 3)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
