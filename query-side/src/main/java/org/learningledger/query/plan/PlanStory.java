package org.learningledger.query.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionMerged;
import org.learningledger.events.action.ActionMoved;
import org.learningledger.events.action.ActionReopened;
import org.learningledger.events.action.ActionReworded;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.ActionSplit;
import org.learningledger.events.action.ActionTakenAsDone;
import org.learningledger.events.action.ActionWithdrawn;
import org.learningledger.events.challenge.AgencyAnswered;
import org.learningledger.events.challenge.ChallengeConcluded;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.challenge.ChallengeEventHeld;
import org.learningledger.events.challenge.ChallengeEventStated;
import org.learningledger.events.plan.ActionPutIntoPlan;
import org.learningledger.events.plan.ActionTakenOutOfPlan;
import org.learningledger.events.plan.PlanEvent;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.plan.PlanReopened;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.events.plan.SeenAction;
import org.learningledger.query.action.ActionLine;
import org.learningledger.query.action.ActionState;
import org.learningledger.query.action.Actions;
import org.learningledger.query.answer.OwnJudgement;
import org.learningledger.query.plan.OnePlan.Contradiction;
import org.learningledger.query.plan.OnePlan.Missing;
import org.learningledger.store.log.Fact;

/** What happened to one plan, to the actions in it, and at the challenge events that cover it. */
final class PlanStory {

    final UUID id;

    @Nullable
    PlanOpened opened;

    @Nullable
    Fact signedOff;

    long version = -1;
    final Set<UUID> members = new LinkedHashSet<>();
    final List<Fact> left = new ArrayList<>();
    final List<Fact> signOffs = new ArrayList<>();
    final List<Fact> reopenings = new ArrayList<>();
    final Map<UUID, ChallengeEventHeld> challenges = new LinkedHashMap<>();
    final Set<UUID> concluded = new LinkedHashSet<>();
    private final Map<UUID, List<Fact>> streams = new HashMap<>();

    private PlanStory(UUID id) {
        this.id = id;
    }

    static PlanStory of(UUID id, List<Fact> facts) {
        var story = new PlanStory(id);
        for (var fact : facts) {
            var stream = fact.event().thing().id();
            story.streams.computeIfAbsent(stream, key -> new ArrayList<>()).add(fact);
            switch (fact.event()) {
                case PlanEvent plan -> {
                    if (!stream.equals(id)) continue;
                    story.version = Math.max(story.version, fact.version());
                    story.take(plan, fact);
                }
                case ChallengeEvent event -> story.take(event);
                default -> {}
            }
        }
        return story;
    }

    private void take(PlanEvent event, Fact fact) {
        switch (event) {
            case PlanOpened first -> opened = first;
            case ActionPutIntoPlan put -> members.add(put.actionId().value());
            case ActionTakenOutOfPlan out -> {
                members.remove(out.actionId().value());
                left.add(fact);
            }
            case PlanSignedOff signed -> {
                signedOff = fact;
                signOffs.add(fact);
            }
            case PlanReopened again -> {
                signedOff = null;
                reopenings.add(fact);
            }
        }
    }

    private void take(ChallengeEvent event) {
        switch (event) {
            case ChallengeEventHeld held -> {
                if (held.plans().stream().anyMatch(plan -> plan.value().equals(id))) {
                    challenges.put(held.challengeEventId().value(), held);
                }
            }
            case ChallengeConcluded over ->
                concluded.add(over.challengeEventId().value());
            case AgencyAnswered answered -> {}
            case ChallengeEventStated stated -> {}
        }
    }

    boolean known() {
        return version >= 0;
    }

    ActionLine action(UUID action) {
        return Actions.line(action, streams.getOrDefault(action, List.of()));
    }

    List<ActionLine> actions() {
        return members.stream().map(this::action).toList();
    }

    PlanState state() {
        if (signedOff == null) return PlanState.OPEN;
        return contradictions().isEmpty() ? PlanState.SIGNED_OFF : PlanState.CONTRADICTED;
    }

    List<Missing> missing() {
        if (signedOff != null) return List.of();
        var missing = new ArrayList<Missing>();
        var actions = actions();
        if (actions.isEmpty()) missing.add(Missing.AN_ACTION);
        if (actions.stream().anyMatch(ActionLine::open)) missing.add(Missing.NO_OPEN_ACTION);
        if (members.stream().anyMatch(this::unanswered)) missing.add(Missing.AN_ACTION_IN_THEIR_PLACE);
        if (challenges.isEmpty()) {
            missing.add(Missing.A_CHALLENGE_EVENT);
        } else if (challenges.keySet().stream().noneMatch(concluded::contains)) {
            missing.add(Missing.A_CONCLUSION);
        }
        return missing;
    }

    /** What does not agree with the sign-off in force. */
    List<Contradiction> contradictions() {
        if (signedOff == null) return List.of();
        var seen = ((PlanSignedOff) signedOff.event()).seen();
        var found = new ArrayList<Contradiction>();
        var challenge = ((PlanSignedOff) signedOff.event()).challengeEventId().value();
        if (!challenges.containsKey(challenge) || !concluded.contains(challenge)) {
            found.add(new Contradiction(challenge, null, Contradiction.Kind.NOT_CHALLENGED, null));
        }
        for (var each : seen) {
            var action = each.actionId().value();
            if (asSeen(each).open()) found.add(contradiction(action, Contradiction.Kind.OPEN_THEN, null));
            for (var fact : later(each)) {
                found.add(contradiction(action, matters(fact), fact.at().position()));
            }
            if (correctedSince(each)) found.add(contradiction(action, Contradiction.Kind.CORRECTED, null));
            if (!members.contains(action)) found.add(contradiction(action, Contradiction.Kind.TAKEN_OUT, null));
            else if (!counts(action)) found.add(contradiction(action, Contradiction.Kind.WITHDRAWN, null));
            if (unanswered(action)) found.add(contradiction(action, Contradiction.Kind.UNANSWERED, null));
        }
        members.stream()
                .filter(action ->
                        seen.stream().noneMatch(each -> each.actionId().value().equals(action)))
                .forEach(action -> found.add(contradiction(action, Contradiction.Kind.NOT_SEEN, null)));
        return found;
    }

    private Contradiction contradiction(UUID action, Contradiction.Kind kind, @Nullable Long position) {
        return new Contradiction(action, action(action).reference(), kind, position);
    }

    /** Of an action that was withdrawn as a whole nothing counts. */
    private boolean counts(UUID action) {
        return !stream(action).isEmpty() && stream(action).stream().noneMatch(Fact::withdrawn);
    }

    /** Whether an action was split or merged, and following what took its place leads to no action that answers for it. */
    private boolean unanswered(UUID action) {
        var next = new ArrayDeque<>(into(action));
        if (next.isEmpty()) return false;
        var followed = new HashSet<>(Set.of(action));
        while (!next.isEmpty()) {
            var id = next.poll();
            if (!followed.add(id)) continue;
            var into = into(id);
            if (into.isEmpty() && counts(id)) return false;
            next.addAll(into);
        }
        return true;
    }

    private List<UUID> into(UUID action) {
        var state = action(action).state();
        if (state != ActionState.SPLIT && state != ActionState.MERGED) return List.of();
        return stream(action).stream()
                .flatMap(fact -> switch (fact.event()) {
                    case ActionSplit split -> Stream.of(split.into());
                    case ActionMerged merged -> Stream.of(List.of(merged.into()));
                    default -> Stream.<List<ActionId>>empty();
                })
                .reduce((earlier, later) -> later)
                .orElse(List.of())
                .stream()
                .map(ActionId::value)
                .toList();
    }

    private List<Fact> stream(UUID action) {
        return streams.getOrDefault(action, List.of());
    }

    /** The action in the state in which it was judged. */
    private ActionLine asSeen(SeenAction seen) {
        var action = seen.actionId().value();
        return Actions.line(
                action,
                stream(action).stream()
                        .filter(fact -> fact.at().sequence() <= seen.version())
                        .toList());
    }

    /** What was not seen, and changes what was judged. */
    private List<Fact> later(SeenAction seen) {
        return stream(seen.actionId().value()).stream()
                .filter(fact -> fact.at().sequence() > seen.version() && matters(fact) != null)
                .toList();
    }

    /** Whether something that it tells of was corrected or withdrawn since. */
    private boolean correctedSince(SeenAction seen) {
        return stream(seen.actionId().value()).stream()
                .anyMatch(fact -> fact.version() > fact.at().sequence() && fact.version() > seen.version());
    }

    /** Reports, evidence and outcomes add to what was judged; these change it. */
    private static Contradiction.@Nullable Kind matters(Fact fact) {
        return switch (fact.event()) {
            case ActionReopened event -> Contradiction.Kind.REOPENED;
            case ActionReworded event -> Contradiction.Kind.REWORDED;
            case ActionMoved event -> Contradiction.Kind.MOVED;
            case ActionWithdrawn event -> Contradiction.Kind.WITHDRAWN;
            case ActionSplit event -> Contradiction.Kind.SPLIT;
            case ActionMerged event -> Contradiction.Kind.MERGED;
            default -> null;
        };
    }

    /** Whether the agency of whoever signed owned one of the actions that were seen. */
    boolean byOwnAgency(Fact signOff) {
        var agency = signOff.at().stamp().actor().agency();
        return agency != null
                && ((PlanSignedOff) signOff.event())
                        .seen().stream()
                                .anyMatch(each -> agency.equals(asSeen(each).ownerAgency()));
    }

    /** Sign-offs by those who owned an action in it, or had said that one is done. */
    List<OwnJudgement> ownJudgements() {
        return signOffs.stream()
                .flatMap(fact -> Stream.ofNullable(ownWork(fact))
                        .map(way -> new OwnJudgement(fact.at().position(), way)))
                .toList();
    }

    private OwnJudgement.@Nullable Way ownWork(Fact signOff) {
        if (byOwnAgency(signOff)) return OwnJudgement.Way.OWN_AGENCY;
        var by = signOff.at().stamp().actor();
        var seen = ((PlanSignedOff) signOff.event()).seen();
        boolean ownPost = by.post() != null
                && by.agency() == null
                && seen.stream().anyMatch(each -> by.post().equals(asSeen(each).ownerPost()));
        if (ownPost) return OwnJudgement.Way.OWN_POST;
        boolean reported = seen.stream()
                .flatMap(each -> stream(each.actionId().value()).stream()
                        .filter(fact -> fact.at().sequence() <= each.version()))
                .filter(fact -> fact.event() instanceof ActionSaidDone || fact.event() instanceof ActionTakenAsDone)
                .anyMatch(fact -> by.is(fact.at().stamp().actor().account()));
        return reported ? OwnJudgement.Way.OWN_ACCOUNT : null;
    }

    boolean judgedByOwnAgency() {
        return Stream.ofNullable(signedOff).anyMatch(this::byOwnAgency);
    }
}
