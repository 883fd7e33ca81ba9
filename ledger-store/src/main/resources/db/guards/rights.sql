-- What the program's role could do beyond inserting and reading, a line for each. :program is its name.
WITH program AS (
    SELECT * FROM pg_catalog.pg_roles WHERE rolname = :program
), space AS (
    SELECT n.oid, n.nspname FROM pg_catalog.pg_namespace n
     WHERE n.nspname = ANY (:guarded)
), relation AS (
    SELECT c.oid, c.relname, space.nspname FROM pg_catalog.pg_class c JOIN space ON space.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f')
), granted(relation, columns, action) AS (
    VALUES ('ledger.event', '{event_identifier,aggregate_identifier,sequence_number,type,time_stamp,payload_type,payload_revision,payload,meta_data}'::text[], 'INSERT'),
           ('ledger.sequencer', '{next_token}'::text[], 'UPDATE')
)
SELECT 'is a superuser' FROM program WHERE rolsuper
UNION ALL SELECT 'may create databases' FROM program WHERE rolcreatedb
UNION ALL SELECT 'may create logins' FROM program WHERE rolcreaterole
UNION ALL SELECT 'may replicate the server' FROM program WHERE rolreplication
UNION ALL SELECT 'may pass over row security' FROM program WHERE rolbypassrls
UNION ALL
SELECT 'is a member of ' || m.roleid::regrole FROM pg_catalog.pg_auth_members m JOIN program ON program.oid = m.member
UNION ALL
SELECT 'owns something of ' || d.classid::regclass || ' (' || d.objid || ')'
  FROM pg_catalog.pg_shdepend d JOIN program ON program.oid = d.refobjid
 WHERE d.refclassid = 'pg_catalog.pg_authid'::regclass AND d.deptype = 'o'
   AND d.dbid IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))
UNION ALL
SELECT 'may ' || action || ' in the database'
  FROM program, unnest('{CREATE,TEMPORARY}'::text[]) action
 WHERE has_database_privilege(program.oid, current_database(), action)
UNION ALL
SELECT 'may create things in the schema ' || n.nspname
  FROM program, pg_catalog.pg_namespace n
 WHERE n.nspname !~ '^pg_' AND has_schema_privilege(program.oid, n.oid, 'CREATE')
UNION ALL
SELECT 'may ' || action || ' ' || nspname || '.' || relname
  FROM program, relation,
       unnest('{INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER,MAINTAIN,SELECT WITH GRANT OPTION}'::text[]) action
 WHERE has_table_privilege(program.oid, relation.oid, action)
UNION ALL
SELECT 'may ' || action || ' ' || string_agg(a.attname, ', ') || ' of ' || nspname || '.' || relname
  FROM program, relation JOIN pg_catalog.pg_attribute a ON a.attrelid = relation.oid AND a.attnum > 0 AND NOT a.attisdropped,
       unnest('{INSERT,UPDATE,REFERENCES,INSERT WITH GRANT OPTION}'::text[]) asked(action)
 WHERE has_column_privilege(program.oid, relation.oid, a.attnum, action)
   AND NOT EXISTS (SELECT FROM granted WHERE granted.relation = nspname || '.' || relname
                                         AND granted.action = asked.action AND a.attname = ANY (granted.columns))
 GROUP BY action, nspname, relname
UNION ALL
SELECT 'may call ' || p.oid::regprocedure || ', which acts with its owner''s rights'
  FROM program, pg_catalog.pg_proc p JOIN space ON space.oid = p.pronamespace
 WHERE p.prosecdef AND has_function_privilege(program.oid, p.oid, 'EXECUTE')
UNION ALL
SELECT 'is given rights to what is yet to be made'
  FROM program, pg_catalog.pg_default_acl d, aclexplode(d.defaclacl) given
 WHERE given.grantee IN (0, program.oid) AND given.privilege_type <> 'SELECT' AND d.defaclobjtype IN ('r', 'S')
   AND (d.defaclnamespace = 0 OR d.defaclnamespace IN (SELECT oid FROM space))
