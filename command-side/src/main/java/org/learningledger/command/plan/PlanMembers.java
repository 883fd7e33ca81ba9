package org.learningledger.command.plan;

import static org.learningledger.command.refusal.Dates.mustBeReal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.action.Action;
import org.learningledger.command.action.AgreeAction;
import org.learningledger.command.onfile.OnFile;
import org.learningledger.command.onfile.Ownership;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.plan.PlanId;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Recorder;
import org.springframework.stereotype.Component;

/**
 * Which actions are in which plan: an action and every plan concerned change together, or none does.
 *
 * <p>An action is loaded before plans, and plans in the order of their ids, so that no two people wait for each other.
 */
@Component
class PlanMembers {

    private final Repository<Plan> plans;
    private final Repository<Action> actions;

    PlanMembers(Repository<Plan> plans, Repository<Action> actions) {
        this.plans = plans;
        this.actions = actions;
    }

    /** The action's own stream tells that it is in a plan, too: otherwise it could be put into a second one. */
    @CommandHandler
    void decide(AgreeActionIntoPlan command, Actor actor, OnFile onFile) throws Exception {
        onFile.mustBePlans(actor, List.of(command.planId()));
        onFile.mustBeRecommendations(actor, command.recommendations());
        onFile.mustBeFindings(actor, command.findings());
        var plan = plans.load(command.planId().toString());
        var kind = plan.invoke(Plan::kind);
        if (!new Ownership(command.owner(), kind).mayBeReportedOnBy(actor)) {
            throw new Refused(new Reason.OtherAgencysAction(command.actionId()));
        }
        var agreed = new AgreeAction(
                command.actionId(),
                command.reference(),
                command.recommendations(),
                command.findings(),
                command.text(),
                command.owner(),
                kind,
                command.dueOn(),
                command.intendedOutcome(),
                command.occurredOn());
        var action = actions.newInstance(() -> new Action(agreed));
        action.execute(that -> that.move(command.planId(), kind, null, command.occurredOn()));
        plan.execute(into -> into.putIn(command.actionId(), null, command.occurredOn(), actor));
    }

    @CommandHandler
    void decide(
            PutActionIntoPlan command,
            Actor actor,
            OnFile onFile,
            @MetaDataValue(Recorder.SEEN_VERSION) @Nullable String seen) {
        mustBeReal(command.occurredOn());
        onFile.action(actor, command.actionId()).standing().mustBeOwnedOrOverseenBy(actor);
        var action = actions.load(command.actionId().toString());
        var plan = plans.load(command.planId().toString(), version(seen));
        var earlier = action.invoke(that -> that.standing().plan());
        if (earlier != null && !earlier.equals(command.planId())) {
            throw new Refused(new Reason.InAnotherPlan(command.actionId()));
        }
        var kind = plan.invoke(Plan::kind);
        action.execute(that -> that.move(command.planId(), kind, null, command.occurredOn()));
        plan.execute(into -> into.putIn(command.actionId(), null, command.occurredOn(), actor));
    }

    @CommandHandler
    void decide(
            MoveAction command,
            Actor actor,
            OnFile onFile,
            @MetaDataValue(Recorder.SEEN_VERSION) @Nullable String seen) {
        mustBeReal(command.occurredOn());
        onFile.mustBePlans(actor, List.of(command.to()));
        var action = actions.load(command.actionId().toString(), version(seen));
        var from = action.invoke(that -> that.standing().plan());
        var loaded = load(from == null ? Stream.of(command.to()) : Stream.of(from, command.to()));
        var to = loaded.get(command.to());
        var kind = to.invoke(Plan::kind);
        action.execute(that -> that.move(command.to(), kind, command.reason(), command.occurredOn()));
        if (from != null) {
            loaded.get(from).execute(plan -> leave(plan, command, actor));
        }
        to.execute(plan -> plan.putIn(command.actionId(), from, command.occurredOn(), actor));
    }

    private static void leave(Plan plan, MoveAction command, Actor actor) {
        plan.takeOut(command.actionId(), command.to(), command.reason(), command.occurredOn(), actor);
    }

    private Map<PlanId, Aggregate<Plan>> load(Stream<PlanId> ids) {
        return ids.distinct()
                .sorted(Comparator.comparing(PlanId::toString))
                .collect(Collectors.toMap(Function.identity(), id -> plans.load(id.toString())));
    }

    private static @Nullable Long version(@Nullable String seen) {
        return seen == null ? null : Long.valueOf(seen);
    }
}
