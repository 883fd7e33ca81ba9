-- Every read model can be built again beside the live one, and then takes its place. The live generation stands in the
-- schema read, what is being built in read_next, and the one before in read_before.

CREATE SCHEMA read_next;
CREATE SCHEMA read_before;
GRANT USAGE ON SCHEMA read_next, read_before TO ${program};

-- Which generation of each model is live. A model that is not here yet has never been built.
CREATE TABLE read.model (
    name              text        NOT NULL PRIMARY KEY,
    version           integer     NOT NULL,
    generation        integer     NOT NULL,
    live_since        timestamptz NOT NULL DEFAULT now(),
    before_version    integer,
    before_generation integer,
    -- The index of the newest event that the generation before has taken in.
    before_index      bigint,
    CHECK (num_nulls(before_version, before_generation, before_index) IN (0, 3))
);

-- Each rebuild, and how far it has come; at most one goes on at a time.
CREATE TABLE read.rebuild (
    id         bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    purpose    text        NOT NULL CHECK (purpose IN ('SWITCH', 'CHECK', 'KEEP', 'UNDO')),
    models     text[]      NOT NULL,
    versions   integer[]   NOT NULL,
    -- What is kept under a name, up to an index; nothing for the others.
    kept_as    text,
    up_to      bigint,
    asked_by   text        NOT NULL,
    started_at timestamptz NOT NULL DEFAULT now(),
    ended_at   timestamptz,
    stage      text        NOT NULL,
    outcome    text        CHECK (outcome IN ('DONE', 'DIFFERENT', 'CANCELLED', 'FAILED')),
    cancelling boolean     NOT NULL DEFAULT false,
    report     text        NOT NULL DEFAULT '',
    CHECK ((ended_at IS NULL) = (outcome IS NULL)),
    CHECK ((purpose = 'KEEP') = (kept_as IS NOT NULL AND up_to IS NOT NULL))
);
CREATE UNIQUE INDEX rebuild_one_at_a_time ON read.rebuild ((true)) WHERE ended_at IS NULL;

CREATE TABLE read.rebuild_part (
    rebuild bigint NOT NULL REFERENCES read.rebuild ON DELETE CASCADE,
    part    text   NOT NULL,
    done    bigint NOT NULL,
    of      bigint NOT NULL,
    PRIMARY KEY (rebuild, part)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON read.model, read.rebuild, read.rebuild_part TO ${program};

-- Partnerships are kept as everything else is.
DROP TABLE read.partnership;
CREATE TABLE read.partnership_fact (
    partnership       text        NOT NULL,
    subject           uuid        NOT NULL,
    position          bigint      NOT NULL,
    recorded_at       timestamptz NOT NULL,
    known_at          timestamptz NOT NULL,
    occurred_earliest date,
    occurred_latest   date,
    PRIMARY KEY (partnership, subject, position)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON read.partnership_fact TO ${program};
CREATE TABLE read.partnership (
    partnership text    NOT NULL,
    subject     uuid    NOT NULL,
    position    bigint  NOT NULL,
    name        text    NOT NULL,
    invented    boolean NOT NULL
);
CALL read.keep_over_time('partnership');
DELETE FROM read.token_entry WHERE processor_name = 'partnerships';
