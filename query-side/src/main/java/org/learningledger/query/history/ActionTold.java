package org.learningledger.query.history;

import static org.learningledger.query.history.Told.AREA;
import static org.learningledger.query.history.Told.DATE_IS;
import static org.learningledger.query.history.Told.INTENDED;
import static org.learningledger.query.history.Told.NATIONAL_ITEMS;
import static org.learningledger.query.history.Told.NOTE;
import static org.learningledger.query.history.Told.ORIGIN;
import static org.learningledger.query.history.Told.PLAN;
import static org.learningledger.query.history.Told.PRIORITIES;
import static org.learningledger.query.history.Told.THEMES;
import static org.learningledger.query.history.Told.date;
import static org.learningledger.query.history.Told.kind;
import static org.learningledger.query.history.Told.owner;
import static org.learningledger.query.history.Told.quote;
import static org.learningledger.query.history.Told.remark;
import static org.learningledger.query.history.Told.said;
import static org.learningledger.query.history.Told.sentence;
import static org.learningledger.query.history.Told.told;

import java.util.List;
import java.util.stream.Stream;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.action.ActionLinked;
import org.learningledger.events.action.ActionMerged;
import org.learningledger.events.action.ActionMoved;
import org.learningledger.events.action.ActionReopened;
import org.learningledger.events.action.ActionReworded;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.ActionSplit;
import org.learningledger.events.action.ActionStated;
import org.learningledger.events.action.ActionStrengthJudged;
import org.learningledger.events.action.ActionTakenAsDone;
import org.learningledger.events.action.ActionUnlinked;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.events.action.ActionWithdrawn;
import org.learningledger.events.action.DueDateExtended;
import org.learningledger.events.action.FirstDueDateFixed;
import org.learningledger.events.action.NoOutcomeSeen;
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.events.action.OutcomeTooEarlyToSay;
import org.learningledger.events.action.OwnerHandedOver;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.query.answer.Wording;

/** Facts about actions, as people read them. */
final class ActionTold {

    private ActionTold() {}

    static Told of(ActionEvent event) {
        return switch (event) {
            case ActionStated stated ->
                told(
                                "Action stated in a paper",
                                quote(stated.reference(), stated.text())
                                        + (stated.status() == null
                                                ? ""
                                                : " The paper says of it: " + said(stated.status())))
                        .detail("Group", stated.group())
                        .detail(ORIGIN, stated.origin())
                        .detail("Lead body", stated.leadBody())
                        .coded("Lead bodies in the register", stated.leadBodies())
                        .detail("Due", stated.dueOn())
                        .detail("The due date is", stated.dueKind())
                        .detail(PLAN, stated.planKind())
                        .detail(THEMES, stated.themes())
                        .detail(PRIORITIES, stated.priorities())
                        .detail(NATIONAL_ITEMS, stated.nationalItems())
                        .detail(AREA, stated.area())
                        .detail("Other wording", stated.otherWording())
                        .detail("Other wording stands in", stated.otherSource())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            case ProgressStated stated ->
                told(
                                "Progress stated in a paper",
                                quote(stated.reference(), stated.statement())
                                        + (stated.state() == null
                                                ? ""
                                                : " The paper gives its state as: " + said(stated.state())))
                        .detail(DATE_IS, stated.dateKind())
                        .cited(stated.citation());
            case ActionAgreed agreed ->
                told(
                                "Action agreed",
                                sentence(
                                        Wording.ended(quote(agreed.reference(), agreed.text())),
                                        "Owner: " + owner(agreed.owner()) + "."
                                                + (agreed.dueOn() == null
                                                        ? " No due date was given."
                                                        : " Due: " + date(agreed.dueOn()) + ".")))
                        .detail(PLAN, kind(agreed.plan()))
                        .detail(INTENDED, agreed.intendedOutcome());
            case DueDateExtended extended ->
                told(
                                "Due date extended",
                                "The due date was moved to " + date(extended.dueOn()) + ", approved by "
                                        + Wording.of(extended.approvedBy()) + ".")
                        .because(extended.reason());
            case ProgressReported reported -> told("Progress reported", said(reported.progress()));
            case ActionSaidDone done ->
                told("Action said done", "The action is said to be done: " + said(done.whatWasDone()));
            case ActionVerified verified ->
                told(
                        "Action verified",
                        "Somebody other than its owner confirmed, against "
                                + Wording.count(verified.evidence().size(), "piece of evidence", "pieces of evidence")
                                + ", that the action was done." + remark(verified.remark()));
            case OutcomeSeen seen ->
                told(
                                "Outcome recorded",
                                "A difference was seen: " + said(seen.difference()) + " For whom: "
                                        + said(seen.forWhom())
                                        + (seen.evidence().isEmpty() ? " No evidence is cited." : ""))
                        .detail(INTENDED, seen.intended())
                        .detail("Side effects", seen.sideEffects());
            case NoOutcomeSeen none ->
                told("No outcome seen", "Somebody looked for a difference and saw none: " + said(none.remark()))
                        .detail(INTENDED, none.intended());
            case OutcomeTooEarlyToSay early ->
                told(
                                "Outcome too early to say",
                                "It is too early to say whether the action made a difference."
                                        + (early.lookAgainOn() == null
                                                ? " No date to look again was given."
                                                : " To be looked at again: " + date(early.lookAgainOn()) + "."))
                        .because(early.why())
                        .detail(INTENDED, early.intended());
            case ActionReworded reworded ->
                told("Action put in other words", "The action now reads: " + said(reworded.text()))
                        .because(reworded.reason());
            case ActionSplit split ->
                told(
                                "Action split",
                                "The action was split: "
                                        + Wording.count(split.into().size(), "action takes", "actions take")
                                        + " its place.")
                        .because(split.reason());
            case ActionMerged merged ->
                told("Action merged", "The action was merged into another, which answers for both from now on.")
                        .because(merged.reason());
            case ActionMoved moved ->
                told(
                                moved.from() == null ? "Action put into a plan" : "Action moved",
                                moved.from() == null
                                        ? "The action was put into a plan."
                                        : "The action was moved from one plan to another.")
                        .because(moved.reason())
                        .detail(PLAN, kind(moved.plan()));
            case OwnerHandedOver handed ->
                told("Owner handed over", sentence("From now on the action is owned by", owner(handed.owner())))
                        .because(handed.reason());
            case FirstDueDateFixed fixed ->
                told(
                        "First due date fixed",
                        "The first due date of the action is " + date(fixed.dueOn())
                                + ". It stays; later dates are extensions.");
            case ActionTakenAsDone taken ->
                told(
                                "Action taken as done",
                                "The action was taken as done on the word of a paper, which says: "
                                        + said(taken.asPrinted()) + remark(taken.remark()))
                        .detail(PLAN, kind(taken.plan()));
            case ActionReopened reopened ->
                told("Action opened again", "The action is open again. What closed it before no longer counts.")
                        .because(reopened.reason());
            case ActionWithdrawn withdrawn ->
                told("Action withdrawn", "The action will not be done.").because(withdrawn.reason());
            case ActionLinked linked ->
                told(
                                "Action linked",
                                "The action was linked to " + answered(linked.recommendations(), linked.findings())
                                        + ".")
                        .because(linked.reason());
            case ActionUnlinked unlinked ->
                told(
                                "Action unlinked",
                                "The action does not answer "
                                        + answered(unlinked.recommendations(), unlinked.findings()) + " after all.")
                        .because(unlinked.reason());
            case ActionStrengthJudged judged ->
                told(
                                "Strength of the action judged",
                                switch (judged.strength()) {
                                    case STRONGER ->
                                        "The action was judged stronger: it changes how work is organised or who decides.";
                                    case INTERMEDIATE ->
                                        "The action was judged intermediate: it supports people in doing it.";
                                    case WEAKER -> "The action was judged weaker: it rests on people remembering.";
                                })
                        .because(judged.why());
        };
    }

    private static String answered(List<RecommendationId> recommendations, List<FindingId> findings) {
        return Wording.list(Stream.of(
                        recommendations.isEmpty()
                                ? ""
                                : Wording.count(recommendations.size(), "recommendation", "recommendations"),
                        findings.isEmpty() ? "" : Wording.count(findings.size(), "finding", "findings"))
                .filter(part -> !part.isEmpty())
                .toList());
    }
}
