-- The event table is the ledger log: Axon's nine columns, and four that only the database itself may fill.
-- Commit order equals index order because every insert holds the head row until it commits: there is no gap, and
-- therefore no event that a reader could miss.

CREATE TABLE ledger.event (
    global_index         bigint      NOT NULL PRIMARY KEY,
    event_identifier     text        NOT NULL UNIQUE,
    aggregate_identifier text        NOT NULL,
    sequence_number      bigint      NOT NULL,
    type                 text,
    time_stamp           text        NOT NULL,
    payload_type         text        NOT NULL,
    payload_revision     text,
    payload              bytea       NOT NULL,
    meta_data            bytea       NOT NULL,
    partnership          text        NOT NULL,
    position             bigint      NOT NULL,
    recorded_at          timestamptz NOT NULL,
    UNIQUE (aggregate_identifier, sequence_number),
    UNIQUE (partnership, position)
);

CREATE TABLE ledger.head (
    only_one         boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (only_one),
    global_index     bigint      NOT NULL,
    last_recorded_at timestamptz NOT NULL
);
INSERT INTO ledger.head (global_index, last_recorded_at) VALUES (0, '-infinity');

CREATE TABLE ledger.partnership_head (
    partnership text   NOT NULL PRIMARY KEY,
    position    bigint NOT NULL
);

CREATE FUNCTION ledger.seal_event() RETURNS trigger
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE ledger.head
       SET global_index = global_index + 1,
           last_recorded_at = greatest(clock_timestamp(), last_recorded_at + interval '1 microsecond')
    RETURNING global_index, last_recorded_at INTO STRICT NEW.global_index, NEW.recorded_at;

    NEW.partnership := convert_from(NEW.meta_data, 'UTF8')::jsonb ->> 'partnership';
    IF coalesce(NEW.partnership, '') = '' THEN
        RAISE EXCEPTION 'an event must name its partnership in its metadata' USING ERRCODE = 'not_null_violation';
    END IF;

    INSERT INTO ledger.partnership_head AS head (partnership, position) VALUES (NEW.partnership, 1)
    ON CONFLICT (partnership) DO UPDATE SET position = head.position + 1
    RETURNING head.position INTO STRICT NEW.position;

    RETURN NEW;
END
$$;
REVOKE ALL ON FUNCTION ledger.seal_event() FROM PUBLIC;

CREATE TRIGGER seal_event BEFORE INSERT ON ledger.event FOR EACH ROW EXECUTE FUNCTION ledger.seal_event();
ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER seal_event;

-- What was recorded stays as it was recorded, also against a slip of the owner's.
CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'the ledger log is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER no_update_or_delete BEFORE UPDATE OR DELETE ON ledger.event
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER no_update_or_delete;
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON ledger.event
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER no_truncate;

CREATE VIEW ledger.ledger_log AS
SELECT global_index, partnership, position, recorded_at,
       event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
       payload_type, payload_revision, payload, meta_data
  FROM ledger.event;

GRANT USAGE ON SCHEMA ledger TO ${program};
GRANT SELECT ON ledger.event, ledger.ledger_log, ledger.head, ledger.partnership_head TO ${program};
GRANT INSERT (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
              payload_type, payload_revision, payload, meta_data) ON ledger.event TO ${program};
