package org.learningledger.query.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.action.PlanKind;
import org.learningledger.query.answer.Dated;

/**
 * A plan in a list.
 *
 * @param reference {@code null}, like title and kind, while only its actions are known
 * @param agency whose plan it is; {@code null} for a multi-agency plan
 * @param sources the reviews and audits that it answers
 * @param actions how many are in it now
 * @param openActions how many of these are neither verified nor closed
 * @param judgedByOwnAgency whether somebody of an agency that owns an action of it signed it off
 */
public record PlanLine(
        UUID id,
        @Nullable String reference,
        @Nullable String title,
        @Nullable PlanKind kind,
        @Nullable String agency,
        List<UUID> sources,
        @Nullable Dated opened,
        int actions,
        int openActions,
        PlanState state,
        boolean judgedByOwnAgency) {}
