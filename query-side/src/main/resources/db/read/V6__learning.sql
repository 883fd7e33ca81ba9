-- One fact row for each event of every stream that learning rests on; which of them bear upon which learning follows
-- from the links.
CREATE TABLE read.learning_fact (
    partnership       text        NOT NULL,
    subject           uuid        NOT NULL,
    position          bigint      NOT NULL,
    recorded_at       timestamptz NOT NULL,
    known_at          timestamptz NOT NULL,
    occurred_earliest date,
    occurred_latest   date,
    PRIMARY KEY (partnership, subject, position)
);

-- What leads from one thing to another: from a recommendation to its findings, sources, actions and measures, from an
-- action to its evidence, from a measure or a finding to its source; and from a verified action to itself.
CREATE TABLE read.learning_link (
    partnership text   NOT NULL,
    position    bigint NOT NULL,
    whole       uuid   NOT NULL,
    part        uuid   NOT NULL,
    via         text   NOT NULL CHECK (via IN ('finding', 'source', 'action', 'evidence', 'measure', 'verified')),
    PRIMARY KEY (partnership, whole, part, via, position)
);
CREATE INDEX learning_link_part ON read.learning_link (partnership, part);

-- The themes that a recommendation or a finding names: how a later finding reaches earlier learning.
CREATE TABLE read.learning_theme (
    partnership text    NOT NULL,
    position    bigint  NOT NULL,
    stream      uuid    NOT NULL,
    theme       text    NOT NULL,
    by_finding  boolean NOT NULL,
    PRIMARY KEY (partnership, stream, theme, position)
);
CREATE INDEX learning_theme_theme ON read.learning_theme (partnership, theme);

CREATE TABLE read.learning (
    partnership text NOT NULL,
    subject uuid NOT NULL,
    position bigint NOT NULL,
    known_at timestamptz NOT NULL,
    kind text NOT NULL CHECK (kind IN ('RECOMMENDATION', 'FINDING')),
    reference text,
    sort_key text,
    text text,
    step text NOT NULL,
    regressed boolean NOT NULL,
    sources uuid[] NOT NULL,
    themes text[] NOT NULL,
    area text,
    addressees text[] NOT NULL,
    addressee_words text,
    date_edtf text,
    date_printed text,
    stated_only boolean NOT NULL,
    actions integer NOT NULL,
    actions_said_done integer NOT NULL,
    actions_verified integer NOT NULL,
    stated_actions integer NOT NULL,
    measures integer NOT NULL,
    recurrences integer NOT NULL,
    flags text[] NOT NULL,
    searched text NOT NULL,
    PRIMARY KEY (partnership, subject)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON read.learning_fact, read.learning_link, read.learning_theme, read.learning TO ${program};
