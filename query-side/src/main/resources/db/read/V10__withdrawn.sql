-- Things whose first fact was withdrawn: they stay in every list that they belong to, marked.
CREATE TABLE read.history_withdrawn (
    partnership text   NOT NULL,
    thing       uuid   NOT NULL,
    position    bigint NOT NULL,
    PRIMARY KEY (partnership, thing)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON read.history_withdrawn TO ${program};
