package org.learningledger.query.archive;

/** No archive was written, for a reason that a person can do something about. */
public final class CannotExport extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotExport(String sentence) {
        super(sentence);
    }
}
