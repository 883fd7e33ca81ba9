package org.learningledger.command.challenge;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.learningledger.command.refusal.Dates.mustBeReal;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.learningledger.command.onfile.OnFile;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.challenge.AgencyAnswered;
import org.learningledger.events.challenge.ChallengeConcluded;
import org.learningledger.events.challenge.ChallengeEventHeld;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.challenge.ChallengeEventStated;
import org.learningledger.store.record.Actor;
import org.learningledger.web.account.Role;

/** A challenge event: held, answered at by agencies, concluded by its panel. */
@Aggregate(commandTargetResolver = "seenVersionTargetResolver")
class Challenge {

    @AggregateIdentifier
    private ChallengeEventId id;

    private boolean held;
    private boolean concluded;

    Challenge() {} // Axon replays a challenge event's events into an empty one

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(HoldChallengeEvent command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        if (command.plans().isEmpty() && command.sources().isEmpty()) {
            throw new Refused(new Reason.CoversNothing(command.challengeEventId()));
        }
        onFile.mustBePlans(actor, command.plans());
        onFile.mustBeSources(actor, command.sources());
        apply(new ChallengeEventHeld(
                command.challengeEventId(),
                command.reference(),
                command.title(),
                command.plans(),
                command.sources(),
                command.chair(),
                command.panel(),
                command.observers(),
                command.occurredOn()));
    }

    /** An agency answers for itself; a partnership group may write down what an agency said. */
    @CommandHandler
    void decide(AnswerAtChallenge command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        mustBeGoingOn();
        boolean forAnother = Role.AGENCY_LEAD.name().equals(actor.role())
                && !command.agency().value().equals(actor.agency());
        if (forAnother) throw new Refused(new Reason.OtherAgencysAnswer(id));
        onFile.mustBeEvidence(actor, command.evidence());
        apply(new AgencyAnswered(
                id,
                command.agency(),
                command.changes(),
                command.impact(),
                command.learning(),
                command.evidence(),
                command.occurredOn()));
    }

    @CommandHandler
    void decide(ConcludeChallenge command) {
        mustBeReal(command.occurredOn());
        mustBeGoingOn();
        apply(new ChallengeConcluded(id, command.conclusion(), command.occurredOn()));
    }

    private void mustBeGoingOn() {
        if (!held) throw new Refused(new Reason.ChallengeOnlyStated(id));
        if (concluded) throw new Refused(new Reason.ChallengeConcludedAlready(id));
    }

    @EventSourcingHandler
    void evolve(ChallengeEventStated event) {
        id = event.challengeEventId();
    }

    @EventSourcingHandler
    void evolve(ChallengeEventHeld event) {
        id = event.challengeEventId();
        held = true;
    }

    @EventSourcingHandler
    void evolve(ChallengeConcluded event) {
        concluded = true;
    }
}
