package org.learningledger.command.correction;

import java.util.UUID;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;

/**
 * Withdraws a fact that should not have been recorded. It stays in the history, marked.
 *
 * @param fact its event id
 */
public record WithdrawFact(Thing thing, UUID fact, Words reason) {}
