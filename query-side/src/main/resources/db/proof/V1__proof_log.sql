-- The proof log: of each partnership a Merkle tree with a leaf for every event, and the signed heads of it. Only the
-- signer writes here, with a login of its own; it makes each leaf itself from the stored columns of the event. Nothing
-- here is ever changed: what is added later says that it goes on from what was there before.

-- Which partnership's log is known to the world under which name, chosen once.
CREATE TABLE proof.log (
    partnership text NOT NULL PRIMARY KEY,
    origin      text NOT NULL UNIQUE
);

CREATE TABLE proof.leaf (
    partnership text   NOT NULL,
    position    bigint NOT NULL CHECK (position > 0),
    hash        bytea  NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (partnership, position)
);

-- The roots of perfect subtrees, of every fourth level: those between are made of eight at most.
CREATE TABLE proof.node (
    partnership text     NOT NULL,
    level       smallint NOT NULL CHECK (level > 0 AND level % 4 = 0),
    index       bigint   NOT NULL CHECK (index >= 0),
    hash        bytea    NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (partnership, level, index)
);

-- What checkpoints are checked with; the newest signs.
CREATE TABLE proof.verifier_key (
    partnership text        NOT NULL REFERENCES proof.log,
    number      integer     NOT NULL CHECK (number > 0),
    key         text        NOT NULL UNIQUE,
    since_size  bigint      NOT NULL CHECK (since_size >= 0),
    added_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (partnership, number)
);

-- Signed heads. Where the key was changed, both keys have signed the same one.
CREATE TABLE proof.checkpoint (
    partnership text        NOT NULL,
    size        bigint      NOT NULL CHECK (size > 0),
    key_number  integer     NOT NULL,
    root        bytea       NOT NULL CHECK (octet_length(root) = 32),
    note        text        NOT NULL,
    signed_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (partnership, size, key_number),
    FOREIGN KEY (partnership, key_number) REFERENCES proof.verifier_key (partnership, number)
);

-- What witnesses put under a checkpoint: the line, and with which key it is checked.
CREATE TABLE proof.cosignature (
    partnership text        NOT NULL,
    size        bigint      NOT NULL,
    witness     text        NOT NULL,
    line        text        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (partnership, size, witness)
);

CREATE FUNCTION proof.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'the proof log is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['log', 'leaf', 'node', 'verifier_key', 'checkpoint', 'cosignature'] LOOP
        EXECUTE format('CREATE TRIGGER no_update_or_delete BEFORE UPDATE OR DELETE ON proof.%I'
                       ' FOR EACH ROW EXECUTE FUNCTION proof.refuse_change()', name);
        EXECUTE format('ALTER TABLE proof.%I ENABLE ALWAYS TRIGGER no_update_or_delete', name);
        EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON proof.%I'
                       ' FOR EACH STATEMENT EXECUTE FUNCTION proof.refuse_change()', name);
        EXECUTE format('ALTER TABLE proof.%I ENABLE ALWAYS TRIGGER no_truncate', name);
    END LOOP;
END
$$;

GRANT USAGE ON SCHEMA proof, ledger TO ${signer};
GRANT SELECT ON ledger.event, ledger.ledger_log, ledger.head, ledger.partnership_head TO ${signer};
GRANT SELECT ON proof.log, proof.leaf, proof.node, proof.verifier_key, proof.checkpoint, proof.cosignature TO ${signer};
GRANT INSERT ON proof.log, proof.leaf, proof.node TO ${signer};
GRANT INSERT (partnership, number, key, since_size) ON proof.verifier_key TO ${signer};
GRANT INSERT (partnership, size, key_number, root, note) ON proof.checkpoint TO ${signer};
GRANT INSERT (partnership, size, witness, line) ON proof.cosignature TO ${signer};

GRANT USAGE ON SCHEMA proof TO ${program};
GRANT SELECT ON proof.log, proof.leaf, proof.node, proof.verifier_key, proof.checkpoint, proof.cosignature TO ${program};
