-- Sources are decided on, published and scored: they are read from the log again.
DROP TABLE read.source_fact, read.source;
DELETE FROM read.token_entry WHERE processor_name = 'sources';

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
    opened uuid[] NOT NULL,
    publication text CHECK (publication IN ('PUBLISHED', 'ENDED')),
    until_edtf text,
    until_printed text,
    searched text NOT NULL,
    PRIMARY KEY (partnership, subject)
);

-- Discrepancies have a place of their own beside the registers.
CREATE TABLE read.discrepancy_fact (
    partnership       text        NOT NULL,
    subject           uuid        NOT NULL,
    position          bigint      NOT NULL,
    recorded_at       timestamptz NOT NULL,
    known_at          timestamptz NOT NULL,
    occurred_earliest date,
    occurred_latest   date,
    PRIMARY KEY (partnership, subject, position)
);

CREATE TABLE read.discrepancy (
    partnership text NOT NULL,
    subject uuid NOT NULL,
    position bigint NOT NULL,
    known_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('SUGGESTED', 'OPEN', 'EXPLAINED', 'LEFT_OPEN', 'RESOLVED', 'DISMISSED')),
    reference text,
    sort_key text,
    first_says text,
    second_says text,
    found_by text,
    about uuid[] NOT NULL,
    date_edtf text,
    date_printed text,
    searched text NOT NULL,
    PRIMARY KEY (partnership, subject)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON read.source_fact, read.source, read.discrepancy_fact, read.discrepancy TO ${program};
