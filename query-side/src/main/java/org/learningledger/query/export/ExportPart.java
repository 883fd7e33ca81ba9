package org.learningledger.query.export;

import java.io.IOException;

/** Something that every export holds. A component that is one is in the next export. */
public interface ExportPart {

    /**
     * Adds its files. All parts read in one snapshot, and the same state gives the same bytes: a part that holds a time
     * of its making would break that.
     */
    void add(Export to) throws IOException;
}
