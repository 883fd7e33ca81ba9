-- How far each projection has read the log: Axon's token table.
CREATE TABLE read.token_entry (
    processor_name varchar(255) NOT NULL,
    segment        integer      NOT NULL,
    token          bytea,
    token_type     varchar(255),
    timestamp      varchar(255),
    owner          varchar(255),
    PRIMARY KEY (processor_name, segment)
);

GRANT USAGE ON SCHEMA read TO ${program};
GRANT SELECT, INSERT, UPDATE, DELETE ON read.token_entry TO ${program};
