CREATE TABLE read.finding_fact (
    partnership       text        NOT NULL,
    subject           uuid        NOT NULL,
    position          bigint      NOT NULL,
    recorded_at       timestamptz NOT NULL,
    known_at          timestamptz NOT NULL,
    occurred_earliest date,
    occurred_latest   date,
    PRIMARY KEY (partnership, subject, position)
);

CREATE TABLE read.finding (
    partnership text NOT NULL,
    subject uuid NOT NULL,
    position bigint NOT NULL,
    known_at timestamptz NOT NULL,
    reference text,
    sort_key text,
    text text,
    kind text,
    sources uuid[] NOT NULL,
    themes text[] NOT NULL,
    priorities text[] NOT NULL,
    area text,
    date_edtf text,
    date_printed text,
    recommendations uuid[] NOT NULL,
    stated_only boolean NOT NULL,
    searched text NOT NULL,
    PRIMARY KEY (partnership, subject)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON read.finding_fact, read.finding TO ${program};
