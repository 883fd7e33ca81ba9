-- Fact rows are only ever added, and hold no text: that is read from the log. What is known is folded from them.
CREATE TABLE read.source_fact (
    partnership       text        NOT NULL,
    subject           uuid        NOT NULL,
    position          bigint      NOT NULL,
    recorded_at       timestamptz NOT NULL,
    known_at          timestamptz NOT NULL,
    occurred_earliest date,
    occurred_latest   date,
    PRIMARY KEY (partnership, subject, position)
);

CREATE TABLE read.source (
    partnership text NOT NULL,
    subject uuid NOT NULL,
    position bigint NOT NULL,
    known_at timestamptz NOT NULL,
    sort text NOT NULL CHECK (sort IN ('REVIEW', 'AUDIT')),
    reference text,
    sort_key text,
    pseudonym text,
    title text,
    kind text,
    area text,
    date_edtf text,
    date_printed text,
    date_kind text,
    earliest date,
    latest date,
    stated_only boolean NOT NULL,
    result text,
    repeats uuid[] NOT NULL,
    searched text NOT NULL,
    PRIMARY KEY (partnership, subject)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON read.source_fact, read.source TO ${program};
