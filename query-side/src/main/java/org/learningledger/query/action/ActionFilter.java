package org.learningledger.query.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.action.PlanKind;

/**
 * Which actions to list; what is {@code null} does not narrow.
 *
 * @param agency code of the owning agency
 * @param overdueOn agreed, not said done, and surely past its current due date on this day
 * @param extended whether its due date was ever extended
 * @param ownerUnknown whether no agency is known to own it
 * @param recommendation only actions on this recommendation
 * @param leftBehindBy only open actions that one of these agencies owns
 * @param inPlan only actions that are in this plan
 */
public record ActionFilter(
        @Nullable String agency,
        @Nullable PlanKind plan,
        @Nullable ActionState state,
        @Nullable LocalDate overdueOn,
        @Nullable Boolean extended,
        @Nullable Boolean ownerUnknown,
        @Nullable UUID recommendation,
        @Nullable String text,
        @Nullable List<String> leftBehindBy,
        @Nullable UUID inPlan) {

    public static final ActionFilter ALL = new ActionFilter(null, null, null, null, null, null, null, null);

    public ActionFilter(
            @Nullable String agency,
            @Nullable PlanKind plan,
            @Nullable ActionState state,
            @Nullable LocalDate overdueOn,
            @Nullable Boolean extended,
            @Nullable Boolean ownerUnknown,
            @Nullable UUID recommendation,
            @Nullable String text) {
        this(agency, plan, state, overdueOn, extended, ownerUnknown, recommendation, text, null, null);
    }

    public ActionFilter leftBehindBy(@Nullable List<String> agencies) {
        return new ActionFilter(
                agency, plan, state, overdueOn, extended, ownerUnknown, recommendation, text, agencies, inPlan);
    }

    public ActionFilter inPlan(@Nullable UUID id) {
        return new ActionFilter(
                agency, plan, state, overdueOn, extended, ownerUnknown, recommendation, text, leftBehindBy, id);
    }
}
