package org.learningledger.query.claim;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Thing;
import org.learningledger.query.answer.Dated;

/**
 * A claim of impact in a list.
 *
 * @param thing where it was made
 * @param saidBy an agency's code, or the words of a paper
 * @param named the evidence that the paper names in words
 * @param evidence what stands beside it
 */
public record ClaimLine(
        UUID id,
        ClaimOrigin origin,
        Thing thing,
        String text,
        @Nullable String saidBy,
        Standing standing,
        @Nullable String named,
        List<UUID> evidence,
        @Nullable Dated date) {}
