-- Each event leaves a dead version of the head row behind, and until they are vacuumed away a scan of the table reads
-- them all: the more is recorded in a minute, the longer each event takes. By its key the row is found at once.
CREATE OR REPLACE FUNCTION ledger.seal_event() RETURNS trigger
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    SET enable_seqscan = off
AS $$
BEGIN
    UPDATE ledger.head
       SET global_index = global_index + 1,
           last_recorded_at = greatest(clock_timestamp(), last_recorded_at + interval '1 microsecond')
     WHERE only_one
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
