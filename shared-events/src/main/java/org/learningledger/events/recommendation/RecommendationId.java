package org.learningledger.events.recommendation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a recommendation, for ever and over all partnerships. */
public record RecommendationId(@JsonValue UUID value) {

    /** Reads the plain text form, which is also what stands in stored JSON. */
    @JsonCreator
    public static RecommendationId of(String text) {
        return new RecommendationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
