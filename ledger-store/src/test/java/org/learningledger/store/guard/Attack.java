package org.learningledger.store.guard;

import static org.learningledger.store.guard.Attack.Outcome.NO_EFFECT;
import static org.learningledger.store.guard.Attack.Outcome.REFUSED;
import static org.learningledger.store.guard.Attack.Power.OF_A_SUPERUSER;
import static org.learningledger.store.guard.Attack.Power.OF_THE_OWNER;

/** Ways to change what was recorded: what is tried, and what becomes of it for the program's role and for the owner. */
enum Attack {
    UPDATE(REFUSED, REFUSED, OF_THE_OWNER, "UPDATE ledger.event SET payload = 'forged'"),
    DELETE(REFUSED, REFUSED, OF_THE_OWNER, "DELETE FROM ledger.event"),
    TRUNCATE(REFUSED, REFUSED, OF_THE_OWNER, "TRUNCATE ledger.event"),
    TRUNCATE_A_COUNTER(REFUSED, REFUSED, OF_THE_OWNER, "TRUNCATE ledger.head"),
    DELETE_A_COUNTER(REFUSED, REFUSED, OF_THE_OWNER, "DELETE FROM ledger.partnership_head"),
    ON_CONFLICT_UPDATE(REFUSED, REFUSED, OF_THE_OWNER, """
            INSERT INTO ledger.event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                      payload_type, payload_revision, payload, meta_data)
            SELECT event_identifier, 'b', 0, type, time_stamp, payload_type, payload_revision, payload, meta_data
              FROM ledger.event
            ON CONFLICT (event_identifier) DO UPDATE SET payload = 'forged'"""),
    MERGE(REFUSED, REFUSED, OF_THE_OWNER, """
            MERGE INTO ledger.event e USING (SELECT 1) x ON true WHEN MATCHED THEN UPDATE SET payload = 'forged'"""),
    THROUGH_THE_VIEW(REFUSED, REFUSED, OF_THE_OWNER, "UPDATE ledger.ledger_log SET payload = 'forged'"),
    REPLICATION_ROLE(
            REFUSED,
            REFUSED,
            OF_A_SUPERUSER,
            "SET session_replication_role = replica; UPDATE ledger.event SET payload = 'forged'"),
    EVENT_TRIGGERS_OFF(
            REFUSED, REFUSED, OF_A_SUPERUSER, "SET event_triggers = off; ALTER TABLE ledger.event DISABLE TRIGGER ALL"),
    DROP_AN_EVENT_TRIGGER(REFUSED, REFUSED, OF_A_SUPERUSER, "DROP EVENT TRIGGER ledger_guard_change"),
    DROP_THE_GUARDS(REFUSED, REFUSED, OF_A_SUPERUSER, "DROP SCHEMA ledger_guard CASCADE"),
    OPEN_THE_GUARDS(REFUSED, REFUSED, OF_A_SUPERUSER, "SELECT ledger_guard.open('why not')"),
    WIPE_THE_TRACE(REFUSED, REFUSED, OF_A_SUPERUSER, "DELETE FROM ledger_guard.trace"),
    DISABLE_A_TRIGGER(REFUSED, REFUSED, OF_THE_OWNER, "ALTER TABLE ledger.event DISABLE TRIGGER no_update_or_delete"),
    DROP_A_TRIGGER(REFUSED, REFUSED, OF_THE_OWNER, "DROP TRIGGER no_update_or_delete ON ledger.event"),
    REPLACE_THE_FUNCTION(REFUSED, REFUSED, OF_THE_OWNER, """
            CREATE OR REPLACE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'"""),
    AN_EARLIER_TRIGGER(REFUSED, REFUSED, OF_THE_OWNER, """
            CREATE TRIGGER a BEFORE INSERT ON ledger.event FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change()"""),
    ALTER_TYPE_USING(REFUSED, REFUSED, OF_THE_OWNER, """
            DROP VIEW ledger.ledger_log;
            ALTER TABLE ledger.event ALTER COLUMN payload TYPE bytea USING 'forged'"""),
    REWRITE_A_COUNTER(
            REFUSED,
            REFUSED,
            OF_THE_OWNER,
            "ALTER TABLE ledger.partnership_head ALTER COLUMN position TYPE bigint USING position + 7"),
    DROP_A_COLUMN(REFUSED, REFUSED, OF_THE_OWNER, "ALTER TABLE ledger.event DROP COLUMN payload CASCADE"),
    DROP_THE_TABLE(REFUSED, REFUSED, OF_THE_OWNER, "DROP TABLE ledger.event CASCADE"),
    DROP_THE_SCHEMA(REFUSED, REFUSED, OF_THE_OWNER, "DROP SCHEMA ledger CASCADE"),
    RENAME_AND_A_VIEW_IN_ITS_PLACE(
            REFUSED,
            REFUSED,
            OF_THE_OWNER,
            "ALTER TABLE ledger.event RENAME TO hidden; CREATE VIEW ledger.event AS SELECT * FROM ledger.hidden LIMIT 0"),
    MOVE_IT_AWAY(REFUSED, REFUSED, OF_THE_OWNER, "ALTER TABLE ledger.event SET SCHEMA public"),
    RENAME_THE_SCHEMA(REFUSED, REFUSED, OF_THE_OWNER, "ALTER SCHEMA ledger RENAME TO hidden"),
    UNLOG_IT(REFUSED, REFUSED, OF_THE_OWNER, "ALTER TABLE ledger.event SET UNLOGGED"),
    A_CHILD_WITH_FORGED_ROWS(REFUSED, REFUSED, OF_THE_OWNER, "CREATE TABLE public.child () INHERITS (ledger.event)"),
    A_TABLE_BECOMES_A_CHILD(
            REFUSED,
            REFUSED,
            OF_THE_OWNER,
            "CREATE TABLE public.child (LIKE ledger.event INCLUDING ALL); ALTER TABLE public.child INHERIT ledger.event"),
    A_RULE(REFUSED, REFUSED, OF_THE_OWNER, "CREATE RULE r AS ON INSERT TO ledger.event DO INSTEAD NOTHING"),
    A_POLICY(
            REFUSED,
            REFUSED,
            OF_THE_OWNER,
            "CREATE POLICY p ON ledger.event USING (false); ALTER TABLE ledger.event ENABLE ROW LEVEL SECURITY"),
    CHANGE_THE_VIEW(
            REFUSED,
            REFUSED,
            OF_THE_OWNER,
            "DROP VIEW ledger.ledger_log; CREATE VIEW ledger.ledger_log AS SELECT * FROM ledger.event LIMIT 0"),
    GRANT_ITSELF_MORE(NO_EFFECT, REFUSED, OF_THE_OWNER, "GRANT UPDATE, DELETE ON ledger.event TO ledger_app"),
    FUTURE_RIGHTS(REFUSED, REFUSED, OF_THE_OWNER, "ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO ledger_app, PUBLIC"),
    DROP_WHAT_IT_OWNS(NO_EFFECT, REFUSED, OF_THE_OWNER, "DROP OWNED BY CURRENT_USER"),
    RENAME_A_DATABASE(REFUSED, REFUSED, OF_A_SUPERUSER, "ALTER DATABASE postgres RENAME TO another_name_for_postgres"),
    A_SUBSCRIPTION(
            REFUSED,
            REFUSED,
            OF_A_SUPERUSER,
            "CREATE SUBSCRIPTION s CONNECTION 'dbname=nowhere' PUBLICATION p WITH (connect = false)"),
    A_PUBLICATION(REFUSED, REFUSED, OF_THE_OWNER, "CREATE PUBLICATION p FOR TABLE ledger.event"),
    A_LARGE_OBJECT(REFUSED, REFUSED, OF_A_SUPERUSER, "SELECT lo_from_bytea(0, 'hidden')"),
    A_FILE_OF_THE_SERVER(REFUSED, REFUSED, OF_A_SUPERUSER, "SELECT pg_read_file('PG_VERSION')");

    /** What becomes of it. */
    enum Outcome {
        REFUSED,
        /** PostgreSQL says nothing worse than a warning, and all is as it was. */
        NO_EFFECT
    }

    /** Whose power it would take with the guards gone. */
    enum Power {
        OF_THE_OWNER,
        OF_A_SUPERUSER
    }

    final Outcome forTheProgram;
    final Outcome forTheOwner;
    final Power power;
    final String sql;

    Attack(Outcome forTheProgram, Outcome forTheOwner, Power power, String sql) {
        this.forTheProgram = forTheProgram;
        this.forTheOwner = forTheOwner;
        this.power = power;
        this.sql = sql;
    }
}
