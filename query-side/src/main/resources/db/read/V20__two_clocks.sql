-- Every register can be asked what was known at a moment, and what was so on a day. What is asked about is a setting of
-- the session (read.known_at, read.true_on, read.plane); where nothing is set, all that is known counts.

CREATE FUNCTION read.asked_known() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(nullif(current_setting('read.known_at', true), '')::timestamptz, '9999-12-31 00:00:00+00')
$$;

CREATE FUNCTION read.asked_day() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(nullif(current_setting('read.true_on', true), '')::date, '9999-12-31')
$$;

-- One bit of the four planes: 1 declared, perhaps; 2 declared, surely; 4 recorded, perhaps; 8 recorded, surely.
CREATE FUNCTION read.asked_plane() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(nullif(current_setting('read.plane', true), '')::integer, 1)
$$;

-- Whether a fact counts at the moment that is asked about.
CREATE FUNCTION read.counts(known_at timestamptz, recorded_at timestamptz, earliest date, latest date)
    RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN read.asked_plane() IN (1, 2) THEN known_at ELSE recorded_at END <= read.asked_known()
       AND CASE WHEN read.asked_plane() IN (1, 4) THEN coalesce(earliest, '-infinity') ELSE latest END <= read.asked_day()
$$;

-- Shows of read.NAME_known what the moment shows that is asked about, as read.NAME. Called again when columns change.
CREATE PROCEDURE read.show(name text) LANGUAGE plpgsql AS $$
DECLARE
    columns text;
BEGIN
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO columns
      FROM pg_attribute
     WHERE attrelid = format('read.%I', name || '_known')::regclass AND attnum > 0 AND NOT attisdropped
       AND attname NOT IN ('planes', 'known_until', 'so_from', 'so_until', 'mark');
    EXECUTE format('DROP VIEW IF EXISTS read.%I', name);
    EXECUTE format('CREATE VIEW read.%I AS SELECT %s FROM read.%I WHERE known_from <= read.asked_known()'
        ' AND known_until > read.asked_known() AND so_from <= read.asked_day() AND so_until > read.asked_day()'
        ' AND planes & read.asked_plane() <> 0', name, columns, name || '_known');
    EXECUTE format('GRANT SELECT ON read.%I TO ${program}', name);
END
$$;

-- Makes a table of what is known, with its columns partnership, subject and position, one of every stretch of knowledge
-- and of days over which the same was known and so.
CREATE PROCEDURE read.keep_over_time(name text) LANGUAGE plpgsql AS $$
DECLARE
    kept text := name || '_known';
BEGIN
    EXECUTE format('TRUNCATE read.%I', name);
    EXECUTE format('ALTER TABLE read.%I RENAME TO %I', name, kept);
    EXECUTE format('ALTER TABLE read.%I DROP CONSTRAINT IF EXISTS %I', kept, name || '_pkey');
    EXECUTE format('ALTER TABLE read.%I DROP COLUMN IF EXISTS known_at,'
        ' ADD COLUMN planes smallint NOT NULL,'
        ' ADD COLUMN known_from timestamptz NOT NULL, ADD COLUMN known_until timestamptz NOT NULL,'
        ' ADD COLUMN so_from date NOT NULL, ADD COLUMN so_until date NOT NULL,'
        ' ADD COLUMN mark bigint NOT NULL,'
        ' ADD PRIMARY KEY (partnership, subject, known_from, so_from, planes),'
        ' ADD CHECK (known_from < known_until), ADD CHECK (so_from < so_until)', kept);
    EXECUTE format('CREATE INDEX ON read.%I (partnership, so_until, known_until, known_from)', kept);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON read.%I TO ${program}', kept);
    CALL read.show(name);
END
$$;

CALL read.keep_over_time('source');
CALL read.keep_over_time('finding');
CALL read.keep_over_time('action');
CALL read.keep_over_time('entry');
CALL read.keep_over_time('learning');
CALL read.keep_over_time('plan');
CALL read.keep_over_time('challenge');
CALL read.keep_over_time('claim');
CALL read.keep_over_time('discrepancy');

-- What things are called, and whether they should not have been recorded at all.
DROP TABLE read.history_name, read.history_withdrawn;
CREATE TABLE read.name (
    partnership text    NOT NULL,
    subject     uuid    NOT NULL,
    position    bigint  NOT NULL,
    kind        text    NOT NULL,
    reference   text,
    title       text,
    withdrawn   boolean NOT NULL
);
CALL read.keep_over_time('name');

CREATE VIEW read.history_name AS
SELECT partnership, subject AS thing, kind, reference, title FROM read.name WHERE reference IS NOT NULL;
CREATE VIEW read.history_withdrawn AS
SELECT partnership, subject AS thing FROM read.name WHERE withdrawn;

-- The history shows the facts that count.
ALTER TABLE read.history RENAME TO history_fact;
CREATE VIEW read.history AS
SELECT * FROM read.history_fact WHERE read.counts(known_at, recorded_at, occurred_earliest, occurred_latest);

TRUNCATE read.history_about;
ALTER TABLE read.history_about RENAME TO history_about_fact;
ALTER TABLE read.history_about_fact
    ADD COLUMN known_at timestamptz NOT NULL, ADD COLUMN recorded_at timestamptz NOT NULL,
    ADD COLUMN occurred_earliest date, ADD COLUMN occurred_latest date NOT NULL;
CREATE VIEW read.history_about AS
SELECT partnership, thing, position, place, kind FROM read.history_about_fact
 WHERE read.counts(known_at, recorded_at, occurred_earliest, occurred_latest);

GRANT SELECT ON read.history_name, read.history_withdrawn, read.history, read.history_about TO ${program};

-- All of them read the log again.
TRUNCATE read.source_fact, read.finding_fact, read.action_fact, read.entry_fact, read.learning_fact, read.learning_link,
    read.learning_theme, read.plan_fact, read.plan_link, read.challenge_fact, read.challenge_link, read.claim_fact,
    read.claim_link, read.discrepancy_fact, read.history_fact;
DELETE FROM read.token_entry WHERE processor_name <> 'partnerships';
