package org.learningledger.command.register;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.learningledger.events.register.EntryId;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.ScopedKey;

/**
 * Begins the ledger of a partnership.
 *
 * @param invented whether it is an example that stands for no real place
 */
public record OpenPartnership(@TargetAggregateIdentifier EntryId entryId, String name, boolean invented) {

    /** Under one key wherever it is done, so that whoever comes second finds it open. */
    public static ScopedKey key(String partnership) {
        return new ScopedKey(partnership, Actor.OPERATOR, "OpenPartnership", "open");
    }
}
