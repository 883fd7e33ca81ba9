-- A recommendation leads to the challenge events that found it not to be in place.
ALTER TABLE read.learning_link DROP CONSTRAINT learning_link_via_check;
ALTER TABLE read.learning_link ADD CONSTRAINT learning_link_via_check
    CHECK (via IN ('finding', 'source', 'action', 'evidence', 'measure', 'verified', 'successor', 'plan', 'challenge'));

-- The slice takes the log in again from its start, for the challenge events that it passed over before.
TRUNCATE read.learning_fact, read.learning_link, read.learning_theme, read.learning;
DELETE FROM read.token_entry WHERE processor_name = 'learning';
