package org.learningledger.query.answer;

import java.util.List;

/**
 * One page of a list.
 *
 * @param page from 1
 * @param total entries on all pages
 */
public record Listed<T>(List<T> entries, int page, long total) {

    /** How many entries a page shows. */
    public static final int SIZE = 25;

    public Listed {
        entries = List.copyOf(entries);
    }

    /** Entries before a page. */
    public static long before(int page) {
        return (long) (Math.max(1, page) - 1) * SIZE;
    }
}
