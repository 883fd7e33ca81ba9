-- One row for each event of the log. What it says is read from the log when a page shows it.
CREATE TABLE read.history (
    partnership       text        NOT NULL,
    position          bigint      NOT NULL,
    recorded_at       timestamptz NOT NULL,
    known_at          timestamptz NOT NULL,
    occurred_earliest date,
    occurred_latest   date,
    event_type        text        NOT NULL,
    thing_kind        text        NOT NULL,
    statement         boolean     NOT NULL,
    account           uuid        NOT NULL,
    PRIMARY KEY (partnership, position)
);

-- The things that an event is about, its own first.
CREATE TABLE read.history_about (
    partnership text    NOT NULL,
    thing       uuid    NOT NULL,
    position    bigint  NOT NULL,
    place       integer NOT NULL,
    kind        text    NOT NULL,
    PRIMARY KEY (partnership, thing, position)
);
CREATE INDEX history_about_position ON read.history_about (partnership, position);

-- What things are called, so that a history can name them.
CREATE TABLE read.history_name (
    partnership text   NOT NULL,
    thing       uuid   NOT NULL,
    kind        text   NOT NULL,
    reference   text   NOT NULL,
    title       text,
    PRIMARY KEY (partnership, thing)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON read.history, read.history_about, read.history_name TO ${program};
