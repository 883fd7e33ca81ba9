package org.learningledger.query.action;

import static org.learningledger.query.answer.Columns.edtf;
import static org.learningledger.query.answer.Columns.printed;
import static org.learningledger.query.answer.Columns.searched;
import static org.learningledger.query.answer.Columns.uuids;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
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
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.projection.Subjects;
import org.learningledger.store.log.Fact;
import org.learningledger.store.record.Actor;

/** An action as its facts tell of it, whatever order they come in. What papers say stands beside it and decides nothing. */
final class Actions {

    static final Subjects SUBJECTS = Subjects.of(
            "read.action_fact",
            "read.action",
            List.of(
                    "reference",
                    "sort_key",
                    "text",
                    "state",
                    "plan",
                    "owner_agency",
                    "owner_post",
                    "owner_words",
                    "first_due_edtf",
                    "first_due_printed",
                    "current_due_edtf",
                    "current_due_printed",
                    "current_due_latest",
                    "open",
                    "extensions",
                    "stated_status",
                    "judged_by_own_agency",
                    "owner_unknown",
                    "recommendations",
                    "searched"),
            Actions::row);

    private @Nullable ActionAgreed agreed;
    private @Nullable ActionStated stated;
    private @Nullable Fact saidDone;
    private final List<Fact> extensions = new ArrayList<>();
    private final List<Fact> progress = new ArrayList<>();
    private final List<Fact> verifications = new ArrayList<>();
    private final List<Looked> outcomes = new ArrayList<>();
    private final Map<UUID, EvidenceAdded> evidence = new LinkedHashMap<>();
    private final Set<UUID> recommendations = new LinkedHashSet<>();
    private final Set<UUID> findings = new LinkedHashSet<>();
    private final Set<UUID> sources = new LinkedHashSet<>();
    private final List<OneAction.Detail> details = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();
    private @Nullable String statedStatus;
    private long version = -1;

    /** What somebody saw when looking for a difference. */
    private record Looked(
            Fact fact,
            OneAction.Seen seen,
            @Nullable Words intended,
            Words said,
            @Nullable Words forWhom,
            List<EvidenceId> evidence,
            @Nullable Words sideEffects,
            @Nullable StatedDate lookAgainOn) {}

    static Actions of(List<Fact> facts) {
        var action = new Actions();
        for (var fact : facts) {
            switch (fact.event()) {
                case ActionEvent own -> {
                    action.version = Math.max(action.version, fact.at().sequence());
                    action.take(own, fact);
                }
                case EvidenceEvent event -> action.take(event);
                default -> {}
            }
        }
        return action;
    }

    private void take(EvidenceEvent event) {
        switch (event) {
            case EvidenceAdded added -> evidence.put(added.evidenceId().value(), added);
            default -> {} // NOT YET
        }
    }

    private void take(ActionEvent event, Fact fact) {
        switch (event) {
            case ActionStated paper -> {
                stated = paper;
                linked(paper.recommendations(), paper.findings());
                paper.sources().stream().map(SourceId::value).forEach(sources::add);
                if (paper.status() != null) statedStatus = Wording.of(paper.status());
                details(paper);
                citations.add(paper.citation());
            }
            case ProgressStated paper -> {
                progress.add(fact);
                if (paper.state() != null) statedStatus = Wording.of(paper.state());
            }
            case ActionAgreed act -> {
                agreed = act;
                linked(act.recommendations(), act.findings());
            }
            case DueDateExtended act -> extensions.add(fact);
            case ProgressReported act -> progress.add(fact);
            case ActionSaidDone act -> saidDone = fact;
            case ActionVerified act -> verifications.add(fact);
            case OutcomeSeen act ->
                outcomes.add(new Looked(
                        fact,
                        OneAction.Seen.SEEN,
                        act.intended(),
                        act.difference(),
                        act.forWhom(),
                        act.evidence(),
                        act.sideEffects(),
                        null));
            case NoOutcomeSeen act ->
                outcomes.add(new Looked(
                        fact,
                        OneAction.Seen.NONE_SEEN,
                        act.intended(),
                        act.remark(),
                        null,
                        act.evidence(),
                        null,
                        null));
            case OutcomeTooEarlyToSay act ->
                outcomes.add(new Looked(
                        fact,
                        OneAction.Seen.TOO_EARLY_TO_SAY,
                        act.intended(),
                        act.why(),
                        null,
                        List.of(),
                        null,
                        act.lookAgainOn()));
            default -> {} // NOT YET
        }
    }

    private void linked(List<RecommendationId> to, List<FindingId> and) {
        to.stream().map(RecommendationId::value).forEach(recommendations::add);
        and.stream().map(FindingId::value).forEach(findings::add);
    }

    private void details(ActionStated paper) {
        detail("Group", paper.group());
        detail("Origin", Wording.orNull(paper.origin()));
        detail("Lead bodies", paper.leadBodies());
        detail("Area", paper.area());
        detail("Plan", paper.planKind());
        detail("Due date is", paper.dueKind());
        detail("Themes", paper.themes());
        detail("Priorities", paper.priorities());
        detail("National items", paper.nationalItems());
        detail("Other wording", Wording.orNull(paper.otherWording()));
        detail("Other wording stands in", paper.otherSource());
        detail("Note", Wording.orNull(paper.note()));
    }

    private void detail(String label, List<String> values) {
        detail(label, values.isEmpty() ? null : Wording.list(values));
    }

    private void detail(String label, @Nullable String value) {
        if (value != null) details.add(new OneAction.Detail(label, value));
    }

    private ActionState state() {
        if (agreed == null) return stated == null ? ActionState.NAMED_ONLY : ActionState.STATED_ONLY;
        if (outcomes.stream().anyMatch(looked -> looked.seen != OneAction.Seen.TOO_EARLY_TO_SAY)) {
            return ActionState.OUTCOME_RECORDED;
        }
        if (!verifications.isEmpty()) return ActionState.VERIFIED;
        return saidDone == null ? ActionState.AGREED : ActionState.SAID_DONE;
    }

    private @Nullable String reference() {
        return agreed != null ? agreed.reference() : stated != null ? stated.reference() : null;
    }

    private @Nullable String text() {
        return agreed != null ? Wording.of(agreed.text()) : stated != null ? Wording.of(stated.text()) : null;
    }

    private @Nullable String ownerAgency() {
        return agreed == null || agreed.owner().agency() == null
                ? null
                : agreed.owner().agency().value();
    }

    private @Nullable String ownerWords() {
        if (agreed != null && agreed.owner().asPrinted() != null) {
            return Wording.of(agreed.owner().asPrinted());
        }
        return agreed == null && stated != null ? Wording.orNull(stated.leadBody()) : null;
    }

    private @Nullable StatedDate firstDue() {
        return agreed != null ? agreed.dueOn() : stated != null ? stated.dueOn() : null;
    }

    private @Nullable StatedDate currentDue() {
        return extensions.isEmpty()
                ? firstDue()
                : ((DueDateExtended) extensions.getLast().event()).dueOn();
    }

    private boolean byOwnAgency(Actor verifier) {
        return agreed != null
                && agreed.plan() == PlanKind.MULTI_AGENCY
                && verifier.agency() != null
                && verifier.agency().equals(ownerAgency());
    }

    ActionLine line(UUID id) {
        return new ActionLine(
                id,
                reference(),
                text(),
                state(),
                agreed == null ? null : agreed.plan(),
                ownerAgency(),
                agreed == null ? null : agreed.owner().post(),
                ownerWords(),
                Dated.of(firstDue()),
                Dated.of(currentDue()),
                extensions.size(),
                statedStatus,
                verifications.stream().anyMatch(fact -> byOwnAgency(by(fact))),
                ownerAgency() == null,
                List.copyOf(recommendations));
    }

    OneAction answer(UUID id) {
        return new OneAction(
                line(id),
                agreed == null ? null : Wording.orNull(agreed.intendedOutcome()),
                agreed == null ? null : Dated.of(agreed.occurredOn()),
                extensions.stream().map(this::extension).toList(),
                progress.stream().map(this::progress).toList(),
                saidDone == null ? null : said(saidDone),
                verifications.stream().map(this::verification).toList(),
                outcomes.stream().map(this::outcome).toList(),
                evidence.values().stream().map(Actions::evidence).toList(),
                List.copyOf(recommendations),
                List.copyOf(findings),
                List.copyOf(sources),
                List.copyOf(details),
                List.copyOf(citations),
                version);
    }

    private OneAction.Extension extension(Fact fact) {
        var extended = (DueDateExtended) fact.event();
        return new OneAction.Extension(
                Dated.of(extended.dueOn()),
                Wording.of(extended.reason()),
                Wording.of(extended.approvedBy()),
                Dated.of(extended.occurredOn()),
                by(fact),
                fact.at().recordedAt());
    }

    private OneAction.Progress progress(Fact fact) {
        return fact.event() instanceof ProgressStated paper
                ? new OneAction.Progress(
                        true,
                        Wording.of(paper.statement()),
                        Wording.orNull(paper.state()),
                        paper.dateKind(),
                        Dated.of(paper.occurredOn()),
                        by(fact),
                        fact.at().recordedAt(),
                        paper.citation())
                : new OneAction.Progress(
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

    private OneAction.Verification verification(Fact fact) {
        var verified = (ActionVerified) fact.event();
        return new OneAction.Verification(
                cited(verified.evidence()),
                Wording.orNull(verified.remark()),
                Dated.of(verified.occurredOn()),
                by(fact),
                byOwnAgency(by(fact)),
                fact.at().recordedAt());
    }

    private OneAction.Outcome outcome(Looked looked) {
        var meant = looked.intended == null && agreed != null ? agreed.intendedOutcome() : looked.intended;
        return new OneAction.Outcome(
                looked.seen,
                Wording.orNull(meant),
                Wording.of(looked.said),
                Wording.orNull(looked.forWhom),
                cited(looked.evidence),
                Wording.orNull(looked.sideEffects),
                looked.seen == OneAction.Seen.SEEN && looked.evidence.isEmpty(),
                Dated.of(looked.lookAgainOn),
                Dated.of(looked.fact.event().occurredOn()),
                by(looked.fact),
                looked.fact.at().recordedAt());
    }

    private List<OneAction.Evidence> cited(Collection<EvidenceId> ids) {
        return ids.stream()
                .map(id -> evidence.containsKey(id.value())
                        ? evidence(evidence.get(id.value()))
                        : new OneAction.Evidence(id.value(), null, null, null, null, null))
                .toList();
    }

    private static OneAction.Evidence evidence(EvidenceAdded added) {
        return new OneAction.Evidence(
                added.evidenceId().value(),
                added.reference(),
                added.level(),
                Wording.of(added.description()),
                Wording.orNull(added.whereKept()),
                Dated.of(added.occurredOn()));
    }

    private static Actor by(Fact fact) {
        return fact.at().stamp().actor();
    }

    private static List<@Nullable Object> row(UUID subject, List<Fact> facts) {
        var action = of(facts);
        var line = action.line(subject);
        var due = line.currentDue();
        return Arrays.asList(
                line.reference(),
                line.reference() == null ? null : Wording.sortable(line.reference()),
                line.text(),
                line.state(),
                line.plan(),
                line.ownerAgency(),
                line.ownerPost(),
                line.ownerWords(),
                edtf(action.firstDue()),
                printed(action.firstDue()),
                edtf(action.currentDue()),
                printed(action.currentDue()),
                due == null || due.days() == null ? null : due.days().latest(),
                action.agreed != null && action.saidDone == null,
                line.extensions(),
                line.statedStatus(),
                line.judgedByOwnAgency(),
                line.ownerUnknown(),
                uuids(line.recommendations()),
                searched(line.reference(), line.text(), line.ownerWords(), line.ownerPost(), line.statedStatus()));
    }
}
