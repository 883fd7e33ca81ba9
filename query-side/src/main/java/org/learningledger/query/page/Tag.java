package org.learningledger.query.page;

import org.jspecify.annotations.Nullable;

/** A status word with a colour that only repeats what the word says; without a colour it stands as plain text. */
public record Tag(String text, @Nullable String colour) {

    public static final Tag STATED = new Tag("Stated in a paper", "purple");
    public static final Tag RECORDED = new Tag("Recorded in the ledger", null);

    public static final Tag CORRECTED = new Tag("Corrected", "yellow");
    public static final Tag WITHDRAWN = new Tag("Withdrawn", "grey");

    /** Where it is asked what was so on a day, and the dates leave it open. */
    public static final Tag PERHAPS = new Tag("Perhaps", "orange");

    /** Whether a thing is known from papers alone. */
    public static Tag origin(boolean statedOnly) {
        return statedOnly ? STATED : RECORDED;
    }
}
