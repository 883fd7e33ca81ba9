package org.learningledger.command.statement;

import org.learningledger.events.LedgerEvent;

/**
 * Records what a paper says.
 *
 * @param statement one of the events whose name ends in {@code Stated}
 */
public record RecordStatement(LedgerEvent statement) {}
