-- The registers hold more kinds of entries, and bodies change over time: they are read from the log again.
DROP TABLE read.entry_fact, read.entry;
DELETE FROM read.token_entry WHERE processor_name = 'register';

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
    former text,
    replaced boolean NOT NULL,
    successors uuid[] NOT NULL,
    parent text,
    sorted_as text,
    area text,
    fact_labels text[] NOT NULL,
    fact_values text[] NOT NULL,
    note text,
    date_edtf text,
    date_printed text,
    searched text NOT NULL,
    PRIMARY KEY (partnership, subject)
);
CREATE INDEX entry_reference ON read.entry (partnership, reference);

GRANT SELECT, INSERT, UPDATE, DELETE ON read.entry_fact, read.entry TO ${program};

CREATE TABLE read.claim_fact (
    partnership       text        NOT NULL,
    subject           uuid        NOT NULL,
    position          bigint      NOT NULL,
    recorded_at       timestamptz NOT NULL,
    known_at          timestamptz NOT NULL,
    occurred_earliest date,
    occurred_latest   date,
    PRIMARY KEY (partnership, subject, position)
);

-- Who says where that something made a difference, and what bears it out.
CREATE TABLE read.claim (
    partnership text NOT NULL,
    subject uuid NOT NULL,
    position bigint NOT NULL,
    known_at timestamptz NOT NULL,
    origin text NOT NULL CHECK (origin IN ('OUTCOME', 'CHALLENGE_EVENT', 'ASSURANCE', 'REPORT')),
    thing_kind text NOT NULL,
    thing uuid NOT NULL,
    text text NOT NULL,
    said_by text,
    standing text NOT NULL CHECK (standing IN ('UNCITED', 'NAMED_ONLY', 'CITED')),
    named text,
    evidence uuid[] NOT NULL,
    date_edtf text,
    date_printed text,
    searched text NOT NULL,
    PRIMARY KEY (partnership, subject)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON read.claim_fact, read.claim TO ${program};
