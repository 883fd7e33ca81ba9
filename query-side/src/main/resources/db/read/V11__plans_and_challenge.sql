-- Actions know more now: they are built again from the log.
DROP TABLE read.action_fact, read.action;
DELETE FROM read.token_entry WHERE processor_name = 'actions';

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
    state text NOT NULL CHECK (state IN ('NAMED_ONLY', 'STATED_ONLY', 'AGREED', 'SAID_DONE', 'VERIFIED', 'OUTCOME_RECORDED', 'WITHDRAWN', 'SPLIT', 'MERGED')),
    plan text,
    plan_id uuid,
    owner_agency text,
    owner_post text,
    owner_words text,
    first_due_edtf text,
    first_due_printed text,
    current_due_edtf text,
    current_due_printed text,
    current_due_latest date,
    -- whether its due date still counts: nobody said yet that it is done
    awaited boolean NOT NULL,
    -- whether it still has to be done and verified
    open boolean NOT NULL,
    reopened boolean NOT NULL,
    taken_as_done boolean NOT NULL,
    extensions integer NOT NULL,
    stated_status text,
    judged_by_own_agency boolean NOT NULL,
    owner_unknown boolean NOT NULL,
    recommendations uuid[] NOT NULL,
    searched text NOT NULL,
    PRIMARY KEY (partnership, subject)
);

-- One fact row for each event of plans, of actions and of challenge events; which of them bear upon which plan follows
-- from the links.
CREATE TABLE read.plan_fact (
    partnership       text        NOT NULL,
    subject           uuid        NOT NULL,
    position          bigint      NOT NULL,
    recorded_at       timestamptz NOT NULL,
    known_at          timestamptz NOT NULL,
    occurred_earliest date,
    occurred_latest   date,
    PRIMARY KEY (partnership, subject, position)
);

-- From a plan to itself, to every action that was ever in it, and to every challenge event that covers it.
CREATE TABLE read.plan_link (
    partnership text   NOT NULL,
    plan        uuid   NOT NULL,
    part        uuid   NOT NULL,
    position    bigint NOT NULL,
    PRIMARY KEY (partnership, plan, part, position)
);
CREATE INDEX plan_link_part ON read.plan_link (partnership, part);

CREATE TABLE read.plan (
    partnership text NOT NULL,
    subject uuid NOT NULL,
    position bigint NOT NULL,
    known_at timestamptz NOT NULL,
    reference text,
    sort_key text,
    title text,
    kind text,
    agency text,
    sources uuid[] NOT NULL,
    date_edtf text,
    date_printed text,
    actions integer NOT NULL,
    open_actions integer NOT NULL,
    state text NOT NULL CHECK (state IN ('OPEN', 'SIGNED_OFF', 'CONTRADICTED')),
    judged_by_own_agency boolean NOT NULL,
    searched text NOT NULL,
    PRIMARY KEY (partnership, subject)
);

CREATE TABLE read.challenge_fact (
    partnership       text        NOT NULL,
    subject           uuid        NOT NULL,
    position          bigint      NOT NULL,
    recorded_at       timestamptz NOT NULL,
    known_at          timestamptz NOT NULL,
    occurred_earliest date,
    occurred_latest   date,
    PRIMARY KEY (partnership, subject, position)
);

CREATE TABLE read.challenge (
    partnership text NOT NULL,
    subject uuid NOT NULL,
    position bigint NOT NULL,
    known_at timestamptz NOT NULL,
    reference text,
    sort_key text,
    title text,
    stated_only boolean NOT NULL,
    plans uuid[] NOT NULL,
    sources uuid[] NOT NULL,
    chair text,
    date_edtf text,
    date_printed text,
    earliest date,
    latest date,
    answers integer NOT NULL,
    uncited integer NOT NULL,
    concluded boolean NOT NULL,
    judged_by_own_agency boolean NOT NULL,
    searched text NOT NULL,
    PRIMARY KEY (partnership, subject)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON read.action_fact, read.action, read.plan_fact, read.plan_link, read.plan, read.challenge_fact, read.challenge TO ${program};
