package org.learningledger.query.digest;

import java.util.Map;
import org.learningledger.query.projection.Table;

/**
 * The digest of what one model holds of a partnership, with that of each section of its tables.
 *
 * @param tables in the model's order
 */
public record ModelDigest(String partnership, Map<Table, SectionDigests> tables) {

    /** 64 hexadecimal digits. */
    public String text() {
        return Digests.of(tables.keySet(), tables);
    }
}
