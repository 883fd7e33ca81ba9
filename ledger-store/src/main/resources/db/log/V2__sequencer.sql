-- Form three: how far Axon Server's events are in the log. The token is advanced in the transaction that seals the
-- events, so it always equals the number of events in the log; whoever restores a log sets it too.

CREATE TABLE ledger.sequencer (
    only_one   boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (only_one),
    next_token bigint  NOT NULL CHECK (next_token >= 0)
);
INSERT INTO ledger.sequencer (next_token) VALUES (0);

GRANT SELECT, UPDATE (next_token) ON ledger.sequencer TO ${program};

-- The event store that the ledger was begun on; one with events from before there was a choice keeps them here.
CREATE TABLE ledger.begun_on (
    only_one boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (only_one),
    store    text    NOT NULL CHECK (store IN ('postgresql', 'axonserver'))
);
INSERT INTO ledger.begun_on (store) SELECT 'postgresql' FROM ledger.head WHERE global_index > 0;
