package org.learningledger.command.register;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.learningledger.events.register.EntryId;

/**
 * Begins the ledger of a partnership.
 *
 * @param invented whether it is an example that stands for no real place
 */
public record OpenPartnership(@TargetAggregateIdentifier EntryId entryId, String name, boolean invented) {}
