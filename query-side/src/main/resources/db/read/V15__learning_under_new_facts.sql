-- An action leads to those that answer for it since it was split or merged, and to the plans that it was put into.
ALTER TABLE read.learning_link DROP CONSTRAINT learning_link_via_check;
ALTER TABLE read.learning_link ADD CONSTRAINT learning_link_via_check
    CHECK (via IN ('finding', 'source', 'action', 'evidence', 'measure', 'verified', 'successor', 'plan'));

-- Both slices take the log in again from its start, for facts that they passed over before.
TRUNCATE read.learning_fact, read.learning_link, read.learning_theme, read.learning, read.finding_fact, read.finding;
ALTER TABLE read.learning ADD COLUMN actions_withdrawn integer NOT NULL;
DELETE FROM read.token_entry WHERE processor_name IN ('learning', 'findings');
