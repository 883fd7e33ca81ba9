package org.learningledger.events.discrepancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a discrepancy, for ever and over all partnerships. */
public record DiscrepancyId(@JsonValue UUID value) {

    /** Reads the plain text form, which is also what stands in stored JSON. */
    @JsonCreator
    public static DiscrepancyId of(String text) {
        return new DiscrepancyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
