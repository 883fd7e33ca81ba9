package org.learningledger.query.action;

import org.learningledger.events.action.ActionStrength;

/** What the strength of an action is called on pages. */
public final class StrengthWords {

    private StrengthWords() {}

    public static String label(ActionStrength strength) {
        return switch (strength) {
            case STRONGER -> "Stronger";
            case INTERMEDIATE -> "Intermediate";
            case WEAKER -> "Weaker";
        };
    }

    public static String hint(ActionStrength strength) {
        return switch (strength) {
            case STRONGER ->
                "It changes how work is organised or who decides, so that it does not rest on somebody's memory";
            case INTERMEDIATE -> "It supports people in doing it, such as a checklist, a second look or more staff";
            case WEAKER -> "It rests on people remembering, such as training, a policy or a reminder";
        };
    }
}
