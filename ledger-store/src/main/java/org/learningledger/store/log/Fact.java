package org.learningledger.store.log;

import org.learningledger.events.LedgerEvent;

/** One event together with where it stands in the log: what projections fold and pages tell of. */
public record Fact(LedgerEvent event, Recorded at) {}
