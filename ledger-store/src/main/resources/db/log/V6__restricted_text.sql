-- Restricted text, outside the log: the log holds a commitment to it. Every value is encrypted under the key of its
-- subject, and every such key under a key that is not in this database.
CREATE SCHEMA restricted;

CREATE TABLE restricted.subject_key (
    partnership text        NOT NULL,
    subject     uuid        NOT NULL,
    wrapped     bytea       NOT NULL,
    made_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (partnership, subject)
);

CREATE TABLE restricted.value (
    id          uuid        NOT NULL PRIMARY KEY,
    partnership text        NOT NULL,
    subject     uuid        NOT NULL,
    sealed      bytea       NOT NULL,
    kept_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    FOREIGN KEY (partnership, subject) REFERENCES restricted.subject_key
);

-- Who read which text. The program adds to it and can change nothing of it.
CREATE TABLE restricted.reading (
    partnership text        NOT NULL,
    position    bigint      NOT NULL,
    account     uuid        NOT NULL,
    role        text        NOT NULL,
    read_at     timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX reading_of_entry ON restricted.reading (partnership, position, read_at);

GRANT USAGE ON SCHEMA restricted TO ${program};
GRANT SELECT, INSERT ON restricted.subject_key, restricted.reading TO ${program};
-- A value is kept before the entry that names it, and taken back where that entry is refused.
GRANT SELECT, INSERT, DELETE ON restricted.value TO ${program};
