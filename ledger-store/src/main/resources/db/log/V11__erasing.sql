-- Personal data that somebody decided to erase is deleted in the transaction in which the decision enters the log, on either
-- event store; and whatever the log says was erased can be erased again, where an older copy of it was put back.

CREATE INDEX event_erased ON ledger.event (partnership, position)
    WHERE payload_type = 'org.learningledger.events.privacy.PersonalDataErased';

CREATE FUNCTION restricted.erase_values(whose text, decision bytea) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    erased   uuid[] := ARRAY(SELECT jsonb_array_elements_text(convert_from(decision, 'UTF8')::jsonb -> 'values'))::uuid[];
    subjects uuid[];
BEGIN
    WITH gone AS (DELETE FROM restricted.value WHERE partnership = whose AND id = ANY (erased) RETURNING subject)
    SELECT array_agg(subject) INTO subjects FROM gone;
    -- A key under which nothing is left would open what an older copy of the database holds.
    DELETE FROM restricted.subject_key AS key
     WHERE key.partnership = whose AND key.subject = ANY (subjects)
       AND NOT EXISTS (SELECT FROM restricted.value AS other
                        WHERE other.partnership = key.partnership AND other.subject = key.subject);
    RETURN coalesce(cardinality(subjects), 0);
END
$$;
REVOKE ALL ON FUNCTION restricted.erase_values(text, bytea) FROM PUBLIC;

CREATE FUNCTION restricted.erase_personal_data() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.payload_type = 'org.learningledger.events.privacy.PersonalDataErased' THEN
        PERFORM restricted.erase_values(NEW.partnership, NEW.payload);
    END IF;
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION restricted.erase_personal_data() FROM PUBLIC;
CREATE TRIGGER erase_personal_data AFTER INSERT ON ledger.event
    FOR EACH ROW EXECUTE FUNCTION restricted.erase_personal_data();
ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER erase_personal_data;

CREATE FUNCTION restricted.erase_again() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(sum(restricted.erase_values(partnership, payload)), 0)::bigint FROM ledger.event
     WHERE payload_type = 'org.learningledger.events.privacy.PersonalDataErased'
$$;
REVOKE ALL ON FUNCTION restricted.erase_again() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION restricted.erase_again() TO ${program};
