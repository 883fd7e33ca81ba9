package org.learningledger.query.action;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.evidence.EvidenceLevel;

/** What evidence is called on pages. */
public final class EvidenceWords {

    private EvidenceWords() {}

    /** What evidence of a level can show. */
    public static String level(@Nullable EvidenceLevel level) {
        return switch (level) {
            case null -> "Not recorded";
            case ACTIVITY -> "Activity";
            case OUTPUT -> "Output";
            case PRACTICE -> "Change in practice";
            case OUTCOME -> "Outcome for children";
        };
    }

    static String hint(EvidenceLevel level) {
        return switch (level) {
            case ACTIVITY -> "Something was done: a session held, a letter sent";
            case OUTPUT -> "Something exists: guidance, a tool, people trained";
            case PRACTICE -> "Practitioners work differently, seen in case files or observed practice";
            case OUTCOME -> "Something is different for children and families";
        };
    }

    /** One line for each piece. */
    public static String list(List<OneAction.Evidence> evidence) {
        return evidence.isEmpty()
                ? "None"
                : evidence.stream().map(EvidenceWords::label).collect(Collectors.joining("\n"));
    }

    public static String label(OneAction.Evidence evidence) {
        if (evidence.reference() == null) return "Evidence that is not recorded with this action";
        return evidence.reference()
                + (evidence.description() == null ? "" : ": " + evidence.description())
                + " (" + level(evidence.level()).toLowerCase(Locale.UK) + ")"
                + (evidence.withdrawn() ? " – withdrawn" : "");
    }
}
