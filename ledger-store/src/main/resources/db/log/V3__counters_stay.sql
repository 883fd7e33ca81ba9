-- The counters of the log are counted on, by the trigger that seals each event; nobody takes a row of them away.
CREATE TRIGGER no_delete BEFORE DELETE ON ledger.head FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.head ENABLE ALWAYS TRIGGER no_delete;
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON ledger.head FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.head ENABLE ALWAYS TRIGGER no_truncate;
CREATE TRIGGER no_delete BEFORE DELETE ON ledger.partnership_head FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.partnership_head ENABLE ALWAYS TRIGGER no_delete;
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON ledger.partnership_head
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.partnership_head ENABLE ALWAYS TRIGGER no_truncate;

REVOKE ALL ON SCHEMA ledger FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA ledger FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ledger FROM PUBLIC;
