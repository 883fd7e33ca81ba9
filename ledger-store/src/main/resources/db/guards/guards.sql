-- Guards that the owner of the tables cannot take away, because they belong to the superuser who runs this file in the
-- ledger's database. Safe to repeat. Decision 26 says what they do, and what they cannot do.

CREATE SCHEMA IF NOT EXISTS ledger_guard;
REVOKE ALL ON SCHEMA ledger_guard FROM PUBLIC;
GRANT USAGE ON SCHEMA ledger_guard TO ledger_owner, ledger_app;

-- Every schema named here is guarded whole.
CREATE TABLE IF NOT EXISTS ledger_guard.guarded (schema text NOT NULL PRIMARY KEY);
INSERT INTO ledger_guard.guarded VALUES ('ledger'), ('proof') ON CONFLICT DO NOTHING;

-- How everything in them was when the guards were closed.
CREATE TABLE IF NOT EXISTS ledger_guard.kept (
    thing      text NOT NULL PRIMARY KEY,
    definition text NOT NULL
);

-- Each time the guards were installed, opened or closed. Only a superuser can remove a line.
CREATE TABLE IF NOT EXISTS ledger_guard.trace (
    number bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    who    text        NOT NULL DEFAULT session_user,
    what   text        NOT NULL CHECK (what IN ('INSTALLED', 'OPENED', 'CLOSED')),
    reason text
);
GRANT SELECT ON ledger_guard.trace TO ledger_owner, ledger_app;

CREATE OR REPLACE FUNCTION ledger_guard.closed() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
SELECT coalesce((SELECT what = 'CLOSED' FROM ledger_guard.trace
                  WHERE what <> 'INSTALLED' ORDER BY number DESC LIMIT 1), false)
$$;

-- Everything in the guarded schemas, and everything that hangs on it, in words that stay the same while it does.
CREATE OR REPLACE FUNCTION ledger_guard.present() RETURNS TABLE (thing text, definition text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
WITH space AS (
    SELECT n.oid, n.nspname, n.nspowner, n.nspacl
      FROM pg_namespace n JOIN ledger_guard.guarded g ON g.schema = n.nspname
), relation AS (
    SELECT c.* FROM pg_class c JOIN space ON space.oid = c.relnamespace
)
SELECT 'schema ' || nspname, concat_ws(' ', pg_get_userbyid(nspowner), nspacl) FROM space
UNION ALL
SELECT 'relation ' || oid::regclass,
       concat_ws(' ', relkind, pg_get_userbyid(relowner), relacl, relpersistence, relrowsecurity, relforcerowsecurity,
                 reltablespace, relreplident, reloptions)
  FROM relation
UNION ALL
SELECT 'column ' || a.attrelid::regclass || '.' || a.attname,
       concat_ws(' ', a.attnum, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,
                 a.attcollation, a.attacl, pg_get_expr(d.adbin, d.adrelid))
  FROM pg_attribute a JOIN relation ON relation.oid = a.attrelid
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
 WHERE a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT 'trigger ' || t.tgname || ' of ' || t.tgrelid::regclass, concat_ws(' ', t.tgenabled, pg_get_triggerdef(t.oid))
  FROM pg_trigger t JOIN relation ON relation.oid = t.tgrelid
UNION ALL
SELECT 'rule ' || r.rulename || ' of ' || r.ev_class::regclass, concat_ws(' ', r.ev_enabled, pg_get_ruledef(r.oid))
  FROM pg_rewrite r JOIN relation ON relation.oid = r.ev_class
UNION ALL
SELECT 'policy ' || p.polname || ' of ' || p.polrelid::regclass, concat_ws(' ', p.polcmd, p.polroles)
  FROM pg_policy p JOIN relation ON relation.oid = p.polrelid
UNION ALL
SELECT 'constraint ' || c.conname || ' of ' || c.conrelid::regclass,
       concat_ws(' ', c.convalidated, pg_get_constraintdef(c.oid))
  FROM pg_constraint c
 WHERE c.conrelid IN (SELECT oid FROM relation) OR c.confrelid IN (SELECT oid FROM relation)
UNION ALL
SELECT 'index ' || i.indexrelid::regclass, pg_get_indexdef(i.indexrelid)
  FROM pg_index i JOIN relation ON relation.oid = i.indrelid
UNION ALL
SELECT 'child ' || i.inhrelid::regclass || ' of ' || i.inhparent::regclass, ''
  FROM pg_inherits i WHERE i.inhparent IN (SELECT oid FROM relation) OR i.inhrelid IN (SELECT oid FROM relation)
UNION ALL
SELECT 'function ' || p.oid::regprocedure,
       concat_ws(' ', pg_get_userbyid(p.proowner), p.proacl, pg_get_functiondef(p.oid))
  FROM pg_proc p JOIN space ON space.oid = p.pronamespace WHERE p.prokind IN ('f', 'p')
UNION ALL
SELECT 'published ' || r.prrelid::regclass || ' in ' || p.pubname, ''
  FROM pg_publication_rel r JOIN pg_publication p ON p.oid = r.prpubid JOIN relation ON relation.oid = r.prrelid
UNION ALL
SELECT concat_ws(' ', 'future rights', d.defaclrole::regrole, d.defaclobjtype, nullif(d.defaclnamespace, 0)::regnamespace),
       d.defaclacl::text
  FROM pg_default_acl d WHERE d.defaclnamespace = 0 OR d.defaclnamespace IN (SELECT oid FROM space)
$$;

CREATE OR REPLACE FUNCTION ledger_guard.differences() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
SELECT thing || CASE WHEN now.definition IS NULL THEN ' is gone'
                     WHEN kept.definition IS NULL THEN ' is new' ELSE ' is not as it was' END
  FROM ledger_guard.kept FULL JOIN ledger_guard.present() now USING (thing)
 WHERE kept.definition IS DISTINCT FROM now.definition
 ORDER BY 1
$$;

-- Opens them for a change of the tables: a superuser only, and not without a trace.
CREATE OR REPLACE FUNCTION ledger_guard.open(reason text) RETURNS void LANGUAGE sql
    SET search_path = pg_catalog, pg_temp AS $$
INSERT INTO ledger_guard.trace (what, reason) VALUES ('OPENED', reason)
$$;

-- Closes them: from then on nothing in the guarded schemas changes its shape.
CREATE OR REPLACE FUNCTION ledger_guard.close() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    LOCK TABLE ledger_guard.trace IN EXCLUSIVE MODE;
    IF ledger_guard.closed() THEN
        RETURN;
    END IF;
    DELETE FROM ledger_guard.kept;
    INSERT INTO ledger_guard.kept SELECT * FROM ledger_guard.present();
    INSERT INTO ledger_guard.trace (what) VALUES ('CLOSED');
END
$$;

CREATE OR REPLACE FUNCTION ledger_guard.refuse_change() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    difference text;
BEGIN
    IF ledger_guard.closed() THEN
        SELECT * INTO difference FROM ledger_guard.differences() LIMIT 1;
        IF difference IS NOT NULL THEN
            RAISE EXCEPTION 'the guards of the ledger log are closed: % refused, because %', TG_TAG, difference
                USING ERRCODE = 'insufficient_privilege',
                      HINT = 'A superuser opens them, which leaves a trace: SELECT ledger_guard.open(''why'')';
        END IF;
    END IF;
END
$$;

-- A rewrite can change what stands in a table and leave its shape as it was.
CREATE OR REPLACE FUNCTION ledger_guard.refuse_rewrite() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF ledger_guard.closed() AND EXISTS (
        SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN ledger_guard.guarded g ON g.schema = n.nspname
         WHERE c.oid = pg_event_trigger_table_rewrite_oid())
    THEN
        RAISE EXCEPTION 'the guards of the ledger log are closed: % refused, because it writes % anew',
            TG_TAG, pg_event_trigger_table_rewrite_oid()::regclass
            USING ERRCODE = 'insufficient_privilege',
                  HINT = 'A superuser opens them, which leaves a trace: SELECT ledger_guard.open(''why'')';
    END IF;
END
$$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ledger_guard FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger_guard.closed, ledger_guard.differences TO ledger_owner, ledger_app;
GRANT EXECUTE ON FUNCTION ledger_guard.close TO ledger_owner;

DROP EVENT TRIGGER IF EXISTS ledger_guard_change;
CREATE EVENT TRIGGER ledger_guard_change ON ddl_command_end EXECUTE FUNCTION ledger_guard.refuse_change();
ALTER EVENT TRIGGER ledger_guard_change ENABLE ALWAYS;
DROP EVENT TRIGGER IF EXISTS ledger_guard_drop;
CREATE EVENT TRIGGER ledger_guard_drop ON sql_drop EXECUTE FUNCTION ledger_guard.refuse_change();
ALTER EVENT TRIGGER ledger_guard_drop ENABLE ALWAYS;
DROP EVENT TRIGGER IF EXISTS ledger_guard_rewrite;
CREATE EVENT TRIGGER ledger_guard_rewrite ON table_rewrite EXECUTE FUNCTION ledger_guard.refuse_rewrite();
ALTER EVENT TRIGGER ledger_guard_rewrite ENABLE ALWAYS;

-- Who owns a database may drop it whole, past every guard: so the owner of the tables does not.
DO $$
BEGIN
    EXECUTE format('ALTER DATABASE %I OWNER TO CURRENT_USER', current_database());
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CREATE, CONNECT, TEMPORARY ON DATABASE %I TO ledger_owner', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO ledger_app', current_database());
END
$$;
GRANT USAGE, CREATE ON SCHEMA public TO ledger_owner;

-- Large objects belong to nobody's schema: the program has no use for them.
REVOKE EXECUTE ON FUNCTION lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea) FROM PUBLIC;

INSERT INTO ledger_guard.trace (what) VALUES ('INSTALLED');
