package org.learningledger.query.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.action.ActionId;
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
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.OwnerHandedOver;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.query.answer.Wording;
import org.learningledger.store.log.Fact;

/** What is known of an action, and how it stands: reopening it undoes what was said and checked before. */
final class ActionOn {

    final UUID id;
    final Links recommendations = new Links();
    final Links findings = new Links();

    final List<Fact> stated = new ArrayList<>();
    /** That it was said or taken to be done. */
    final List<Fact> done = new ArrayList<>();

    final List<Fact> verified = new ArrayList<>();
    final List<Fact> outcomes = new ArrayList<>();
    final List<Fact> evidence = new ArrayList<>();

    /** Evidence that should not have been recorded: it shows nothing, but somebody may have judged by it. */
    private final List<Fact> withdrawnEvidence = new ArrayList<>();

    private final List<Fact> history = new ArrayList<>();
    private @Nullable Fact agreed;
    private @Nullable ActionReworded reworded;
    private @Nullable Owner handedTo;
    private boolean taken;
    private @Nullable ActionEvent closed;
    private @Nullable ActionReopened reopened;
    private @Nullable ActionStrengthJudged strength;

    ActionOn(UUID id) {
        this.id = id;
    }

    void take(ActionEvent event, Fact fact) {
        history.add(fact);
        switch (event) {
            case ActionStated paper -> {
                stated.add(fact);
                recommendations.print(recommendations(paper.recommendations()));
                findings.print(findings(paper.findings()));
            }
            case ActionAgreed act -> {
                agreed = fact;
                recommendations.make(recommendations(act.recommendations()));
                findings.make(findings(act.findings()));
            }
            case ActionLinked act -> {
                recommendations.make(recommendations(act.recommendations()));
                findings.make(findings(act.findings()));
            }
            case ActionUnlinked act -> {
                recommendations.undo(recommendations(act.recommendations()));
                findings.undo(findings(act.findings()));
            }
            case ActionSaidDone act -> done(fact);
            case ActionTakenAsDone act -> {
                taken = true;
                done(fact);
            }
            case ActionVerified act -> verified.add(fact);
            case ActionReopened act -> reopen(act);
            case ActionWithdrawn act -> closed = act;
            case ActionSplit act -> closed = act;
            case ActionMerged act -> closed = act;
            case ActionReworded act -> reworded = act;
            case OwnerHandedOver act -> handedTo = act.owner();
            case ActionStrengthJudged act -> strength = act;
            case OutcomeSeen act -> outcomes.add(fact);
            case NoOutcomeSeen act -> outcomes.add(fact);
            case OutcomeTooEarlyToSay act -> outcomes.add(fact);
            case ActionMoved act -> {} // whose plan it was in matters when it was verified
            case ProgressStated paper -> {} // how far it has come is no step
            case ProgressReported act -> {}
            case FirstDueDateFixed act -> {}
            case DueDateExtended act -> {}
        }
    }

    void show(Fact fact) {
        (fact.withdrawn() ? withdrawnEvidence : evidence).add(fact);
    }

    /** References of the withdrawn evidence that a check or an outcome rests on which counts. */
    List<String> judgedByWithdrawn() {
        var cited = Stream.concat(verified.stream(), outcomes.stream())
                .flatMap(fact -> switch (fact.event()) {
                    case ActionVerified act -> act.evidence().stream();
                    case OutcomeSeen act -> act.evidence().stream();
                    case NoOutcomeSeen act -> act.evidence().stream();
                    default -> Stream.<EvidenceId>empty();
                })
                .toList();
        return withdrawnEvidence.stream()
                .filter(fact -> cited.contains(((EvidenceEvent) fact.event()).evidenceId()))
                .map(Chain::reference)
                .toList();
    }

    private void done(Fact fact) {
        done.add(fact);
        reopened = null;
    }

    private void reopen(ActionReopened act) {
        reopened = act;
        closed = null;
        done.clear();
        verified.clear();
    }

    @Nullable
    ActionAgreed agreement() {
        return agreed == null ? null : (ActionAgreed) agreed.event();
    }

    /** The newest paper that names it. */
    @Nullable
    ActionStated print() {
        return stated.isEmpty() ? null : (ActionStated) stated.getLast().event();
    }

    /** Whether somebody agreed it in the ledger, or took it as done: what only a paper names does not count. */
    boolean byAct() {
        return agreed != null || taken;
    }

    @Nullable
    String reference() {
        var agreement = agreement();
        if (agreement != null) return agreement.reference();
        var print = print();
        return print == null ? null : print.reference();
    }

    @Nullable
    String text() {
        if (reworded != null) return Wording.of(reworded.text());
        var agreement = agreement();
        if (agreement != null) return Wording.of(agreement.text());
        var print = print();
        return print == null ? null : Wording.of(print.text());
    }

    /** Who answers for it now; {@code null} where only a paper says who might. */
    @Nullable
    Owner owner() {
        if (handedTo != null) return handedTo;
        var agreement = agreement();
        return agreement == null ? null : agreement.owner();
    }

    /** That it was withdrawn, split or merged; {@code null} while it is open. */
    @Nullable
    ActionEvent closed() {
        return closed;
    }

    /** The actions that answer for it since it was split or merged. */
    List<UUID> successors() {
        return switch (closed) {
            case ActionSplit split ->
                split.into().stream().map(ActionId::value).distinct().toList();
            case ActionMerged merged -> List.of(merged.into().value());
            case null -> List.of();
            default -> List.of();
        };
    }

    /** That it was opened again and nobody has said since that it is done. */
    @Nullable
    ActionReopened reopened() {
        return reopened;
    }

    @Nullable
    ActionStrengthJudged strength() {
        return strength;
    }

    /** Whether a check that counts was made by the agency that owned it at the time, in a plan of several agencies. */
    boolean judgedByOwnAgency() {
        var agreement = agreement();
        var owner = agreement == null ? null : agreement.owner();
        var plan = agreement == null ? null : agreement.plan();
        for (var fact : history) {
            switch ((ActionEvent) fact.event()) {
                case OwnerHandedOver act -> owner = act.owner();
                case ActionMoved act -> plan = act.plan();
                case ActionTakenAsDone act -> plan = act.plan();
                default -> {}
            }
            if (plan == PlanKind.MULTI_AGENCY
                    && owner != null
                    && owner.agency() != null
                    && verified.contains(fact)
                    && owner.agency().value().equals(fact.at().stamp().actor().agency())) return true;
        }
        return false;
    }

    private static List<UUID> recommendations(List<RecommendationId> ids) {
        return ids.stream().map(RecommendationId::value).toList();
    }

    private static List<UUID> findings(List<FindingId> ids) {
        return ids.stream().map(FindingId::value).toList();
    }
}
