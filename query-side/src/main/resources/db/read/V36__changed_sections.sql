-- Up to which fact each section of a live table was changed: only what changed since is digested again.
CREATE TABLE read.changed_section (
    partnership text   NOT NULL,
    in_table    text   NOT NULL,
    section     bigint NOT NULL,
    position    bigint NOT NULL,
    PRIMARY KEY (partnership, in_table, section)
) WITH (fillfactor = 70);
GRANT SELECT, INSERT, UPDATE ON read.changed_section TO ${program};
