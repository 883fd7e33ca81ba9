-- From a claim, and from a challenge event, to the evidence that was put beside it.
CREATE TABLE read.claim_link (
    partnership text   NOT NULL,
    claim       uuid   NOT NULL,
    part        uuid   NOT NULL,
    position    bigint NOT NULL,
    PRIMARY KEY (partnership, claim, part, position)
);
CREATE INDEX claim_link_part ON read.claim_link (partnership, part);

CREATE TABLE read.challenge_link (
    partnership text   NOT NULL,
    challenge   uuid   NOT NULL,
    part        uuid   NOT NULL,
    position    bigint NOT NULL,
    PRIMARY KEY (partnership, challenge, part, position)
);
CREATE INDEX challenge_link_part ON read.challenge_link (partnership, part);

GRANT SELECT, INSERT, UPDATE, DELETE ON read.claim_link, read.challenge_link TO ${program};

-- Both are read from the log again, for the evidence that they passed over before.
TRUNCATE read.claim_fact, read.claim, read.challenge_fact, read.challenge;
DELETE FROM read.token_entry WHERE processor_name IN ('claims', 'challenges');
