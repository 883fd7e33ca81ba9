-- What guards the log at present, a line for each: held against the lines of expected.txt.
WITH relation AS (
    SELECT oid, relkind FROM pg_catalog.pg_class WHERE relnamespace = to_regnamespace('ledger')
), trigger AS (
    SELECT t.* FROM pg_catalog.pg_trigger t JOIN relation ON relation.oid = t.tgrelid WHERE NOT t.tgisinternal
), event_trigger AS (
    SELECT e.*, owner.rolsuper FROM pg_catalog.pg_event_trigger e JOIN pg_catalog.pg_roles owner ON owner.oid = e.evtowner
     WHERE e.evtname LIKE 'ledger\_guard\_%'
)
SELECT 'relation ' || oid::regclass::text || ' ' || relkind::text FROM relation
 WHERE oid IN (to_regclass('ledger.event'), to_regclass('ledger.head'), to_regclass('ledger.partnership_head'),
               to_regclass('ledger.ledger_log'))
UNION ALL
SELECT 'trigger ' || tgname || ' of ' || tgrelid::regclass::text || ' calls ' || tgfoid::regproc::text || ' ' || tgtype::text || ' '
       || tgenabled::text || coalesce(' when ' || tgqual::text, '')
  FROM trigger
UNION ALL
SELECT 'rule ' || r.rulename || ' of ' || r.ev_class::regclass::text || ' ' || r.ev_enabled::text || ' '
       || encode(sha256(convert_to(pg_get_ruledef(r.oid), 'UTF8')), 'hex')
  FROM pg_catalog.pg_rewrite r JOIN relation ON relation.oid = r.ev_class
UNION ALL
SELECT 'child ' || i.inhrelid::regclass::text || ' of ' || i.inhparent::regclass::text
  FROM pg_catalog.pg_inherits i JOIN relation ON relation.oid = i.inhparent
UNION ALL
SELECT DISTINCT 'function ' || p.oid::regproc::text || ' ' || l.lanname || ' ' || p.prosecdef::text || ' '
       || coalesce(array_to_string(p.proconfig, ' '), '') || ' ' || encode(sha256(convert_to(p.prosrc, 'UTF8')), 'hex')
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_language l ON l.oid = p.prolang
 WHERE p.oid IN (SELECT tgfoid FROM trigger)
UNION ALL
SELECT 'event trigger ' || evtname || ' on ' || evtevent || ' calls ' || evtfoid::regproc::text || ' ' || evtenabled::text || ' '
       || coalesce(evttags::text, 'every tag') || ' ' || CASE WHEN rolsuper THEN 'of a superuser' ELSE 'of no superuser' END
  FROM event_trigger
UNION ALL
SELECT 'guard function ' || p.oid::regproc::text || ' ' || l.lanname || ' ' || p.prosecdef::text || ' '
       || coalesce(array_to_string(p.proconfig, ' '), '') || ' ' || encode(sha256(convert_to(p.prosrc, 'UTF8')), 'hex')
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_language l ON l.oid = p.prolang
 WHERE p.pronamespace = to_regnamespace('ledger_guard')
