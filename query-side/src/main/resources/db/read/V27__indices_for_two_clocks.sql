-- What counts at a moment is found in indices alone, at any moment: each holds both ends of both stretches, and the planes.

-- What shows, of a table NAME_known, what counts at the moment that is asked about. The ends of stretches are held against
-- functions, by which PostgreSQL can tell how many there will be; which plane is asked, it need find out only once.
CREATE FUNCTION read.shown(name text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT format('SELECT %s FROM read.%I WHERE known_from <= read.asked_known()'
        ' AND known_until > read.asked_known() AND so_from <= read.asked_day() AND so_until > read.asked_day()'
        ' AND planes & (SELECT read.asked_plane()) <> 0',
        string_agg(quote_ident(attname), ', ' ORDER BY attname = 'planes', attnum), name || '_known')
      FROM pg_attribute
     WHERE attrelid = format('read.%I', name || '_known')::regclass AND attnum > 0 AND NOT attisdropped
       AND attname NOT IN ('known_until', 'so_from', 'so_until', 'mark')
$$;

CREATE OR REPLACE PROCEDURE read.show(name text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('DROP VIEW IF EXISTS read.%I', name);
    EXECUTE format('CREATE VIEW read.%I AS %s', name, read.shown(name));
    EXECUTE format('GRANT SELECT ON read.%I TO ${program}', name);
END
$$;

-- How many there are at a moment, and which are not the same at two; with what is counted by beside it. What is still
-- known comes together in it, whichever day is asked about: of all that ever was, that is the least.
CREATE PROCEDURE read.index_moments(name text, beside text DEFAULT '') LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE INDEX %I ON read.%I (partnership, known_until, so_until, so_from, known_from, planes)'
        ' INCLUDE (subject, mark%s)', name || '_known_moment', name || '_known', beside);
END
$$;

-- A page of a list at a moment, in the list's order; with what is often narrowed by beside it.
CREATE PROCEDURE read.index_order(name text, by text, beside text DEFAULT '') LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE INDEX %I ON read.%I (partnership, %s, known_until, so_until, known_from, so_from, planes)%s',
        name || '_known_order', name || '_known', by, beside);
END
$$;

DO $$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT indexname FROM pg_indexes WHERE schemaname = 'read'
                  AND indexdef LIKE '%(partnership, so_until, known_until, known_from)'
    LOOP
        EXECUTE format('DROP INDEX read.%I', one.indexname);
    END LOOP;
    FOR one IN SELECT left(relname, -6) AS name FROM pg_class
                WHERE relnamespace = 'read'::regnamespace AND relkind = 'r' AND relname LIKE '%\_known'
    LOOP
        EXECUTE format('CREATE OR REPLACE VIEW read.%I AS %s', one.name, read.shown(one.name));
        CALL read.index_moments(one.name, CASE one.name
            WHEN 'learning' THEN ', kind, step, regressed, flags' ELSE '' END);
    END LOOP;
END
$$;

-- The long registers.
CALL read.index_order('learning', 'kind, sort_key, subject', ' INCLUDE (step, regressed, flags)');
CALL read.index_order('action', 'sort_key, subject');
CALL read.index_order('finding', 'sort_key, subject');

CREATE OR REPLACE PROCEDURE read.keep_over_time(name text) LANGUAGE plpgsql AS $$
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
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON read.%I TO ${program}', kept);
    CALL read.index_moments(name);
    CALL read.show(name);
END
$$;
