package org.learningledger.events.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a review, audit, survey or inspection, for ever and over all partnerships. */
public record SourceId(@JsonValue UUID value) {

    /** Reads the plain text form, which is also what stands in stored JSON. */
    @JsonCreator
    public static SourceId of(String text) {
        return new SourceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
