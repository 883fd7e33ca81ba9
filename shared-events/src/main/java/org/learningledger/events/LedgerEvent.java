package org.learningledger.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something that was recorded in the ledger: immutable, and kept for ever.
 *
 * <p>An <em>act</em> was done in the ledger by a signed-in person and had to pass its rules. A <em>statement</em>
 * (its name ends in {@code Stated}) is what a paper says; it was never refused for breaking a rule, it moves no
 * status, and it is no proof that what it says is so.
 *
 * <p>Who recorded it, for which partnership, in which role and when stands beside the event in the log, not in it.
 * Names, e-mail addresses and passwords never stand in an event.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public interface LedgerEvent {

    /** The one thing whose history this event opens or continues. */
    Thing thing();

    /**
     * When it happened, as a person or a paper stated it; {@code null} where nobody said. When the ledger learnt it
     * is not this: that is the log's recorded-at.
     */
    @Nullable
    StatedDate occurredOn();
}
