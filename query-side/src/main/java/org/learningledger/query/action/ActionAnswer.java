package org.learningledger.query.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
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
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.events.action.OutcomeTooEarlyToSay;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.OwnerHandedOver;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.events.evidence.EntryCitedAsEvidence;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.query.action.OneAction.Change;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Wording;
import org.learningledger.store.log.Fact;
import org.learningledger.store.record.Actor;

/** Tells the whole story of one action. */
final class ActionAnswer {

    private final ActionStory story;

    private ActionAnswer(ActionStory story) {
        this.story = story;
    }

    static OneAction of(UUID id, List<Fact> facts) {
        return new ActionAnswer(ActionStory.of(id, facts)).all();
    }

    private OneAction all() {
        var agreed = story.agreed;
        return new OneAction(
                Actions.line(story),
                agreed == null,
                Wording.orNull(story.firstText()),
                agreed == null ? null : Wording.orNull(agreed.intendedOutcome()),
                agreed == null ? null : Dated.of(agreed.occurredOn()),
                story.extensions.stream().map(this::extension).toList(),
                story.progress.stream().map(ActionAnswer::progress).toList(),
                story.saidDone == null ? null : said(story.saidDone),
                story.takenAsDone == null ? null : taken(story.takenAsDone),
                story.verifications.stream().map(this::verification).toList(),
                story.outcomes.stream().map(this::outcome).toList(),
                story.evidence.values().stream().map(this::evidence).toList(),
                story.strength == null ? null : strength(story.strength),
                changes(),
                statements(),
                List.copyOf(story.replaces),
                List.copyOf(story.recommendations),
                List.copyOf(story.findings),
                List.copyOf(story.sources),
                story.stated == null ? List.of() : details(story.stated, agreed != null),
                story.stated == null ? List.of() : List.of(story.stated.citation()),
                story.version);
    }

    private List<OneAction.Statement> statements() {
        return Stream.concat(Stream.ofNullable(story.statedBy), story.progress.stream())
                .flatMap(fact -> switch (fact.event()) {
                    case ActionStated paper ->
                        statement(fact, paper.reference(), paper.text(), paper.status(), paper.citation());
                    case ProgressStated paper ->
                        statement(fact, paper.reference(), paper.statement(), paper.state(), paper.citation());
                    default -> Stream.empty();
                })
                .toList();
    }

    private static Stream<OneAction.Statement> statement(
            Fact fact, String reference, Words text, @Nullable Words status, Citation citation) {
        return Stream.of(new OneAction.Statement(
                UUID.fromString(fact.at().eventId()), reference, Wording.of(text), Wording.orNull(status), citation));
    }

    private List<Change> changes() {
        var changes = new ArrayList<Change>();
        Words text = story.firstText();
        for (var fact : story.changes) {
            changes.add(change(fact, text));
            if (fact.event() instanceof ActionReworded act) text = act.text();
        }
        return changes;
    }

    private Change change(Fact fact, @Nullable Words textBefore) {
        return switch (fact.event()) {
            case ActionReworded act ->
                change(fact, Change.Kind.REWORDED, act.reason())
                        .from(Wording.orNull(textBefore))
                        .to(Wording.of(act.text()));
            case ActionSplit act ->
                change(fact, Change.Kind.SPLIT, act.reason())
                        .things(act.into().stream().map(ActionId::value));
            case ActionMerged act ->
                change(fact, Change.Kind.MERGED, act.reason())
                        .things(Stream.of(act.into().value()));
            case ActionMoved act ->
                change(fact, act.from() == null ? Change.Kind.PUT_INTO_PLAN : Change.Kind.MOVED, act.reason())
                        .things(Stream.of(act.to().value()));
            case OwnerHandedOver act ->
                change(fact, Change.Kind.HANDED_OVER, act.reason())
                        .from(label(story.ownerBefore(fact)))
                        .to(label(act.owner()));
            case FirstDueDateFixed act ->
                change(fact, Change.Kind.FIRST_DUE_DATE, null).to(Wording.date(act.dueOn()));
            case ActionReopened act -> change(fact, Change.Kind.REOPENED, act.reason());
            case ActionWithdrawn act -> change(fact, Change.Kind.WITHDRAWN, act.reason());
            case ActionLinked act ->
                change(fact, Change.Kind.LINKED, act.reason()).things(linked(act.recommendations(), act.findings()));
            case ActionUnlinked act ->
                change(fact, Change.Kind.UNLINKED, act.reason()).things(linked(act.recommendations(), act.findings()));
            default -> throw new IllegalStateException("Not a change of an action: " + fact.event());
        };
    }

    private static Change change(Fact fact, Change.Kind kind, @Nullable Words why) {
        return new Change(
                kind,
                null,
                null,
                List.of(),
                Wording.orNull(why),
                Dated.of(fact.event().occurredOn()),
                by(fact),
                fact.at().recordedAt());
    }

    private static Stream<UUID> linked(List<RecommendationId> to, List<FindingId> and) {
        return Stream.concat(
                to.stream().map(RecommendationId::value), and.stream().map(FindingId::value));
    }

    private static @Nullable String label(@Nullable Owner owner) {
        if (owner == null) return null;
        if (owner.agency() == null) return Wording.orNull(owner.asPrinted());
        return owner.post() == null
                ? owner.agency().value()
                : owner.post() + ", " + owner.agency().value();
    }

    private OneAction.Extension extension(Fact fact) {
        var extended = (DueDateExtended) fact.event();
        return new OneAction.Extension(
                Dated.of(extended.dueOn()),
                Wording.of(extended.reason()),
                Wording.of(extended.approvedBy()),
                story.ownedByRecorder(fact),
                Dated.of(extended.occurredOn()),
                by(fact),
                fact.at().recordedAt());
    }

    private static OneAction.Progress progress(Fact fact) {
        return fact.event() instanceof ProgressStated paper
                ? new OneAction.Progress(
                        UUID.fromString(fact.at().eventId()),
                        true,
                        Wording.of(paper.statement()),
                        Wording.orNull(paper.state()),
                        paper.dateKind(),
                        Dated.of(paper.occurredOn()),
                        by(fact),
                        fact.at().recordedAt(),
                        paper.citation())
                : new OneAction.Progress(
                        UUID.fromString(fact.at().eventId()),
                        false,
                        Wording.of(((ProgressReported) fact.event()).progress()),
                        null,
                        null,
                        Dated.of(fact.event().occurredOn()),
                        by(fact),
                        fact.at().recordedAt(),
                        null);
    }

    private static OneAction.SaidDone said(Fact fact) {
        var done = (ActionSaidDone) fact.event();
        return new OneAction.SaidDone(
                Wording.of(done.whatWasDone()),
                Dated.of(done.occurredOn()),
                by(fact),
                fact.at().recordedAt());
    }

    private static OneAction.TakenAsDone taken(Fact fact) {
        var taken = (ActionTakenAsDone) fact.event();
        return new OneAction.TakenAsDone(
                taken.statement(),
                Wording.of(taken.asPrinted()),
                Wording.orNull(taken.remark()),
                Dated.of(taken.occurredOn()),
                by(fact),
                fact.at().recordedAt());
    }

    private OneAction.Verification verification(ActionStory.Verified each) {
        var verified = (ActionVerified) each.fact.event();
        return new OneAction.Verification(
                cited(verified.evidence()),
                Wording.orNull(verified.remark()),
                Dated.of(verified.occurredOn()),
                by(each.fact),
                story.byOwnAgency(each.fact),
                each.counts,
                each.fact.at().recordedAt());
    }

    private OneAction.Outcome outcome(ActionStory.Looked looked) {
        var agreed = story.agreed;
        var meant = looked.intended == null && agreed != null ? agreed.intendedOutcome() : looked.intended;
        var seen = looked.fact.event() instanceof OutcomeSeen event ? event : null;
        StatedDate again = looked.fact.event() instanceof OutcomeTooEarlyToSay early ? early.lookAgainOn() : null;
        return new OneAction.Outcome(
                looked.seen,
                Wording.orNull(meant),
                Wording.of(looked.said),
                seen == null ? null : Wording.of(seen.forWhom()),
                cited(looked.evidence),
                seen == null ? null : Wording.orNull(seen.sideEffects()),
                seen != null && looked.evidence.isEmpty(),
                Dated.of(again),
                Dated.of(looked.fact.event().occurredOn()),
                by(looked.fact),
                looked.counts,
                looked.fact.at().recordedAt());
    }

    private static OneAction.Strength strength(Fact fact) {
        var judged = (ActionStrengthJudged) fact.event();
        return new OneAction.Strength(
                judged.strength(),
                Wording.of(judged.why()),
                Dated.of(judged.occurredOn()),
                by(fact),
                fact.at().recordedAt());
    }

    private List<OneAction.Evidence> cited(Collection<EvidenceId> ids) {
        return ids.stream()
                .map(id -> story.evidence.containsKey(id.value())
                        ? evidence(story.evidence.get(id.value()))
                        : new OneAction.Evidence(id.value(), null, null, null, null, null, null, false))
                .toList();
    }

    private OneAction.Evidence evidence(EvidenceEvent event) {
        boolean withdrawn = story.withdrawnEvidence.contains(event.evidenceId().value());
        return switch (event) {
            case EvidenceAdded added ->
                new OneAction.Evidence(
                        added.evidenceId().value(),
                        added.reference(),
                        added.level(),
                        Wording.of(added.description()),
                        Wording.orNull(added.whereKept()),
                        null,
                        Dated.of(added.occurredOn()),
                        withdrawn);
            case EntryCitedAsEvidence cited ->
                new OneAction.Evidence(
                        cited.evidenceId().value(),
                        cited.reference(),
                        cited.level(),
                        Wording.of(cited.description()),
                        null,
                        cited.entry().value(),
                        Dated.of(cited.occurredOn()),
                        withdrawn);
        };
    }

    /** What else the paper says: of an agreed action also what the agreement now says in its place. */
    private static List<OneAction.Detail> details(ActionStated paper, boolean agreed) {
        return Stream.of(
                        agreed ? detail("Wording", Wording.of(paper.text())) : Stream.<OneAction.Detail>empty(),
                        agreed ? detail("Who", Wording.orNull(paper.leadBody())) : Stream.<OneAction.Detail>empty(),
                        agreed && paper.dueOn() != null
                                ? detail("Due", Wording.date(paper.dueOn()))
                                : Stream.<OneAction.Detail>empty(),
                        detail("Group", paper.group()),
                        detail("Origin", Wording.orNull(paper.origin())),
                        detail("Lead bodies", Wording.list(paper.leadBodies())),
                        detail("Area", paper.area()),
                        detail("Plan", paper.planKind()),
                        detail("Due date is", paper.dueKind()),
                        detail("Themes", Wording.list(paper.themes())),
                        detail("Priorities", Wording.list(paper.priorities())),
                        detail("National items", Wording.list(paper.nationalItems())),
                        detail("Other wording", Wording.orNull(paper.otherWording())),
                        detail("Other wording stands in", paper.otherSource()),
                        detail("Note", Wording.orNull(paper.note())))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<OneAction.Detail> detail(String label, @Nullable String value) {
        return value == null || value.isEmpty() ? Stream.empty() : Stream.of(new OneAction.Detail(label, value));
    }

    private static Actor by(Fact fact) {
        return fact.at().stamp().actor();
    }
}
