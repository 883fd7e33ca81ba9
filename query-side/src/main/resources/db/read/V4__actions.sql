CREATE TABLE read.action_fact (
    partnership       text        NOT NULL,
    subject           uuid        NOT NULL,
    position          bigint      NOT NULL,
    recorded_at       timestamptz NOT NULL,
    known_at          timestamptz NOT NULL,
    occurred_earliest date,
    occurred_latest   date,
    PRIMARY KEY (partnership, subject, position)
);

CREATE TABLE read.action (
    partnership text NOT NULL,
    subject uuid NOT NULL,
    position bigint NOT NULL,
    known_at timestamptz NOT NULL,
    reference text,
    sort_key text,
    text text,
    state text NOT NULL CHECK (state IN ('NAMED_ONLY', 'STATED_ONLY', 'AGREED', 'SAID_DONE', 'VERIFIED', 'OUTCOME_RECORDED')),
    plan text,
    owner_agency text,
    owner_post text,
    owner_words text,
    first_due_edtf text,
    first_due_printed text,
    current_due_edtf text,
    current_due_printed text,
    current_due_latest date,
    open boolean NOT NULL,
    extensions integer NOT NULL,
    stated_status text,
    judged_by_own_agency boolean NOT NULL,
    owner_unknown boolean NOT NULL,
    recommendations uuid[] NOT NULL,
    searched text NOT NULL,
    PRIMARY KEY (partnership, subject)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON read.action_fact, read.action TO ${program};
