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
    purpose    text        NOT NULL CHECK (purpose IN ('SWITCH', 'CHECK', 'UNDO', 'KEEP')),
    models     text[]      NOT NULL,
    versions   integer[]   NOT NULL,
    -- For each model the index of the newest event that the first pass reads for it.
    limits     bigint[]    NOT NULL,
    kept_as    text,
    asked_by   text        NOT NULL,
    started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    stage      text        NOT NULL,
    cancelling boolean     NOT NULL DEFAULT false,
    ended_at   timestamptz,
    outcome    text        CHECK (outcome IN ('DONE', 'DIFFERENT', 'CANCELLED', 'FAILED')),
    report     text[]      NOT NULL DEFAULT '{}',
    CHECK ((ended_at IS NULL) = (outcome IS NULL)),
    CHECK ((purpose = 'KEEP') = (kept_as IS NOT NULL))
);
CREATE UNIQUE INDEX rebuild_one_at_a_time ON read.rebuild ((true)) WHERE ended_at IS NULL;

CREATE TABLE read.rebuild_part (
    rebuild bigint NOT NULL REFERENCES read.rebuild ON DELETE CASCADE,
    part    text   NOT NULL,
    done    bigint NOT NULL,
    of      bigint NOT NULL,
    PRIMARY KEY (rebuild, part)
);

-- What is kept under a name: models as they were when this many events had been recorded.
CREATE TABLE read.kept (
    name       text        NOT NULL,
    model      text        NOT NULL,
    version    integer     NOT NULL,
    up_to      bigint      NOT NULL,
    digest     text        NOT NULL,
    kept_since timestamptz NOT NULL DEFAULT clock_timestamp(),
    asked_by   text        NOT NULL,
    PRIMARY KEY (name, model)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON read.model, read.rebuild, read.rebuild_part, read.kept TO ${program};

-- The program's role makes, changes and drops no table. These procedures do it for it, in the schemas of generations only.

CREATE FUNCTION read.place(place text) RETURNS text LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF place !~ '^read_(next|before|kept_[a-z0-9][a-z0-9_]{0,39})$' THEN
        RAISE EXCEPTION 'There is no place % for read models.', place;
    END IF;
    RETURN place;
END
$$;

-- Makes empty tables like the live ones, still without keys and indices, and what a rebuild needs beside them.
CREATE PROCEDURE read.begin_generation(place text, tables text[]) LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    one text;
BEGIN
    EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', read.place(place));
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO ${program}', place);
    FOREACH one IN ARRAY tables LOOP
        EXECUTE format('DROP TABLE IF EXISTS %I.%I', place, one);
        EXECUTE format('CREATE TABLE %I.%I (LIKE read.%I INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING STORAGE)',
            place, one, one);
    END LOOP;
    EXECUTE format('CREATE TABLE %I.put_right (subjects text NOT NULL, partnership text NOT NULL, position bigint NOT NULL,'
        ' recorded_at timestamptz NOT NULL, known_at timestamptz NOT NULL, fact text NOT NULL)', place);
    EXECUTE format('CREATE TABLE %I.to_fold (subjects text NOT NULL, number bigint NOT NULL, partnership text NOT NULL,'
        ' subject uuid NOT NULL, PRIMARY KEY (subjects, number))', place);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE, MAINTAIN ON ALL TABLES IN SCHEMA %I TO ${program}', place);
END
$$;

-- Gives tables the keys and indices of the live ones.
CREATE PROCEDURE read.complete_generation(place text, tables text[]) LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp SET maintenance_work_mem = '128MB' AS $$
DECLARE
    one record;
BEGIN
    PERFORM read.place(place);
    FOR one IN SELECT live.relname, con.conname, pg_get_constraintdef(con.oid) AS definition
                 FROM pg_constraint con JOIN pg_class live ON live.oid = con.conrelid
                WHERE live.relnamespace = 'read'::regnamespace AND live.relname = ANY (tables) AND con.contype <> 'n'
                  AND NOT EXISTS (SELECT FROM pg_constraint there JOIN pg_class new ON new.oid = there.conrelid
                                   WHERE new.relnamespace = place::regnamespace AND new.relname = live.relname
                                     AND there.conname = con.conname)
                ORDER BY live.relname, con.conname
    LOOP
        EXECUTE format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', place, one.relname, one.conname, one.definition);
    END LOOP;
    FOR one IN SELECT pg_get_indexdef(index.indexrelid) AS definition
                 FROM pg_index index JOIN pg_class live ON live.oid = index.indrelid
                 JOIN pg_class named ON named.oid = index.indexrelid
                WHERE live.relnamespace = 'read'::regnamespace AND live.relname = ANY (tables)
                  AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = index.indexrelid)
                  AND NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = place::regnamespace
                                                         AND relname = named.relname)
                ORDER BY named.relname
    LOOP
        EXECUTE regexp_replace(one.definition, '^(CREATE (?:UNIQUE )?INDEX .+? ON )read\.', '\1' || quote_ident(place) || '.');
    END LOOP;
END
$$;

-- Puts a generation into the place of the live one, which becomes the one before; views show the new one from then on.
CREATE PROCEDURE read.switch_generation(place text, tables text[]) LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    one text;
    shown record;
    views text[] := '{}';
BEGIN
    IF place NOT IN ('read_next', 'read_before') THEN
        RAISE EXCEPTION 'Nothing becomes live from %.', place;
    END IF;
    FOR shown IN SELECT DISTINCT named.relname, pg_get_viewdef(named.oid) AS definition
                   FROM pg_class live
                   JOIN pg_depend needs ON needs.refclassid = 'pg_class'::regclass AND needs.refobjid = live.oid
                                       AND needs.classid = 'pg_rewrite'::regclass
                   JOIN pg_rewrite rule ON rule.oid = needs.objid
                   JOIN pg_class named ON named.oid = rule.ev_class
                  WHERE live.relnamespace = 'read'::regnamespace AND live.relname = ANY (tables)
    LOOP
        views := views || format('CREATE OR REPLACE VIEW read.%I AS %s', shown.relname, shown.definition);
    END LOOP;
    FOREACH one IN ARRAY tables LOOP
        IF place = 'read_before' THEN
            EXECUTE format('ALTER TABLE read.%I SET SCHEMA read_next', one);
            EXECUTE format('ALTER TABLE read_before.%I SET SCHEMA read', one);
            EXECUTE format('ALTER TABLE read_next.%I SET SCHEMA read_before', one);
        ELSE
            EXECUTE format('DROP TABLE IF EXISTS read_before.%I', one);
            EXECUTE format('ALTER TABLE read.%I SET SCHEMA read_before', one);
            EXECUTE format('ALTER TABLE read_next.%I SET SCHEMA read', one);
        END IF;
    END LOOP;
    FOREACH one IN ARRAY views LOOP
        EXECUTE one;
    END LOOP;
END
$$;

-- Drops whatever stands in a place.
CREATE PROCEDURE read.discard_generation(place text) LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    one text;
BEGIN
    FOR one IN SELECT relname FROM pg_class
                WHERE relnamespace = to_regnamespace(read.place(place)) AND relkind IN ('r', 'p')
    LOOP
        EXECUTE format('DROP TABLE %I.%I', place, one);
    END LOOP;
    IF place LIKE 'read\_kept\_%' THEN
        EXECUTE format('DROP SCHEMA IF EXISTS %I', place);
    END IF;
END
$$;

REVOKE EXECUTE ON FUNCTION read.place FROM PUBLIC;
REVOKE EXECUTE ON PROCEDURE read.begin_generation, read.complete_generation, read.switch_generation,
    read.discard_generation FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE read.begin_generation, read.complete_generation, read.switch_generation,
    read.discard_generation TO ${program};

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
