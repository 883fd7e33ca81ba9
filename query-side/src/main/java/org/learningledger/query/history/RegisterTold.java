package org.learningledger.query.history;

import static org.learningledger.query.history.Told.AREA;
import static org.learningledger.query.history.Told.NOTE;
import static org.learningledger.query.history.Told.PRIORITIES;
import static org.learningledger.query.history.Told.SORTED_AS;
import static org.learningledger.query.history.Told.called;
import static org.learningledger.query.history.Told.quote;
import static org.learningledger.query.history.Told.remark;
import static org.learningledger.query.history.Told.sentence;
import static org.learningledger.query.history.Told.told;

import org.learningledger.events.register.AssuranceGiven;
import org.learningledger.events.register.AssuranceStated;
import org.learningledger.events.register.BodyRenamed;
import org.learningledger.events.register.BodyReplaced;
import org.learningledger.events.register.BriefingStated;
import org.learningledger.events.register.BudgetStated;
import org.learningledger.events.register.CommitteeActionStated;
import org.learningledger.events.register.CommitteeCommentStated;
import org.learningledger.events.register.CommitteeResolutionStated;
import org.learningledger.events.register.DecisionStated;
import org.learningledger.events.register.DocumentStated;
import org.learningledger.events.register.EvidenceCitedForClaim;
import org.learningledger.events.register.GroupStated;
import org.learningledger.events.register.IndicatorStated;
import org.learningledger.events.register.LearningEventStated;
import org.learningledger.events.register.NationalItemStated;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.PartnershipOpened;
import org.learningledger.events.register.PostStated;
import org.learningledger.events.register.PriorityStated;
import org.learningledger.events.register.ProcedureStated;
import org.learningledger.events.register.RapidReviewsStated;
import org.learningledger.events.register.RegisterEvent;
import org.learningledger.events.register.ReportPassageStated;
import org.learningledger.events.register.ThemeStated;
import org.learningledger.events.register.TrainingStated;
import org.learningledger.events.register.VoiceOfChildStated;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.history.HistoryEntry.Detail;

/** Facts of the registers that have no rules of their own, as people read them. */
final class RegisterTold {

    private static final String COMMITTEE = "Committee";

    private RegisterTold() {}

    static Told of(RegisterEvent event) {
        return switch (event) {
            case PartnershipOpened opened ->
                told(
                        "Partnership opened",
                        opened.name() + " began to keep its ledger here."
                                + (opened.invented() ? " It is an invented example." : ""));
            case DocumentStated stated ->
                told(
                                "Document entered",
                                sentence("Statements are taken from", called(stated.reference(), stated.title())))
                        .detail(SORTED_AS, stated.sortedAs())
                        .detail("Produced by", stated.producedBy())
                        .detail("Period", stated.period())
                        .detail("Lines", stated.lines())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            case OrganisationStated stated ->
                told(
                                "Organisation stated in a paper",
                                sentence("A paper names the organisation", called(stated.reference(), stated.name())))
                        .detail("Other names", stated.otherNames())
                        .detail(SORTED_AS, stated.sortedAs())
                        .detail("Role", stated.role())
                        .detail("Former name", stated.formerName())
                        .coded("Took over from", stated.succeeds())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            case GroupStated stated ->
                told(
                                "Group stated in a paper",
                                sentence("A paper names the group", called(stated.reference(), stated.name())))
                        .detail("Other names", stated.otherNames())
                        .detail(SORTED_AS, stated.sortedAs())
                        .detail(AREA, stated.area())
                        .detail("Part of", stated.parentGroup())
                        .detail("Purpose", stated.purpose())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            case PostStated stated ->
                told(
                                "Post stated in a paper",
                                sentence("A paper names the post", called(stated.reference(), stated.title())))
                        .detail("Other titles", stated.otherTitles())
                        .coded("Organisations", stated.organisations())
                        .detail("Groups", stated.groups())
                        .detail("What it did", stated.did())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            case PriorityStated stated ->
                told(
                                "Priority stated in a paper",
                                sentence("A paper names the priority", called(stated.reference(), stated.name())))
                        .detail("Other name", stated.otherName())
                        .detail("Aim", stated.aim())
                        .detail("Statement", stated.statement())
                        .cited(stated.citation());
            case ThemeStated stated ->
                told(
                                "Theme stated in a paper",
                                sentence("A paper names the theme", called(stated.reference(), stated.name())))
                        .detail("Number", stated.number())
                        .cited(stated.citation());
            case IndicatorStated stated -> FigureTold.of(stated);
            case TrainingStated stated -> FigureTold.of(stated);
            case LearningEventStated stated -> FigureTold.of(stated);
            case BudgetStated stated -> FigureTold.of(stated);
            case RapidReviewsStated stated -> FigureTold.of(stated);
            case ProcedureStated stated ->
                told(
                                "Procedure stated in a paper",
                                sentence("A paper names the procedure", called(stated.reference(), stated.name())))
                        .detail("Other names", stated.otherNames())
                        .detail("List", stated.list())
                        .detail("What changed", stated.change())
                        .detail("Web address", stated.webLink())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            case BriefingStated stated ->
                told(
                                "Briefing stated in a paper",
                                sentence("A paper names the briefing", called(stated.reference(), stated.title())))
                        .detail("Label in the list", stated.listLabel())
                        .detail(SORTED_AS, stated.sortedAs())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            case NationalItemStated stated ->
                told("National item stated in a paper", quote(stated.reference(), stated.text()))
                        .detail("Step of", stated.parent())
                        .detail("Place among the steps", stated.sequence())
                        .detail(SORTED_AS, stated.sortedAs())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            case AssuranceStated stated ->
                told("Assurance stated in a paper", quote(stated.reference(), stated.text()))
                        .detail(SORTED_AS, stated.sortedAs())
                        .detail("Made by", stated.madeBy())
                        .detail("Posts", stated.posts())
                        .detail(PRIORITIES, stated.priorities())
                        .detail("Evidence that it names", stated.evidenceCited())
                        .detail("Period", stated.period())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            case AssuranceGiven given ->
                told("Assurance given", quote(given.reference(), given.text()))
                        .detail("First day of the period", given.from())
                        .detail("Last day of the period", given.until())
                        .detail(
                                "Level",
                                given.level() == null ? null : given.level().value())
                        .detail(
                                "What that level means",
                                given.level() == null ? null : given.level().descriptor())
                        .detail(
                                "Scale",
                                given.level() == null
                                        ? null
                                        : given.level().scale() + ", "
                                                + given.level().version())
                        .detail("Rests on entries up to", String.valueOf(given.position()))
                        .detail("Tree head", given.treeHead())
                        .detail("Own part in the work", given.ownPart());
            case ReportPassageStated stated ->
                told("Passage of a report", quote(stated.reference(), stated.text()))
                        .detail("Report", stated.document(), Detail.Naming.PAPER)
                        .detail("Section", stated.section())
                        .detail(SORTED_AS, stated.sortedAs())
                        .detail(AREA, stated.area())
                        .detail(PRIORITIES, stated.priorities())
                        .cited(stated.citation());
            case CommitteeResolutionStated stated ->
                told("Committee resolution stated in a paper", quote(stated.reference(), stated.resolution()))
                        .detail(COMMITTEE, stated.committee())
                        .detail("Due back", stated.dueOn())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            case CommitteeActionStated stated ->
                told("Committee action stated in a paper", quote(stated.reference(), stated.text()))
                        .detail(COMMITTEE, stated.committee())
                        .detail("Officer", stated.officer())
                        .detail("From the meeting", stated.fromMeeting())
                        .detail("Due", stated.dueOn())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            case CommitteeCommentStated stated ->
                told("Comment stated in a paper", quote(stated.reference(), stated.comment()))
                        .cited(stated.citation());
            case DecisionStated stated ->
                told("Decision stated in a paper", quote(stated.reference(), stated.decision()))
                        .detail("Body", stated.body())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            case VoiceOfChildStated stated ->
                told("Voice of children stated in a paper", quote(stated.reference(), stated.said()))
                        .detail("How it was heard", stated.heardHow())
                        .detail("What use was made of it", stated.useMade())
                        .detail(PRIORITIES, stated.priorities())
                        .detail(AREA, stated.area())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            case BodyRenamed renamed ->
                told("Renamed", sentence("It goes by another name from now on:", Wording.of(renamed.name())))
                        .because(renamed.reason());
            case BodyReplaced replaced ->
                told(
                                "Replaced",
                                replaced.by().isEmpty()
                                        ? "It came to an end, and nothing took its place."
                                        : Wording.count(replaced.by().size(), "body", "bodies") + " took its place.")
                        .because(replaced.reason());
            case EvidenceCitedForClaim cited ->
                told(
                        "Evidence cited for a claim",
                        Wording.count(cited.evidence().size(), "piece of evidence", "pieces of evidence")
                                + " now bears the claim out." + remark(cited.remark()));
        };
    }
}
