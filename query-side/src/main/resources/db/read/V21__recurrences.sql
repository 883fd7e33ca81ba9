-- Whether later findings may be the same learning again is asked of what stands about both, and folded no more: learning
-- says since when it is closed, and findings say from which day on they count. What is due to be tested again is kept too.
DROP TABLE read.learning_theme;
DROP VIEW read.learning;
TRUNCATE read.learning_known, read.learning_fact, read.learning_link;
DELETE FROM read.token_entry WHERE processor_name = 'learning';

ALTER TABLE read.learning_link DROP CONSTRAINT learning_link_via_check;
ALTER TABLE read.learning_link ADD CONSTRAINT learning_link_via_check
    CHECK (via IN ('finding', 'source', 'action', 'evidence', 'measure', 'successor', 'plan', 'challenge'));

-- What can stand in an index for texts of any length.
CREATE FUNCTION read.marks(texts text[]) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT hashtext(one)), '{}') FROM unnest(texts) one
$$;

-- closed_on: the day by which all that counts had surely been verified. retest_from and retest_by: the first and the last
-- day on which it can be due to be tested again.
ALTER TABLE read.learning_known
    DROP COLUMN recurrences,
    ADD COLUMN theme_marks integer[] NOT NULL GENERATED ALWAYS AS (read.marks(themes)) STORED,
    ADD COLUMN areas text[] NOT NULL,
    ADD COLUMN findings uuid[] NOT NULL,
    ADD COLUMN closed_on date,
    ADD COLUMN tested text NOT NULL CHECK (tested IN ('NO_MEASURE', 'NOT_MEASURED', 'NOT_REPEATED', 'REPEATED')),
    ADD COLUMN retest_from date,
    ADD COLUMN retest_by date;
CREATE INDEX learning_known_closed ON read.learning_known USING gin (theme_marks) WHERE closed_on IS NOT NULL;
CALL read.show('learning');

CREATE TABLE read.found_fact (
    partnership       text        NOT NULL,
    subject           uuid        NOT NULL,
    position          bigint      NOT NULL,
    recorded_at       timestamptz NOT NULL,
    known_at          timestamptz NOT NULL,
    occurred_earliest date,
    occurred_latest   date,
    PRIMARY KEY (partnership, subject, position)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON read.found_fact TO ${program};

-- What may be earlier learning again. sources_from: beside each source, the first day that it, else the finding, can mean.
-- decided: the earlier learning that somebody looked at it beside, and in the other columns what they said of each.
CREATE TABLE read.found (
    partnership      text    NOT NULL,
    subject          uuid    NOT NULL,
    position         bigint  NOT NULL,
    reference        text,
    sort_key         text,
    text             text,
    stated_only      boolean NOT NULL,
    strength         boolean NOT NULL,
    themes           text[]  NOT NULL,
    theme_marks      integer[] NOT NULL GENERATED ALWAYS AS (read.marks(themes)) STORED,
    area             text,
    sources          uuid[]  NOT NULL,
    sources_from     date[]  NOT NULL,
    date_edtf        text,
    date_printed     text,
    decided          uuid[]  NOT NULL,
    decided_kind     text[]  NOT NULL,
    decided_state    text[]  NOT NULL,
    decided_reason   text[]  NOT NULL,
    decided_edtf     text[]  NOT NULL,
    decided_printed  text[]  NOT NULL,
    decided_position bigint[] NOT NULL,
    decided_account  uuid[]  NOT NULL,
    decided_role     text[]  NOT NULL,
    decided_agency   text[]  NOT NULL
);
CALL read.keep_over_time('found');
CREATE INDEX found_known_themes ON read.found_known USING gin (theme_marks) WHERE NOT strength;
CREATE INDEX found_known_decided ON read.found_known (partnership) WHERE decided <> '{}';
