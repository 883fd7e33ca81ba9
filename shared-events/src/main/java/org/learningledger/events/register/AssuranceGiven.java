package org.learningledger.events.register;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Rating;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * The scrutineer signed off, in the ledger, how far a period's record can be relied on. It rests on the entries up to a
 * position; whatever is recorded or put right after that was not known to it.
 *
 * @param from the first day of the period
 * @param until its last day
 * @param level on the partnership's own scale; {@code null} where only words say it
 * @param position the number of entries that it rests on
 * @param treeHead base64 of the root over these entries, from the signed checkpoint that the scrutineer had before them
 * @param ownPart what of the period's work whoever gives it chaired or owned, in their own words; {@code null} for none
 */
@Revision("1")
public record AssuranceGiven(
        EntryId entryId,
        String reference,
        Words text,
        StatedDate from,
        StatedDate until,
        @Nullable Rating level,
        long position,
        String treeHead,
        @Nullable Words ownPart,
        @Nullable StatedDate occurredOn)
        implements RegisterEvent {}
