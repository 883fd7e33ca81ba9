package org.learningledger.events.correction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/**
 * What can be put right about any fact. The fact itself stays as it was recorded.
 */
public sealed interface CorrectionEvent extends LedgerEvent permits FactCorrected, FactWithdrawn {

    /** The event id of the fact that is put right, in the history of {@link #thing()}. */
    UUID fact();

    Words reason();

    @Override
    default @Nullable StatedDate occurredOn() {
        return null;
    }
}
