-- Of a log that was brought back from an archive: from which. The owner of the tables adds a line for each partnership in
-- the transaction that brings its entries back; nobody changes or removes one.
CREATE TABLE ledger.restored (
    partnership text        NOT NULL PRIMARY KEY,
    file        text        NOT NULL,
    origin      text        NOT NULL,
    entries     bigint      NOT NULL CHECK (entries > 0),
    root        bytea       NOT NULL CHECK (octet_length(root) = 32),
    restored_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TRIGGER no_update_or_delete BEFORE UPDATE OR DELETE ON ledger.restored
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.restored ENABLE ALWAYS TRIGGER no_update_or_delete;
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON ledger.restored
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.restored ENABLE ALWAYS TRIGGER no_truncate;

GRANT SELECT ON ledger.restored TO ${program};
