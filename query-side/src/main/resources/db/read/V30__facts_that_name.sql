-- What a thing is called is folded from the few facts that name it, not from its whole stream.

CREATE TABLE read.name_fact (
    partnership       text        NOT NULL,
    subject           uuid        NOT NULL,
    position          bigint      NOT NULL,
    recorded_at       timestamptz NOT NULL,
    known_at          timestamptz NOT NULL,
    occurred_earliest date,
    occurred_latest   date,
    PRIMARY KEY (partnership, subject, position)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON read.name_fact TO ${program};

-- Until the history is built again, more facts stand here than name something: they fold to the same.
INSERT INTO read.name_fact
SELECT partnership, thing, position, recorded_at, known_at, occurred_earliest,
       coalesce(occurred_latest, (known_at AT TIME ZONE 'Europe/London')::date)
  FROM read.history_about_fact
 WHERE place = 0;
