package org.learningledger.query.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
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
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.OwnerHandedOver;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.plan.ActionPutIntoPlan;
import org.learningledger.events.plan.ActionTakenOutOfPlan;
import org.learningledger.events.plan.PlanEvent;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.plan.PlanReopened;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.answer.OwnJudgement;
import org.learningledger.query.answer.Wording;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.Recorded;
import org.learningledger.store.time.Days;

/**
 * What happened to one action, in the order in which it became known. What papers say stands beside it and decides
 * nothing; what was done before it was reopened stays and no longer counts.
 */
final class ActionStory {

    final UUID id;

    @Nullable
    ActionAgreed agreed;

    @Nullable
    ActionStated stated;

    @Nullable
    Fact saidDone;

    @Nullable
    Fact takenAsDone;

    @Nullable
    Fact statedBy;

    @Nullable
    Fact closed;

    @Nullable
    Fact strength;

    @Nullable
    UUID planId;

    @Nullable
    String statedStatus;

    boolean reopened;
    long version = -1;
    final List<Fact> extensions = new ArrayList<>();
    final List<Fact> progress = new ArrayList<>();
    final List<Fact> changes = new ArrayList<>();
    final List<Verified> verifications = new ArrayList<>();
    final List<Looked> outcomes = new ArrayList<>();
    final Map<UUID, EvidenceEvent> evidence = new LinkedHashMap<>();
    /** Of the evidence, what should not have been recorded. */
    final Set<UUID> withdrawnEvidence = new LinkedHashSet<>();

    final Set<UUID> recommendations = new LinkedHashSet<>();
    final Set<UUID> findings = new LinkedHashSet<>();
    final Set<UUID> sources = new LinkedHashSet<>();
    final Set<UUID> replaces = new LinkedHashSet<>();
    /** Every time that somebody said it is done, or took a paper's word for it. */
    private final List<Fact> said = new ArrayList<>();

    private final List<Fact> handOvers = new ArrayList<>();
    private final List<Fact> moves = new ArrayList<>();
    private @Nullable StatedDate fixedDue;
    private @Nullable PlanKind planTakenFor;

    /** What somebody confirmed, and whether it still counts. */
    static final class Verified {
        final Fact fact;
        boolean counts = true;

        Verified(Fact fact) {
            this.fact = fact;
        }
    }

    /** What somebody saw when looking for a difference, and whether it still counts. */
    static final class Looked {
        final Fact fact;
        final OneAction.Seen seen;
        final @Nullable Words intended;
        final Words said;
        final List<EvidenceId> evidence;
        boolean counts = true;

        Looked(Fact fact, OneAction.Seen seen, @Nullable Words intended, Words said, List<EvidenceId> evidence) {
            this.fact = fact;
            this.seen = seen;
            this.intended = intended;
            this.said = said;
            this.evidence = evidence;
        }
    }

    private ActionStory(UUID id) {
        this.id = id;
    }

    static ActionStory of(UUID id, List<Fact> facts) {
        var story = new ActionStory(id);
        for (var fact : facts) {
            if (fact.event().thing().id().equals(id)) {
                story.version = Math.max(story.version, fact.version());
            }
            switch (fact.event()) {
                case ActionEvent event -> {
                    if (event.actionId().value().equals(id)) story.take(event, fact);
                    else story.replaces.add(event.actionId().value());
                }
                case EvidenceEvent event -> {
                    story.evidence.put(event.evidenceId().value(), event);
                    if (fact.withdrawn())
                        story.withdrawnEvidence.add(event.evidenceId().value());
                }
                case PlanEvent event -> story.take(event);
                default -> {}
            }
        }
        return story;
    }

    private void take(PlanEvent event) {
        switch (event) {
            case ActionPutIntoPlan put -> planId = put.planId().value();
            case ActionTakenOutOfPlan out -> {
                if (out.planId().value().equals(planId)) planId = null;
            }
            case PlanOpened opened -> {}
            case PlanSignedOff signed -> {}
            case PlanReopened opened -> {}
        }
    }

    private void take(ActionEvent event, Fact fact) {
        switch (event) {
            case ActionStated paper -> {
                stated = paper;
                statedBy = fact;
                link(paper.recommendations(), paper.findings());
                paper.sources().stream().map(SourceId::value).forEach(sources::add);
                if (paper.status() != null) statedStatus = Wording.of(paper.status());
            }
            case ProgressStated paper -> {
                progress.add(fact);
                if (paper.state() != null) statedStatus = Wording.of(paper.state());
            }
            case ActionAgreed act -> {
                agreed = act;
                link(act.recommendations(), act.findings());
            }
            case DueDateExtended act -> extensions.add(fact);
            case FirstDueDateFixed act -> {
                fixedDue = act.dueOn();
                changes.add(fact);
            }
            case ProgressReported act -> progress.add(fact);
            case ActionSaidDone act -> {
                saidDone = fact;
                said.add(fact);
            }
            case ActionTakenAsDone act -> {
                said.add(fact);
                takenAsDone = fact;
                planTakenFor = act.plan();
            }
            case ActionVerified act -> verifications.add(new Verified(fact));
            case OutcomeSeen act -> looked(fact, OneAction.Seen.SEEN, act.intended(), act.difference(), act.evidence());
            case NoOutcomeSeen act ->
                looked(fact, OneAction.Seen.NONE_SEEN, act.intended(), act.remark(), act.evidence());
            case OutcomeTooEarlyToSay act ->
                looked(fact, OneAction.Seen.TOO_EARLY_TO_SAY, act.intended(), act.why(), List.of());
            case ActionReworded act -> changes.add(fact);
            case ActionSplit act -> close(fact);
            case ActionMerged act -> close(fact);
            case ActionWithdrawn act -> close(fact);
            case ActionMoved act -> {
                planId = act.to().value();
                moves.add(fact);
                changes.add(fact);
            }
            case OwnerHandedOver act -> {
                handOvers.add(fact);
                changes.add(fact);
            }
            case ActionReopened act -> reopen(fact);
            case ActionLinked act -> {
                link(act.recommendations(), act.findings());
                changes.add(fact);
            }
            case ActionUnlinked act -> {
                act.recommendations().forEach(each -> recommendations.remove(each.value()));
                act.findings().forEach(each -> findings.remove(each.value()));
                changes.add(fact);
            }
            case ActionStrengthJudged act -> strength = fact;
        }
    }

    private void looked(
            Fact fact, OneAction.Seen seen, @Nullable Words intended, Words said, List<EvidenceId> evidence) {
        outcomes.add(new Looked(fact, seen, intended, said, evidence));
    }

    private void close(Fact fact) {
        closed = fact;
        changes.add(fact);
    }

    private void reopen(Fact fact) {
        reopened = true;
        saidDone = null;
        takenAsDone = null;
        closed = null;
        verifications.forEach(each -> each.counts = false);
        outcomes.forEach(each -> each.counts = false);
        changes.add(fact);
    }

    private void link(List<RecommendationId> to, List<FindingId> and) {
        to.stream().map(RecommendationId::value).forEach(recommendations::add);
        and.stream().map(FindingId::value).forEach(findings::add);
    }

    ActionState state() {
        if (closed != null) {
            return switch (closed.event()) {
                case ActionSplit split -> ActionState.SPLIT;
                case ActionMerged merged -> ActionState.MERGED;
                default -> ActionState.WITHDRAWN;
            };
        }
        boolean done = saidDone != null || takenAsDone != null;
        if (agreed == null && !done) return stated == null ? ActionState.NAMED_ONLY : ActionState.STATED_ONLY;
        if (outcomes.stream().anyMatch(each -> each.counts && each.seen != OneAction.Seen.TOO_EARLY_TO_SAY)) {
            return ActionState.OUTCOME_RECORDED;
        }
        if (verified()) return ActionState.VERIFIED;
        return done ? ActionState.SAID_DONE : ActionState.AGREED;
    }

    boolean verified() {
        return verifications.stream().anyMatch(each -> each.counts);
    }

    /** Whether it still has to be done and verified. */
    boolean open() {
        return (agreed != null || takenAsDone != null) && closed == null && !verified();
    }

    @Nullable
    String reference() {
        return agreed != null ? agreed.reference() : stated != null ? stated.reference() : null;
    }

    @Nullable
    Words text() {
        return changes.reversed().stream()
                .flatMap(fact -> fact.event() instanceof ActionReworded act ? Stream.of(act.text()) : Stream.empty())
                .findFirst()
                .orElse(firstText());
    }

    @Nullable
    Words firstText() {
        return agreed != null ? agreed.text() : stated != null ? stated.text() : null;
    }

    @Nullable
    Owner owner() {
        return ownerBefore(null);
    }

    /** Who answered for it when a fact became known; now, where there is none. */
    @Nullable
    Owner ownerBefore(@Nullable Fact later) {
        return handOvers.reversed().stream()
                .filter(fact -> isBefore(fact, later))
                .map(fact -> ((OwnerHandedOver) fact.event()).owner())
                .findFirst()
                .orElse(agreed == null ? null : agreed.owner());
    }

    @Nullable
    String ownerAgency() {
        return agency(owner());
    }

    static @Nullable String agency(@Nullable Owner owner) {
        return owner == null || owner.agency() == null ? null : owner.agency().value();
    }

    @Nullable
    PlanKind plan() {
        return planBefore(null);
    }

    private @Nullable PlanKind planBefore(@Nullable Fact later) {
        return moves.reversed().stream()
                .filter(fact -> isBefore(fact, later))
                .map(fact -> ((ActionMoved) fact.event()).plan())
                .findFirst()
                .orElse(agreed == null ? planTakenFor : agreed.plan());
    }

    @Nullable
    StatedDate firstDue() {
        if (agreed != null && agreed.dueOn() != null) return agreed.dueOn();
        if (fixedDue != null) return fixedDue;
        return agreed == null && stated != null ? stated.dueOn() : null;
    }

    @Nullable
    StatedDate currentDue() {
        return extensions.isEmpty()
                ? firstDue()
                : ((DueDateExtended) extensions.getLast().event()).dueOn();
    }

    /** How many extensions were surely agreed after the last day of the due date that they moved. */
    int extendedAfter() {
        return (int) extensions.stream()
                .filter(fact -> {
                    var due = dueBefore(fact);
                    var agreed = Recorded.occurred(fact.event());
                    return due != null && agreed != null && due.surelyBefore(agreed);
                })
                .count();
    }

    /** How many extensions were recorded after that day, while nobody said when they were agreed. */
    int extendedUndated() {
        return (int) extensions.stream()
                .filter(fact -> {
                    var due = dueBefore(fact);
                    var known = fact.at().knownOn();
                    return due != null
                            && Recorded.occurred(fact.event()) == null
                            && due.surelyBefore(new Days(known, known));
                })
                .count();
    }

    /** The due date that an extension moved; {@code null} where there was none, or its words give no date. */
    private @Nullable Days dueBefore(Fact extension) {
        int place = extensions.indexOf(extension);
        var due = place == 0
                ? firstDue()
                : ((DueDateExtended) extensions.get(place - 1).event()).dueOn();
        return due == null || due.edtf() == null ? null : Days.of(due.edtf());
    }

    /** Who approved the extensions, in the order in which they first did. */
    List<String> approvedBy() {
        return extensions.stream()
                .map(fact -> Wording.of(((DueDateExtended) fact.event()).approvedBy()))
                .distinct()
                .toList();
    }

    /** What was verified by those whose own work it was; that it was reopened since changes nothing about it. */
    List<OwnJudgement> ownJudgements() {
        return verifications.stream()
                .flatMap(each -> Stream.ofNullable(ownWork(each.fact))
                        .map(way -> new OwnJudgement(each.fact.at().position(), way)))
                .toList();
    }

    private OwnJudgement.@Nullable Way ownWork(Fact verification) {
        var by = verification.at().stamp().actor();
        if (ownedByRecorder(verification)) return OwnJudgement.Way.OWN_AGENCY;
        var owner = ownerBefore(verification);
        if (owner != null && owner.post() != null && owner.post().equals(by.post()) && by.agency() == null) {
            return OwnJudgement.Way.OWN_POST;
        }
        var reported =
                said.stream().filter(fact -> isBefore(fact, verification)).reduce((older, newer) -> newer);
        return reported.filter(fact -> by.is(fact.at().stamp().actor().account()))
                        .isPresent()
                ? OwnJudgement.Way.OWN_ACCOUNT
                : null;
    }

    private static boolean isBefore(Fact fact, @Nullable Fact later) {
        return later == null || Fact.AS_KNOWN.compare(fact, later) < 0;
    }

    /** Whether somebody of the agency that owned it then confirmed that it was done. */
    boolean byOwnAgency(Fact verification) {
        return planBefore(verification) == PlanKind.MULTI_AGENCY && ownedByRecorder(verification);
    }

    /** Whether the agency that owned it then said this itself. */
    boolean ownedByRecorder(Fact fact) {
        var recorder = fact.at().stamp().actor().agency();
        return recorder != null && recorder.equals(agency(ownerBefore(fact)));
    }
}
