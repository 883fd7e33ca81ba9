-- Where nobody said when a fact had happened at the latest, that is the day on which it became known: by either clock
-- another. The history keeps only what was said, and works the day out for the clock that is asked about.

CREATE FUNCTION read.happened(known_at timestamptz, recorded_at timestamptz, earliest date, latest date)
    RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN read.asked_plane() IN (1, 2) THEN known_at ELSE recorded_at END <= read.asked_known()
       AND CASE WHEN read.asked_plane() IN (1, 4) THEN coalesce(earliest, '-infinity')
                ELSE coalesce(latest, greatest(earliest, (CASE WHEN read.asked_plane() = 2 THEN known_at ELSE recorded_at END
                                                          AT TIME ZONE 'Europe/London')::date))
           END <= read.asked_day()
$$;

ALTER TABLE read.history_about_fact ALTER COLUMN occurred_latest DROP NOT NULL;

CREATE OR REPLACE VIEW read.history AS
SELECT * FROM read.history_fact WHERE read.happened(known_at, recorded_at, occurred_earliest, occurred_latest);
CREATE OR REPLACE VIEW read.history_about AS
SELECT partnership, thing, position, place, kind FROM read.history_about_fact
 WHERE read.happened(known_at, recorded_at, occurred_earliest, occurred_latest);
DROP FUNCTION read.counts(timestamptz, timestamptz, date, date);

-- What counts on a day has changed besides, so all of them read the log again.
TRUNCATE read.source_fact, read.finding_fact, read.action_fact, read.entry_fact, read.learning_fact, read.learning_link,
    read.found_fact, read.plan_fact, read.plan_link, read.challenge_fact, read.challenge_link, read.claim_fact,
    read.claim_link, read.discrepancy_fact, read.history_fact, read.history_about_fact, read.source_known,
    read.finding_known, read.action_known, read.entry_known, read.learning_known, read.plan_known, read.challenge_known,
    read.claim_known, read.discrepancy_known, read.name_known, read.found_known;
DELETE FROM read.token_entry
 WHERE processor_name IN ('sources', 'findings', 'actions', 'register', 'learning', 'plans', 'challenges', 'claims',
                          'discrepancies', 'history');
