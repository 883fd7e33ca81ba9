package org.learningledger.query.action;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.action.PlanKind;
import org.learningledger.query.answer.Dated;

/**
 * An action in a list.
 *
 * @param ownerAgency code of the owning agency; {@code null} where none is known
 * @param ownerWords the owner in words of the paper
 * @param firstDue the due date that was agreed first, or what a paper prints; it never changes
 * @param currentDue the newest extension, else the first due date
 * @param statedStatus the status in words of the newest paper: it is no status of the ledger
 * @param judgedByOwnAgency verified by the agency that owns it
 */
public record ActionLine(
        UUID id,
        @Nullable String reference,
        @Nullable String text,
        ActionState state,
        @Nullable PlanKind plan,
        @Nullable String ownerAgency,
        @Nullable String ownerPost,
        @Nullable String ownerWords,
        @Nullable Dated firstDue,
        @Nullable Dated currentDue,
        int extensions,
        @Nullable String statedStatus,
        boolean judgedByOwnAgency,
        boolean ownerUnknown,
        List<UUID> recommendations) {}
