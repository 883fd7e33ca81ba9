package org.learningledger.query.plan;

import org.learningledger.query.page.Tag;

/** How plans stand, in words. */
public final class PlanWords {

    private PlanWords() {}

    public static Tag state(PlanState state) {
        return switch (state) {
            case OPEN -> new Tag("Open", "blue");
            case SIGNED_OFF -> new Tag("Signed off", "green");
            case CONTRADICTED -> new Tag("Contradicted since sign-off", "orange");
        };
    }
}
