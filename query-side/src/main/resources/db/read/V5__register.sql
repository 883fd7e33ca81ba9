CREATE TABLE read.entry_fact (
    partnership       text        NOT NULL,
    subject           uuid        NOT NULL,
    position          bigint      NOT NULL,
    recorded_at       timestamptz NOT NULL,
    known_at          timestamptz NOT NULL,
    occurred_earliest date,
    occurred_latest   date,
    PRIMARY KEY (partnership, subject, position)
);

CREATE TABLE read.entry (
    partnership text NOT NULL,
    subject uuid NOT NULL,
    position bigint NOT NULL,
    known_at timestamptz NOT NULL,
    kind text NOT NULL,
    reference text,
    sort_key text,
    title text,
    note text,
    date_edtf text,
    date_printed text,
    searched text NOT NULL,
    PRIMARY KEY (partnership, subject)
);

CREATE TABLE read.partnership (
    code     text    NOT NULL PRIMARY KEY,
    name     text    NOT NULL,
    invented boolean NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON read.entry_fact, read.entry, read.partnership TO ${program};
