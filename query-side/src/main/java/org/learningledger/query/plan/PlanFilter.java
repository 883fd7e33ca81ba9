package org.learningledger.query.plan;

import org.jspecify.annotations.Nullable;
import org.learningledger.events.action.PlanKind;

/** Which plans to list; what is {@code null} does not narrow. */
public record PlanFilter(
        @Nullable PlanKind kind,
        @Nullable String agency,
        @Nullable PlanState state,
        @Nullable String text) {

    public static final PlanFilter ALL = new PlanFilter(null, null, null, null);
}
