package org.learningledger.events.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a piece of evidence, for ever and over all partnerships. */
public record EvidenceId(@JsonValue UUID value) {

    /** Reads the plain text form, which is also what stands in stored JSON. */
    @JsonCreator
    public static EvidenceId of(String text) {
        return new EvidenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
