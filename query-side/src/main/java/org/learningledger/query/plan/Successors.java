package org.learningledger.query.plan;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.action.ActionLine;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.action.ActionState;
import org.learningledger.query.action.OneAction;
import org.learningledger.query.answer.Named;
import org.springframework.stereotype.Component;

/**
 * Finds what took the place of actions that were split or merged, where that is not in the plan itself: the plan can be
 * signed off, and its sign-off covers none of it.
 */
@Component
class Successors {

    private final ActionReader actions;
    private final PlanReader plans;

    Successors(ActionReader actions, PlanReader plans) {
        this.actions = actions;
        this.plans = plans;
    }

    /**
     * An action that took the place of one in the plan, and is not in the plan.
     *
     * @param closed the action in the plan, which counts as closed there
     * @param plan reference of the plan that the other is in; {@code null} where it is in none
     */
    record Elsewhere(
            ActionLine closed,
            UUID id,
            @Nullable String reference,
            @Nullable String plan) {

        /** "A-3 was split: A-7 is in P-2." */
        String words() {
            return name(closed.reference())
                    + (closed.state() == ActionState.SPLIT ? " was split: " : " was merged: ")
                    + name(reference)
                    + (plan == null ? " is in no plan." : " is in plan " + plan + ".");
        }

        private static String name(@Nullable String reference) {
            return reference == null ? "an action that is not recorded yet" : reference;
        }
    }

    List<Elsewhere> notIn(OnePlan plan, String partnership) {
        var closed = plan.actions().stream().filter(Successors::replaced).toList();
        if (closed.isEmpty()) return List.of();
        var names = plans.names(partnership, null).stream().collect(Collectors.toMap(Named::id, Function.identity()));
        var members = plan.actions().stream().map(ActionLine::id).collect(Collectors.toSet());
        return closed.stream()
                .flatMap(action -> standing(partnership, action.id()).stream()
                        .filter(id -> !members.contains(id))
                        .map(id -> {
                            var line = actions.one(partnership, id).map(OneAction::line);
                            return new Elsewhere(
                                    action,
                                    id,
                                    line.map(ActionLine::reference).orElse(null),
                                    line.map(ActionLine::planId)
                                            .map(names::get)
                                            .map(Named::reference)
                                            .orElse(null));
                        }))
                .toList();
    }

    /** What stands in the place of an action in the end: of those that were split or merged again, what came of them. */
    private Set<UUID> standing(String partnership, UUID replaced) {
        var standing = new LinkedHashSet<UUID>();
        var seen = new HashSet<>(Set.of(replaced));
        var next = new ArrayDeque<>(into(partnership, replaced));
        while (!next.isEmpty()) {
            var id = next.poll();
            if (!seen.add(id)) continue;
            var into = into(partnership, id);
            if (into.isEmpty()) standing.add(id);
            else next.addAll(into);
        }
        return standing;
    }

    private List<UUID> into(String partnership, UUID id) {
        return actions.one(partnership, id).filter(one -> replaced(one.line())).stream()
                .flatMap(one -> one.changes().reversed().stream()
                        .filter(change -> change.kind() == OneAction.Change.Kind.SPLIT
                                || change.kind() == OneAction.Change.Kind.MERGED)
                        .limit(1))
                .flatMap(change -> change.things().stream())
                .toList();
    }

    private static boolean replaced(ActionLine action) {
        return action.state() == ActionState.SPLIT || action.state() == ActionState.MERGED;
    }
}
