package org.learningledger.store.record;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/**
 * The key under which something is recorded once only: the same key from the same account for the same kind of command
 * in the same partnership is the same deed, however often it is sent.
 */
public record ScopedKey(String partnership, UUID account, String kind, String key) {

    private static final UUID LEDGER = UUID.fromString("5b0f9f5e-8a9d-5c5d-9d0e-3f2c5d1f6a70");
    private static final NameBasedGenerator NAMES = Generators.nameBasedGenerator(LEDGER);

    /** The id of the thing that this deed creates: a UUIDv5 (RFC 9562, section 5.5), the same wherever it is computed. */
    public UUID newId() {
        return NAMES.generate(text());
    }

    /** As it stands in the metadata of the events it led to. */
    public String text() {
        return String.join("|", partnership, account.toString(), kind, key);
    }
}
