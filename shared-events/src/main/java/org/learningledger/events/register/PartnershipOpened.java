package org.learningledger.events.register;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;

/**
 * A partnership began to keep its ledger here.
 *
 * @param invented whether it is an example that stands for no real place, and is marked so on every page
 */
@Revision("1")
public record PartnershipOpened(
        EntryId entryId,
        String name,
        boolean invented,
        @Nullable StatedDate occurredOn) implements RegisterEvent {}
