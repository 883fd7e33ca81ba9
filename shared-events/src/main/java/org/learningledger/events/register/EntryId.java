package org.learningledger.events.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an entry of a register, for ever and over all partnerships. */
public record EntryId(@JsonValue UUID value) {

    /** Reads the plain text form, which is also what stands in stored JSON. */
    @JsonCreator
    public static EntryId of(String text) {
        return new EntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
