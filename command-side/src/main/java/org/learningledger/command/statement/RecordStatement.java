package org.learningledger.command.statement;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.learningledger.events.LedgerEvent;

/**
 * Records what a paper says, or what a check on papers suggests.
 *
 * @param statement one of the events whose name ends in {@code Stated}, or a {@code DiscrepancySuggested}
 */
public record RecordStatement(
        @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) LedgerEvent statement) {}
