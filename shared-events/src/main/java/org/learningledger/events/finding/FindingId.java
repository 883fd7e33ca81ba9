package org.learningledger.events.finding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a finding, for ever and over all partnerships. */
public record FindingId(@JsonValue UUID value) {

    /** Reads the plain text form, which is also what stands in stored JSON. */
    @JsonCreator
    public static FindingId of(String text) {
        return new FindingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
