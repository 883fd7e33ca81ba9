package org.learningledger.query.history;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.LedgerEvent;
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
import org.learningledger.query.answer.Wording;

/**
 * A fact as people read it.
 *
 * @param title a few words
 * @param sentence what was recorded
 * @param reason why, where the fact gives one
 */
record Told(String title, String sentence, @Nullable String reason) {

    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

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
                                called(stated.reference(), stated.alias(), stated.title())));
            case AuditStated stated ->
                told(
                        "Audit stated in a paper",
                        sentence("A paper names the audit", called(stated.reference(), stated.title()))
                                + (stated.result() == null ? "" : " It gives the result: " + said(stated.result())));
            case ReviewOpened opened ->
                told("Review opened", sentence("The review was opened:", called(opened.reference(), opened.title())));
            case AuditCarriedOut audit ->
                told(
                        "Audit carried out",
                        sentence("The audit was carried out:", called(audit.reference(), audit.title()))
                                + (audit.repeats() == null ? "" : " It repeats an earlier audit."));
        };
    }

    private static Told finding(FindingEvent event) {
        return switch (event) {
            case FindingStated stated -> told("Finding stated in a paper", quote(stated.reference(), stated.text()));
            case FindingRecorded recorded ->
                told(
                        "Finding recorded",
                        quote(recorded.reference(), recorded.text()) + " It is recorded as "
                                + switch (recorded.kind()) {
                                    case STRENGTH -> "a strength.";
                                    case LEARNING -> "learning.";
                                    case GAP -> "a gap.";
                                    case NON_COMPLIANCE -> "non-compliance.";
                                });
        };
    }

    private static Told recommendation(RecommendationEvent event) {
        return switch (event) {
            case RecommendationStated stated ->
                told("Recommendation stated in a paper", quote(stated.reference(), stated.text()));
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
                                                + "."));
            case RecommendationAccepted accepted ->
                new Told(
                        "Recommendation accepted",
                        accepted.acceptedBy() + " accepted the recommendation.",
                        Wording.orNull(accepted.remark()));
            case LearningFoundNotInPlace found ->
                new Told(
                        "Learning found not in place",
                        "What the recommendation asked for was found not to be in place.",
                        Wording.of(found.what()));
        };
    }

    private static Told action(ActionEvent event) {
        return switch (event) {
            case ActionStated stated ->
                told(
                        "Action stated in a paper",
                        quote(stated.reference(), stated.text())
                                + (stated.status() == null ? "" : " The paper says of it: " + said(stated.status())));
            case ProgressStated stated ->
                told("Progress stated in a paper", quote(stated.reference(), stated.statement()));
            case ActionAgreed agreed ->
                told(
                        "Action agreed",
                        sentence(
                                Wording.ended(quote(agreed.reference(), agreed.text())),
                                "Owner: " + owner(agreed.owner()) + "."
                                        + (agreed.dueOn() == null
                                                ? " No due date was given."
                                                : " Due: " + Wording.date(agreed.dueOn()) + ".")));
            case DueDateExtended extended ->
                new Told(
                        "Due date extended",
                        "The due date was moved to " + Wording.date(extended.dueOn()) + ", approved by "
                                + Wording.of(extended.approvedBy()) + ".",
                        Wording.of(extended.reason()));
            case ProgressReported reported -> told("Progress reported", said(reported.progress()));
            case ActionSaidDone done ->
                told("Action said done", "The action is said to be done: " + said(done.whatWasDone()));
            case ActionVerified verified ->
                new Told(
                        "Action verified",
                        "Somebody other than its owner confirmed, against "
                                + Wording.count(verified.evidence().size(), "piece of evidence", "pieces of evidence")
                                + ", that the action was done.",
                        Wording.orNull(verified.remark()));
            case OutcomeSeen seen ->
                told(
                        "Outcome recorded",
                        "A difference was seen: " + said(seen.difference()) + " For whom: "
                                + said(seen.forWhom())
                                + (seen.evidence().isEmpty() ? " No evidence is cited." : ""));
            case NoOutcomeSeen none ->
                told("No outcome seen", "Somebody looked for a difference and saw none: " + said(none.remark()));
            case OutcomeTooEarlyToSay early ->
                new Told(
                        "Outcome too early to say",
                        "It is too early to say whether the action made a difference."
                                + (early.lookAgainOn() == null
                                        ? ""
                                        : " To be looked at again: " + Wording.date(early.lookAgainOn()) + "."),
                        Wording.of(early.why()));
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
                                });
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
                new Told(
                        "Measurement taken",
                        "The measured value is " + taken.value().toPlainString() + ".",
                        taken.sample() == null ? null : "Sample: " + Wording.of(taken.sample()));
        };
    }

    private static Told challenge(ChallengeEvent event) {
        return switch (event) {
            case ChallengeEventStated stated ->
                told(
                        "Challenge event stated in a paper",
                        sentence("A paper tells of the challenge event", called(stated.reference(), stated.title()))
                                + (stated.conclusion() == null ? "" : " Its conclusion: " + said(stated.conclusion())));
        };
    }

    private static Told discrepancy(DiscrepancyEvent event) {
        return switch (event) {
            case DiscrepancyRaised raised ->
                new Told(
                        "Discrepancy raised",
                        "Two statements disagree. One says: " + said(raised.firstSays()) + " The other says: "
                                + said(raised.secondSays()),
                        Wording.orNull(raised.remark()));
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
                        sentence("Statements are taken from", called(stated.reference(), stated.title())));
            case OrganisationStated stated ->
                told(
                        "Organisation stated in a paper",
                        sentence("A paper names the organisation", called(stated.reference(), stated.name())));
            case GroupStated stated ->
                told(
                        "Group stated in a paper",
                        sentence("A paper names the group", called(stated.reference(), stated.name())));
            case PostStated stated ->
                told(
                        "Post stated in a paper",
                        sentence("A paper names the post", called(stated.reference(), stated.title())));
            case PriorityStated stated ->
                told(
                        "Priority stated in a paper",
                        sentence("A paper names the priority", called(stated.reference(), stated.name())));
            case ThemeStated stated ->
                told(
                        "Theme stated in a paper",
                        sentence("A paper names the theme", called(stated.reference(), stated.name())));
        };
    }

    private static String said(Words words) {
        return Wording.ended(Wording.of(words));
    }

    private static Told told(String title, String sentence) {
        return new Told(title, sentence, null);
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
