package org.learningledger.query.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.action.PlanKind;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.ListRow;
import org.learningledger.query.page.Names;
import org.learningledger.query.page.Tag;
import org.learningledger.web.page.Link;

/** What actions are called on pages, and how a list shows one. */
public final class ActionWords {

    private ActionWords() {}

    public static ListRow row(ActionLine line, Names names, LocalDate today, Map<String, List<String>> gone) {
        return new ListRow(
                        new Link(
                                line.reference() == null ? "Not recorded yet" : line.reference(),
                                "/actions/" + line.id()),
                        state(line.state()))
                .tagged(line.reopened() && line.open(), REOPENED)
                .tagged(line.takenAsDone(), TAKEN_AS_DONE)
                .tagged(overdue(line, today), OVERDUE)
                .tagged(orphaned(line, gone), ORPHANED)
                .tagged(line.ownerUnknown() && agreed(line.state()), OWNER_UNKNOWN)
                .tagged(line.judgedByOwnAgency(), OWN_AGENCY)
                .saying(line.text() == null ? null : Wording.brief(line.text()))
                .fact("Owner", owner(line, names))
                .fact("Due", due(line))
                .fact(
                        "Status in the newest paper",
                        line.statedStatus() == null ? null : "“" + line.statedStatus() + "”");
    }

    static final Tag OVERDUE = new Tag("Overdue", "orange");
    static final Tag OWNER_UNKNOWN = new Tag("Owner unknown", "yellow");
    static final Tag ORPHANED = new Tag("Its owner no longer exists: hand it over", "orange");
    static final Tag REOPENED = new Tag("Reopened", "blue");
    static final Tag TAKEN_AS_DONE = new Tag("Taken as done on a paper's word", "yellow");
    static final Tag OWN_AGENCY = new Tag("Judged by own agency", "yellow");

    public static Tag state(ActionState state) {
        return switch (state) {
            case NAMED_ONLY -> new Tag("Named only", "grey");
            case STATED_ONLY -> Tag.STATED;
            case AGREED -> new Tag("Agreed", "blue");
            case SAID_DONE -> new Tag("Said done", "turquoise");
            case VERIFIED -> new Tag("Verified", "green");
            case OUTCOME_RECORDED -> new Tag("Outcome recorded", "green");
            case WITHDRAWN -> new Tag("Withdrawn", "grey");
            case SPLIT -> new Tag("Split", "grey");
            case MERGED -> new Tag("Merged", "grey");
        };
    }

    /** Whether something was done about it in the ledger itself, and not only in papers. */
    static boolean agreed(ActionState state) {
        return state.compareTo(ActionState.AGREED) >= 0;
    }

    /** An open action outlives the body that owned it, until somebody hands it over. */
    static boolean orphaned(ActionLine line, Map<String, List<String>> replaced) {
        return line.open() && line.ownerAgency() != null && replaced.containsKey(line.ownerAgency());
    }

    static boolean overdue(ActionLine line, LocalDate today) {
        var due = line.currentDue();
        return line.state() == ActionState.AGREED
                && due != null
                && due.days() != null
                && due.days().latest() != null
                && due.days().latest().isBefore(today);
    }

    public static String plan(PlanKind plan) {
        return switch (plan) {
            case MULTI_AGENCY -> "Multi-agency plan";
            case SINGLE_AGENCY -> "Single-agency plan";
        };
    }

    private static String owner(ActionLine line, Names names) {
        if (line.ownerAgency() != null) {
            var agency = names.agencyTitle(line.ownerAgency());
            return line.ownerPost() == null ? agency : line.ownerPost() + ", " + agency;
        }
        return line.ownerWords() == null ? "" : "“" + line.ownerWords() + "” (in words of the paper)";
    }

    private static @Nullable String due(ActionLine line) {
        if (line.currentDue() == null) return agreed(line.state()) ? "no due date" : null;
        var due = DateWords.brief(line.currentDue());
        return line.extensions() == 0
                ? due
                : due + ", first due " + DateWords.brief(line.firstDue()) + ", extended "
                        + (line.extensions() == 1 ? "once" : line.extensions() + " times");
    }
}
