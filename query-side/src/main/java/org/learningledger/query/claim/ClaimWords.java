package org.learningledger.query.claim;

import org.learningledger.query.page.Tag;

/** What the standing of a claim is called on pages. */
public final class ClaimWords {

    private ClaimWords() {}

    public static Tag tag(Standing standing) {
        return switch (standing) {
            case UNCITED -> new Tag("Uncited", "orange");
            case NAMED_ONLY -> new Tag("Evidence named in words only", "yellow");
            case CITED -> new Tag("Evidence cited", "green");
        };
    }
}
