package org.learningledger.query.action;

import static org.learningledger.query.answer.Columns.edtf;
import static org.learningledger.query.answer.Columns.printed;
import static org.learningledger.query.answer.Columns.searched;
import static org.learningledger.query.answer.Columns.texts;
import static org.learningledger.query.answer.Columns.uuids;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.OwnJudgement;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.projection.Subjects;
import org.learningledger.store.log.Fact;

/** Actions as their facts tell of them, whatever order they come in. */
public final class Actions {

    static final Subjects SUBJECTS = Subjects.of(
            "action_fact",
            "action",
            List.of(
                    "reference",
                    "sort_key",
                    "text",
                    "state",
                    "plan",
                    "plan_id",
                    "owner_agency",
                    "owner_post",
                    "owner_words",
                    "first_due_edtf",
                    "first_due_printed",
                    "current_due_edtf",
                    "current_due_printed",
                    "current_due_latest",
                    "awaited",
                    "open",
                    "reopened",
                    "taken_as_done",
                    "extensions",
                    "stated_status",
                    "judged_by_own_agency",
                    "owner_unknown",
                    "recommendations",
                    "first_due_latest",
                    "extended_after",
                    "extended_undated",
                    "approved_by",
                    "own_judgements",
                    "own_judgement_ways",
                    "searched"),
            Actions::row);

    private Actions() {}

    /**
     * What a list shows of one action.
     *
     * @param facts as they became known; what is not about this action counts for nothing
     */
    public static ActionLine line(UUID id, List<Fact> facts) {
        return line(ActionStory.of(id, facts));
    }

    static ActionLine line(ActionStory story) {
        var owner = story.owner();
        return new ActionLine(
                story.id,
                story.reference(),
                Wording.orNull(story.text()),
                story.state(),
                story.plan(),
                story.planId,
                story.ownerAgency(),
                owner == null ? null : owner.post(),
                ownerWords(story),
                Dated.of(story.firstDue()),
                Dated.of(story.currentDue()),
                story.extensions.size(),
                story.statedStatus,
                story.open(),
                story.reopened,
                story.takenAsDone != null,
                story.verifications.stream().anyMatch(each -> each.counts && story.byOwnAgency(each.fact)),
                story.ownerAgency() == null,
                List.copyOf(story.recommendations));
    }

    private static @Nullable String ownerWords(ActionStory story) {
        var owner = story.owner();
        if (owner != null) return Wording.orNull(owner.asPrinted());
        return story.stated == null ? null : Wording.orNull(story.stated.leadBody());
    }

    private static List<@Nullable Object> row(UUID subject, List<Fact> facts) {
        var story = ActionStory.of(subject, facts);
        var line = line(story);
        var due = line.currentDue();
        var first = line.firstDue();
        var own = story.ownJudgements();
        return Arrays.asList(
                line.reference(),
                line.reference() == null ? null : Wording.sortable(line.reference()),
                line.text(),
                line.state(),
                line.plan(),
                line.planId(),
                line.ownerAgency(),
                line.ownerPost(),
                line.ownerWords(),
                edtf(story.firstDue()),
                printed(story.firstDue()),
                edtf(story.currentDue()),
                printed(story.currentDue()),
                due == null || due.days() == null ? null : due.days().latest(),
                story.agreed != null
                        && story.saidDone == null
                        && story.takenAsDone == null
                        && !line.state().closed(),
                line.open(),
                line.reopened(),
                line.takenAsDone(),
                line.extensions(),
                line.statedStatus(),
                line.judgedByOwnAgency(),
                line.ownerUnknown(),
                uuids(line.recommendations()),
                first == null || first.days() == null ? null : first.days().latest(),
                story.extendedAfter(),
                story.extendedUndated(),
                texts(story.approvedBy()),
                OwnJudgement.positions(own),
                OwnJudgement.ways(own),
                searched(line.reference(), line.text(), line.ownerWords(), line.ownerPost(), line.statedStatus()));
    }
}
