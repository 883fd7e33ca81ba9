-- How the due dates of actions moved, and which judgements were made by those whose own work it was.
TRUNCATE read.action_known, read.action_fact;
ALTER TABLE read.action_known
    ADD COLUMN first_due_latest   date,
    ADD COLUMN extended_after     integer  NOT NULL,
    ADD COLUMN extended_undated   integer  NOT NULL,
    ADD COLUMN approved_by        text[]   NOT NULL,
    ADD COLUMN own_judgements     bigint[] NOT NULL,
    ADD COLUMN own_judgement_ways text[]   NOT NULL;
CALL read.show('action');

TRUNCATE read.plan_known, read.plan_fact, read.plan_link;
ALTER TABLE read.plan_known
    ADD COLUMN own_judgements     bigint[] NOT NULL,
    ADD COLUMN own_judgement_ways text[]   NOT NULL;
CALL read.show('plan');

TRUNCATE read.challenge_known, read.challenge_fact, read.challenge_link;
ALTER TABLE read.challenge_known
    ADD COLUMN own_judgements     bigint[] NOT NULL,
    ADD COLUMN own_judgement_ways text[]   NOT NULL;
CALL read.show('challenge');

-- Which entries came long after what they tell of: by the clock that is declared, and by that of recording.
TRUNCATE read.history_fact, read.history_about_fact, read.name_known;
ALTER TABLE read.history_fact
    ADD COLUMN role           text    NOT NULL,
    ADD COLUMN agency         text,
    ADD COLUMN late           text CHECK (late IN ('RECORDED', 'STATED')),
    ADD COLUMN late_to_ledger boolean NOT NULL;
CREATE OR REPLACE VIEW read.history AS
SELECT * FROM read.history_fact WHERE read.counts(known_at, recorded_at, occurred_earliest, occurred_latest);
CREATE INDEX history_fact_late ON read.history_fact (partnership, position) WHERE late IS NOT NULL OR late_to_ledger;

DELETE FROM read.token_entry WHERE processor_name IN ('actions', 'plans', 'challenges', 'history');
