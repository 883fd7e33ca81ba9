package org.learningledger.store.log;

import java.time.Instant;

/**
 * That the first entries of a partnership's log were recorded in another database, and brought back from an archive.
 *
 * @param file the archive's name
 * @param origin the name of the log
 * @param entries how many there were
 * @param root of the tree over them, in base64, as its checkpoint in the archive says
 */
public record Restored(String file, String origin, long entries, String root, Instant at) {

    /** Whether the entry was brought back. */
    public boolean has(long position) {
        return position <= entries;
    }
}
