-- What keeps a read model from going on: one row while it is stopped, written apart from the batch that failed, which is
-- undone. Where not yet known which event it is, it is one of several.
CREATE TABLE read.stopped (
    model       text        NOT NULL PRIMARY KEY,
    first_index bigint      NOT NULL,
    last_index  bigint      NOT NULL CHECK (first_index <= last_index),
    error       text        NOT NULL,
    message     text,
    place       text,
    since       timestamptz NOT NULL,
    last_try    timestamptz NOT NULL,
    next_try    timestamptz NOT NULL,
    tries       integer     NOT NULL
);

-- How far events were counted, and what came of it; locked by whoever counts.
CREATE TABLE read.checked (
    only_one    boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (only_one),
    at          timestamptz,
    millis      bigint      NOT NULL DEFAULT 0,
    head        bigint      NOT NULL DEFAULT 0,
    partnerships integer    NOT NULL DEFAULT 0,
    counted     bigint      NOT NULL DEFAULT 0,
    known_slice bigint      NOT NULL DEFAULT 0,
    next_slice  bigint      NOT NULL DEFAULT 0,
    pass_began  timestamptz,
    whole_since timestamptz
);
INSERT INTO read.checked DEFAULT VALUES;

-- What was found wrong, until it is put right. Slice -1 stands for what is asked of the log as a whole.
CREATE TABLE read.alarm (
    kind       text        NOT NULL,
    about      text        NOT NULL,
    slice      bigint      NOT NULL,
    sentence   text        NOT NULL,
    first_seen timestamptz NOT NULL,
    last_seen  timestamptz NOT NULL,
    PRIMARY KEY (kind, about, slice)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON read.stopped, read.alarm TO ${program};
GRANT SELECT, UPDATE ON read.checked TO ${program};
