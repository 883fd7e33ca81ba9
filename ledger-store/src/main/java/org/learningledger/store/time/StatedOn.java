package org.learningledger.store.time;

/**
 * The date of the paper or meeting in which a fact was said, declared by whoever brings older history along. It is
 * declared, not proved.
 *
 * @param edtf the date
 * @param basis where the date comes from
 */
public record StatedOn(String edtf, Basis basis) {

    /** Where a stated-on date comes from. */
    public enum Basis {
        /** The paper itself carries the date, or the person who brings the fact along gives it. */
        DECLARED,
        /** The paper carries no date of its own: the importer assumed one. */
        ASSUMED
    }

    /** @throws Days.NotADate when the text is no date */
    public StatedOn {
        Days.of(edtf);
    }
}
