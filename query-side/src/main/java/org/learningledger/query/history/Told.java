package org.learningledger.query.history;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.Citation;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.ActionStated;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.events.action.DueDateExtended;
import org.learningledger.events.action.NoOutcomeSeen;
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.events.action.OutcomeTooEarlyToSay;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.challenge.ChallengeEventStated;
import org.learningledger.events.discrepancy.DiscrepancyEvent;
import org.learningledger.events.discrepancy.DiscrepancyRaised;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.finding.FindingStated;
import org.learningledger.events.measure.Comparator;
import org.learningledger.events.measure.MeasureDefined;
import org.learningledger.events.measure.MeasureEvent;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.events.measure.TargetSet;
import org.learningledger.events.recommendation.LearningFoundNotInPlace;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.events.recommendation.RecommendationEvent;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.recommendation.RecommendationStated;
import org.learningledger.events.register.DocumentStated;
import org.learningledger.events.register.GroupStated;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.PartnershipOpened;
import org.learningledger.events.register.PostStated;
import org.learningledger.events.register.PriorityStated;
import org.learningledger.events.register.RegisterEvent;
import org.learningledger.events.register.ThemeStated;
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.AuditStated;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.ReviewStated;
import org.learningledger.events.source.SourceEvent;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.history.HistoryEntry.Detail;
import org.learningledger.query.page.DateWords;

/**
 * A fact as people read it.
 *
 * @param title a few words
 * @param sentence what was recorded
 * @param reason why, where the fact gives one
 * @param details what else it holds, but the ids of things: what it bears upon is told beside it
 */
record Told(String title, String sentence, @Nullable String reason, List<Detail> details) {

    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final String AREA = "Area";
    private static final String DATE_IS = "The date is";
    private static final String INTENDED = "What was intended";
    private static final String NATIONAL_ITEMS = "National items";
    private static final String NOTE = "Note";
    private static final String ORIGIN = "Origin";
    private static final String PLAN = "Plan";
    private static final String PRIORITIES = "Priorities";
    private static final String SORTED_AS = "Sorted as";
    private static final String THEMES = "Themes";

    /** A kind of event that has no words of its own here is told by its name: none is ever left out. */
    static Told of(LedgerEvent event) {
        return switch (event) {
            case SourceEvent source -> source(source);
            case FindingEvent finding -> finding(finding);
            case RecommendationEvent recommendation -> recommendation(recommendation);
            case ActionEvent action -> action(action);
            case EvidenceEvent evidence -> evidence(evidence);
            case MeasureEvent measure -> measure(measure);
            case ChallengeEvent challenge -> challenge(challenge);
            case DiscrepancyEvent discrepancy -> discrepancy(discrepancy);
            case RegisterEvent entry -> register(entry);
            default -> unknown(event);
        };
    }

    private static Told unknown(LedgerEvent event) {
        var words = WORD.split(event.getClass().getSimpleName());
        var title = new StringBuilder(words[0]);
        Stream.of(words).skip(1).forEach(word -> title.append(' ').append(word.toLowerCase(Locale.UK)));
        return told(title.toString(), "This kind of entry has no description of its own yet.");
    }

    private static Told source(SourceEvent event) {
        return switch (event) {
            case ReviewStated stated ->
                told(
                                "Review stated in a paper",
                                sentence(
                                        "A paper names the review",
                                        called(stated.reference(), stated.alias(), stated.title())))
                        .detail("Title", stated.alias() == null ? null : stated.title())
                        .detail("Kind", stated.kind())
                        .detail("Publication", stated.publication())
                        .detail("Briefing", stated.briefingLabel())
                        .detail(DATE_IS, stated.dateKind())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            case AuditStated stated ->
                told(
                                "Audit stated in a paper",
                                sentence("A paper names the audit", called(stated.reference(), stated.title()))
                                        + (stated.result() == null
                                                ? ""
                                                : " It gives the result: " + said(stated.result())))
                        .detail(SORTED_AS, stated.sortedAs())
                        .detail(AREA, stated.area())
                        .detail("Carried out by", stated.conductedBy())
                        .detail("Format", stated.format())
                        .detail("Not in the paper", stated.notInSource())
                        .detail(DATE_IS, stated.dateKind())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            case ReviewOpened opened ->
                told("Review opened", sentence("The review was opened:", called(opened.reference(), opened.title())))
                        .detail(
                                "Kind",
                                switch (opened.kind()) {
                                    case LCSPR -> "local child safeguarding practice review (LCSPR)";
                                    case SCR -> "serious case review (SCR)";
                                    case LEARNING_REVIEW -> "learning review";
                                    case NATIONAL_REVIEW -> "national review";
                                    case THEMATIC_ANALYSIS -> "thematic analysis";
                                    case INSPECTION -> "inspection";
                                    case RAPID_REVIEW -> "rapid review";
                                })
                        .detail("Pseudonym", opened.pseudonym());
            case AuditCarriedOut audit ->
                told(
                                "Audit carried out",
                                sentence("The audit was carried out:", called(audit.reference(), audit.title()))
                                        + (audit.repeats() == null ? "" : " It repeats an earlier audit."))
                        .detail(
                                "Kind",
                                switch (audit.kind()) {
                                    case MULTI_AGENCY -> "multi-agency audit";
                                    case JTAI_THEMED ->
                                        "audit in the format of a joint targeted area inspection (JTAI)";
                                    case CASE_FILE -> "case file audit";
                                    case DIP_SAMPLE -> "dip sample";
                                    case MEETING -> "meeting";
                                    case SURVEY -> "survey";
                                    case SECTION_11 -> "self-assessment under section 11 of the Children Act 2004";
                                    case SECTION_175 ->
                                        "self-assessment of schools under section 175 or 157 of the Education Act 2002";
                                    case CASE_REGIME -> "regular audit of cases";
                                })
                        .detail(AREA, audit.area());
            default -> unknown(event); // NOT YET
        };
    }

    private static Told finding(FindingEvent event) {
        return switch (event) {
            case FindingStated stated ->
                told("Finding stated in a paper", quote(stated.reference(), stated.text()))
                        .detail(SORTED_AS, stated.sortedAs())
                        .detail(THEMES, stated.themes())
                        .detail(PRIORITIES, stated.priorities())
                        .detail(NATIONAL_ITEMS, stated.nationalItems())
                        .detail(AREA, stated.area())
                        .detail("Raised by", stated.raisedBy())
                        .cited(stated.citation());
            case FindingRecorded recorded ->
                told(
                                "Finding recorded",
                                quote(recorded.reference(), recorded.text()) + " It is recorded as "
                                        + switch (recorded.kind()) {
                                            case STRENGTH -> "a strength.";
                                            case LEARNING -> "learning.";
                                            case GAP -> "a gap.";
                                            case NON_COMPLIANCE -> "non-compliance.";
                                        })
                        .detail(THEMES, recorded.themes())
                        .detail(AREA, recorded.area());
        };
    }

    private static Told recommendation(RecommendationEvent event) {
        return switch (event) {
            case RecommendationStated stated ->
                told("Recommendation stated in a paper", quote(stated.reference(), stated.text()))
                        .detail("Number in the paper", stated.numberInSource())
                        .detail(ORIGIN, stated.origin())
                        .detail("Addressed to", stated.addressee())
                        .detail("Owner", stated.owner())
                        .detail("Due", stated.dueOn())
                        .detail(NATIONAL_ITEMS, stated.nationalItems())
                        .cited(stated.citation());
            case RecommendationMade made ->
                told(
                                "Recommendation made",
                                quote(made.reference(), made.text())
                                        + (made.addressees().isEmpty()
                                                ? " It is addressed to nobody."
                                                : " It is addressed to "
                                                        + Wording.list(made.addressees().stream()
                                                                .map(AgencyCode::value)
                                                                .toList())
                                                        + "."))
                        .detail(THEMES, made.themes())
                        .detail(AREA, made.area())
                        .detail(
                                "Measured again",
                                Wording.count(made.retestAfterMonths(), "month", "months") + " after a target was met");
            case RecommendationAccepted accepted ->
                told(
                        "Recommendation accepted",
                        accepted.acceptedBy() + " accepted the recommendation." + remark(accepted.remark()));
            case LearningFoundNotInPlace found ->
                told("Learning found not in place", "What the recommendation asked for was found not to be in place.")
                        .because(found.what());
            default -> unknown(event); // NOT YET
        };
    }

    private static Told action(ActionEvent event) {
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
                        .detail(
                                PLAN,
                                switch (agreed.plan()) {
                                    case MULTI_AGENCY -> "multi-agency: agencies answer for it together";
                                    case SINGLE_AGENCY -> "single agency: one agency answers for it";
                                })
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
            default -> unknown(event); // NOT YET
        };
    }

    private static Told evidence(EvidenceEvent event) {
        return switch (event) {
            case EvidenceAdded added ->
                told(
                                "Evidence added",
                                quote(added.reference(), added.description())
                                        + switch (added.level()) {
                                            case ACTIVITY -> " It shows that something was done.";
                                            case OUTPUT -> " It shows that something exists.";
                                            case PRACTICE -> " It shows a change in practice.";
                                            case OUTCOME -> " It shows a difference for children or families.";
                                        })
                        .detail("Where it is kept", added.whereKept());
            default -> unknown(event); // NOT YET
        };
    }

    private static Told measure(MeasureEvent event) {
        return switch (event) {
            case MeasureDefined defined ->
                told(
                        "Measure defined",
                        quote(defined.reference(), defined.name()) + " Measured in " + defined.unit() + ": "
                                + said(defined.definition()));
            case TargetSet target ->
                told(
                        "Target set",
                        "The target is " + comparator(target.comparator()) + " "
                                + target.value().toPlainString() + ".");
            case MeasurementTaken taken ->
                told(
                        "Measurement taken",
                        "The measured value is " + taken.value().toPlainString() + "."
                                + (taken.sample() == null ? "" : " Sample: " + said(taken.sample())));
        };
    }

    private static Told challenge(ChallengeEvent event) {
        return switch (event) {
            case ChallengeEventStated stated ->
                told(
                                "Challenge event stated in a paper",
                                sentence(
                                                "A paper tells of the challenge event",
                                                called(stated.reference(), stated.title()))
                                        + (stated.conclusion() == null
                                                ? ""
                                                : " Its conclusion: " + said(stated.conclusion())))
                        .detail("Event", stated.eventReference())
                        .detail(SORTED_AS, stated.sortedAs())
                        .detail("How many", stated.count())
                        .detail("Format", stated.format())
                        .detail("Participants", stated.participants())
                        .detail("Asked for", stated.askedFor())
                        .detail("Chair", stated.chair())
                        .detail("Observer", stated.observer())
                        .detail("Output", stated.output())
                        .detail(DATE_IS, stated.dateKind())
                        .detail(NOTE, stated.note())
                        .cited(stated.citation());
            default -> unknown(event); // NOT YET
        };
    }

    private static Told discrepancy(DiscrepancyEvent event) {
        return switch (event) {
            case DiscrepancyRaised raised ->
                told(
                        "Discrepancy raised",
                        raised.reference() + ": two statements disagree. One says: " + said(raised.firstSays())
                                + " The other says: " + said(raised.secondSays()) + remark(raised.remark()));
            default -> unknown(event); // NOT YET
        };
    }

    private static Told register(RegisterEvent event) {
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
            default -> unknown(event); // NOT YET
        };
    }

    private static String said(Words words) {
        return Wording.ended(Wording.of(words));
    }

    private static String remark(@Nullable Words remark) {
        return remark == null ? "" : " Remark: " + said(remark);
    }

    private static Told told(String title, String sentence) {
        return new Told(title, sentence, null, List.of());
    }

    private Told because(@Nullable Words why) {
        return new Told(title, sentence, Wording.orNull(why), details);
    }

    private Told detail(String label, @Nullable Words words) {
        return detail(label, Wording.orNull(words));
    }

    private Told detail(String label, @Nullable StatedDate date) {
        return detail(label, date == null ? null : date(date));
    }

    private Told detail(String label, List<String> references) {
        return detail(label, references.isEmpty() ? null : Wording.list(references));
    }

    private Told detail(String label, @Nullable String text) {
        return detail(label, text, Detail.Naming.NONE);
    }

    private Told coded(String label, List<String> organisations) {
        return detail(label, organisations.isEmpty() ? null : Wording.list(organisations), Detail.Naming.ORGANISATIONS);
    }

    /** Where a statement stands, so that anybody can look it up. */
    private Told cited(Citation citation) {
        return detail("Document", citation.document(), Detail.Naming.PAPER)
                .detail("Place", citation.place())
                .detail("Also at", citation.alsoAt())
                .detail("Brought in as", "row " + citation.row() + " of " + citation.dataSet());
    }

    private Told detail(String label, @Nullable String text, Detail.Naming naming) {
        if (text == null || text.isBlank()) return this;
        var more = Stream.concat(details.stream(), Stream.of(new Detail(label, text, naming)));
        return new Told(title, sentence, reason, more.toList());
    }

    private static String date(StatedDate date) {
        return DateWords.of(Dated.of(date));
    }

    private static String sentence(String start, String rest) {
        return Wording.ended(start + " " + rest);
    }

    private static String called(String reference, @Nullable Words... names) {
        return Stream.of(names)
                .filter(name -> name != null)
                .findFirst()
                .map(name -> reference + ", " + Wording.of(name))
                .orElse(reference);
    }

    private static String quote(String reference, Words text) {
        return reference + ": " + said(text);
    }

    private static String owner(Owner owner) {
        var said = Stream.of(
                        owner.post(),
                        owner.agency() == null ? null : owner.agency().value(),
                        Wording.orNull(owner.asPrinted()))
                .filter(part -> part != null)
                .toList();
        return said.isEmpty() ? "nobody is named" : String.join(", ", said);
    }

    static String comparator(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> "at least";
            case AT_MOST -> "at most";
        };
    }
}
