package org.learningledger.events.privacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;

/**
 * What was asked for, or decided, about the restricted text of one fact. The fact itself stays as it was recorded, with its
 * commitment to the text; so every proof stays.
 */
public sealed interface ErasureEvent extends LedgerEvent permits ErasureRequested, ErasureRefused, PersonalDataErased {

    /** The event id of the fact whose text it is, in the history of {@link #thing()}. */
    UUID fact();

    @Override
    default @Nullable StatedDate occurredOn() {
        return null;
    }
}
