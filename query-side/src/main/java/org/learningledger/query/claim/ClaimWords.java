package org.learningledger.query.claim;

import org.learningledger.query.page.Tag;

/** What the standing and the origin of a claim are called on pages. */
public final class ClaimWords {

    private ClaimWords() {}

    public static Tag tag(Standing standing) {
        return switch (standing) {
            case UNCITED -> new Tag("Uncited", "orange");
            case NAMED_ONLY -> new Tag("Evidence named in words only", "yellow");
            case CITED -> new Tag("Evidence cited", "green");
        };
    }

    /** Where it was claimed. */
    public static String origin(ClaimOrigin origin) {
        return switch (origin) {
            case OUTCOME -> "As the outcome of an action";
            case CHALLENGE_EVENT -> "At a challenge event";
            case ASSURANCE -> "In an assurance statement";
            case REPORT -> "In a passage of a report";
        };
    }
}
