package org.learningledger.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Free text that a person wrote or a paper printed.
 *
 * <p>Every free text of every event has this shape from the first day, so that text which the law may one day
 * require to be erased can be kept outside the log without any event changing shape.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Words.Plain.class), @JsonSubTypes.Type(Words.Sealed.class)})
public sealed interface Words {

    /** The text itself stands in the log. */
    record Plain(String plain) implements Words {}

    /**
     * Only a commitment stands in the log; the text is kept, and may be erased, elsewhere.
     *
     * @param commitment base64 of the keyed hash that binds the text (PROOF: salted commitment)
     * @param value where the text is kept
     */
    record Sealed(String commitment, UUID value) implements Words {}

    static Words plain(String text) {
        return new Plain(text);
    }

    /** The text where it is blank means that nothing was said. */
    static @Nullable Words plainOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : new Plain(text);
    }
}
