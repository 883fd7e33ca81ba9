-- What learning is counted by over time, beside what it says already: the priorities that papers name with its findings
-- and actions.
ALTER TABLE read.learning_known ADD COLUMN priorities text[] NOT NULL DEFAULT '{}';
CALL read.show('learning');

TRUNCATE read.learning_fact, read.learning_link, read.learning_known;
DELETE FROM read.token_entry WHERE processor_name = 'learning';
