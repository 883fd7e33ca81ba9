package org.learningledger.command.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.learningledger.command.refusal.Dates.mustBeReal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.onfile.OnFile;
import org.learningledger.command.onfile.OnFile.FoundAction;
import org.learningledger.command.onfile.Ownership;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.plan.ActionPutIntoPlan;
import org.learningledger.events.plan.ActionTakenOutOfPlan;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.plan.PlanReopened;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.store.record.Actor;
import org.learningledger.web.account.Role;

/** An action plan: which actions are in it, and whether the group that oversees it was satisfied. */
@Aggregate(commandTargetResolver = "seenVersionTargetResolver")
class Plan {

    @AggregateIdentifier
    private PlanId id;

    private Ownership ownership;
    private final Set<ActionId> actions = new LinkedHashSet<>();
    private boolean signedOff;

    Plan() {} // Axon replays a plan's events into an empty one

    /** An agency opens only a plan of its own; a partnership group opens any. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(OpenPlan command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        boolean ofOneAgency = command.kind() == PlanKind.SINGLE_AGENCY;
        if (ofOneAgency == (command.agency() == null)) throw new Refused(new Reason.WhosePlanIsIt(command.planId()));
        mustBeChangeableBy(actor, command.planId(), ownership(command.agency(), command.kind()));
        onFile.mustBeSources(actor, command.sources());
        apply(new PlanOpened(
                command.planId(),
                command.reference(),
                command.kind(),
                command.title(),
                command.agency(),
                command.sources(),
                command.occurredOn()));
    }

    /**
     * The group signs off what agencies showed at a challenge event, in the state in which it sees it; nobody signs off
     * their own work.
     */
    @CommandHandler
    void decide(SignPlanOff command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        if (signedOff) throw new Refused(new Reason.SignedOff(id));
        if (actions.isEmpty()) throw new Refused(new Reason.NoActions(id));
        var found = actions.stream().map(action -> onFile.action(actor, action)).toList();
        if (isOwnWorkOf(actor, found)) throw new Refused(new Reason.OwnPlan(id));
        var open = found.stream()
                .map(FoundAction::standing)
                .filter(action -> action.isOpen())
                .map(action -> action.reference())
                .toList();
        if (!open.isEmpty()) throw new Refused(new Reason.OpenActions(id, open));
        onFile.mustHaveChallenged(actor, command.challengeEventId(), id);
        apply(new PlanSignedOff(
                id,
                command.challengeEventId(),
                found.stream().map(FoundAction::seen).toList(),
                command.remark(),
                command.occurredOn()));
    }

    private boolean isOwnWorkOf(Actor actor, List<FoundAction> found) {
        return ownership.isOwnWorkOf(actor)
                || found.stream()
                        .map(FoundAction::standing)
                        .anyMatch(action -> action.wasSaidDoneBy(actor) || action.isOwnWorkOf(actor));
    }

    @CommandHandler
    void decide(ReopenPlan command) {
        mustBeReal(command.occurredOn());
        if (!signedOff) throw new Refused(new Reason.NotSignedOff(id));
        apply(new PlanReopened(id, command.reason(), command.occurredOn()));
    }

    void putIn(ActionId action, @Nullable PlanId from, @Nullable StatedDate occurredOn, Actor actor) {
        mustBeChangeableBy(actor, id, ownership);
        if (signedOff) throw new Refused(new Reason.SignedOff(id));
        apply(new ActionPutIntoPlan(id, action, from, occurredOn));
    }

    void takeOut(ActionId action, PlanId to, Words reason, @Nullable StatedDate occurredOn, Actor actor) {
        mustBeChangeableBy(actor, id, ownership);
        if (signedOff) throw new Refused(new Reason.SignedOff(id));
        apply(new ActionTakenOutOfPlan(id, action, to, reason, occurredOn));
    }

    PlanKind kind() {
        return ownership.plan();
    }

    private static void mustBeChangeableBy(Actor actor, PlanId plan, Ownership ownership) {
        boolean speaksForOne = Role.AGENCY_LEAD.name().equals(actor.role());
        if (speaksForOne && !ownership.isOwnWorkOf(actor)) throw new Refused(new Reason.OtherAgencysPlan(plan));
    }

    private static Ownership ownership(@Nullable AgencyCode agency, PlanKind kind) {
        return new Ownership(new Owner(agency, null, null), kind);
    }

    @EventSourcingHandler
    void evolve(PlanOpened event) {
        id = event.planId();
        ownership = ownership(event.agency(), event.kind());
    }

    @EventSourcingHandler
    void evolve(ActionPutIntoPlan event) {
        actions.add(event.actionId());
    }

    @EventSourcingHandler
    void evolve(ActionTakenOutOfPlan event) {
        actions.remove(event.actionId());
    }

    @EventSourcingHandler
    void evolve(PlanSignedOff event) {
        signedOff = true;
    }

    @EventSourcingHandler
    void evolve(PlanReopened event) {
        signedOff = false;
    }
}
