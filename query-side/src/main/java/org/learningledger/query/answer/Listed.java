package org.learningledger.query.answer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param page from 1
 * @param total entries on all pages
 * @param surely how many of these surely belong to the list, where it is asked what was so on a day; else {@code null}
 * @param perhaps of this page's entries, the ids of those that only perhaps belong to it
 */
public record Listed<T>(
        List<T> entries, int page, long total, @Nullable Long surely, Set<String> perhaps) {

    /** How many entries a page shows. */
    public static final int SIZE = 25;

    public Listed {
        entries = List.copyOf(entries);
        perhaps = Set.copyOf(perhaps);
    }

    /** A page of a list to which everything surely belongs. */
    public Listed(List<T> entries, int page, long total) {
        this(entries, page, total, null, Set.of());
    }

    /** The same page, of what its entries stand for. */
    public <E> Listed<E> of(List<E> entries) {
        return new Listed<>(entries, page, total, surely, perhaps);
    }

    /** Entries before a page. */
    public static long before(int page) {
        return (long) (Math.max(1, page) - 1) * SIZE;
    }
}
