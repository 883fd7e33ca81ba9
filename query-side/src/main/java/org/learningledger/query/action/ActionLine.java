package org.learningledger.query.action;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.action.PlanKind;
import org.learningledger.query.answer.Dated;

/**
 * An action in a list.
 *
 * @param plan whose plan it belongs to, which decides who may verify it
 * @param planId the plan that it is in; {@code null} where it is in none
 * @param ownerAgency code of the owning agency; {@code null} where none is known
 * @param ownerWords the owner in words of the paper
 * @param firstDue the due date that was given first, or what a paper prints; it never changes
 * @param currentDue the newest extension, else the first due date
 * @param statedStatus the status in words of the newest paper: it is no status of the ledger
 * @param open whether it still has to be done and verified before its plan can be signed off
 * @param reopened whether it was ever opened again
 * @param takenAsDone whether it counts as done on the word of a paper
 * @param judgedByOwnAgency verified by the agency that owned it then
 */
public record ActionLine(
        UUID id,
        @Nullable String reference,
        @Nullable String text,
        ActionState state,
        @Nullable PlanKind plan,
        @Nullable UUID planId,
        @Nullable String ownerAgency,
        @Nullable String ownerPost,
        @Nullable String ownerWords,
        @Nullable Dated firstDue,
        @Nullable Dated currentDue,
        int extensions,
        @Nullable String statedStatus,
        boolean open,
        boolean reopened,
        boolean takenAsDone,
        boolean judgedByOwnAgency,
        boolean ownerUnknown,
        List<UUID> recommendations) {}
