package org.learningledger.events.challenge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a challenge event, for ever and over all partnerships. */
public record ChallengeEventId(@JsonValue UUID value) {

    /** Reads the plain text form, which is also what stands in stored JSON. */
    @JsonCreator
    public static ChallengeEventId of(String text) {
        return new ChallengeEventId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
