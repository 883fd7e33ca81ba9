package org.learningledger.command.register;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Rating;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.register.EntryId;

/**
 * Gives assurance of a period, resting on a signed head of the log.
 *
 * @param position how many entries that head covers
 * @param treeHead its root in base64
 * @param ownPart what of the work whoever gives it chaired or owned; {@code null} for none
 */
public record GiveAssurance(
        @TargetAggregateIdentifier EntryId entryId,
        String reference,
        Words text,
        StatedDate from,
        StatedDate until,
        @Nullable Rating level,
        long position,
        String treeHead,
        @Nullable Words ownPart,
        @Nullable StatedDate occurredOn) {}
