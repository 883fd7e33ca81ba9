package org.learningledger.command.plan;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.learningledger.command.action.SayActionDone;
import org.learningledger.command.action.VerifyAction;
import org.learningledger.command.challenge.ConcludeChallenge;
import org.learningledger.command.challenge.HoldChallengeEvent;
import org.learningledger.command.evidence.AddEvidence;
import org.learningledger.command.testing.People;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.challenge.Seat;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.plan.PlanId;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Receipt;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.record.ScopedKey;

/** Plans on the way to their sign-off, in one partnership. */
final class PlanSigningOff {

    static final Words WHY = Words.plain("As agreed");

    private final Recorder recorder;
    private final Scene scene;

    PlanSigningOff(Recorder recorder, Scene scene) {
        this.recorder = recorder;
        this.scene = scene;
    }

    /** A plan with one verified action, and a challenge event that covered it and was concluded. */
    record Ready(PlanId plan, ActionId action, ChallengeEventId challenge) {

        SignPlanOff signOff() {
            return new SignPlanOff(plan, challenge, null, null);
        }
    }

    PlanId plan() {
        var plan = new PlanId(UUID.randomUUID());
        scene.record(new OpenPlan(plan, "P-1", PlanKind.MULTI_AGENCY, WHY, null, List.of(), null), plan.value());
        return plan;
    }

    /** An action of the police, not done yet, in this plan. */
    ActionId openAction(PlanId plan) {
        var action = new ActionId(UUID.randomUUID());
        scene.record(agreeInto(plan, action), action.value());
        return action;
    }

    static AgreeActionIntoPlan agreeInto(PlanId plan, ActionId action) {
        return new AgreeActionIntoPlan(
                action, "A-1", plan, List.of(), List.of(), WHY, new Owner(People.POLICE, null, null), null, null, null);
    }

    ActionId verifiedAction(PlanId plan) {
        var action = openAction(plan);
        verify(action);
        return action;
    }

    void verify(ActionId action) {
        as(scene.police, new SayActionDone(action, WHY, null), action.value());
        var evidence = new EvidenceId(UUID.randomUUID());
        scene.record(new AddEvidence(evidence, "E-1", action, EvidenceLevel.OUTPUT, WHY, null, null), evidence.value());
        scene.record(new VerifyAction(action, List.of(evidence), null, null), action.value());
    }

    private ChallengeEventId concluded(List<PlanId> plans) {
        var challenge = new ChallengeEventId(UUID.randomUUID());
        scene.record(
                new HoldChallengeEvent(
                        challenge, "CE-1", WHY, plans, List.of(), new Seat("Chair", null), List.of(), List.of(), null),
                challenge.value());
        scene.record(new ConcludeChallenge(challenge, WHY, null), challenge.value());
        return challenge;
    }

    Ready ready() {
        return ready(1).getFirst();
    }

    /** Several such plans, all covered by one challenge event. */
    List<Ready> ready(int many) {
        var plans = Stream.generate(this::plan).limit(many).toList();
        var challenge = concluded(plans);
        return plans.stream()
                .map(plan -> new Ready(plan, verifiedAction(plan), challenge))
                .toList();
    }

    Ready signedOffPlan() {
        var ready = ready();
        scene.record(ready.signOff(), ready.plan().value());
        return ready;
    }

    Receipt as(Actor who, Object command, UUID stream) {
        var key = new ScopedKey(
                who.partnership(),
                who.account(),
                command.getClass().getSimpleName(),
                UUID.randomUUID().toString());
        return recorder.record(command, stream, who, key, null, null);
    }
}
