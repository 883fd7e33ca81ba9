package org.learningledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The short code of an organisation of the partnership, such as {@code ORG-MBC}; what it is called is in the register. */
public record AgencyCode(@JsonValue String value) {

    @JsonCreator
    public static AgencyCode of(String code) {
        return new AgencyCode(code);
    }

    @Override
    public String toString() {
        return value;
    }
}
