package org.learningledger.events.privacy;

import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;

/**
 * The restricted text of a fact was erased, with the opening of every commitment to it. The database deletes these values in
 * the transaction in which this event enters the log.
 *
 * @param request the event id of the request, by somebody else than who decided
 * @param ground the one of the request
 * @param reason what was looked at before it was decided
 * @param values what was erased
 */
@Revision("1")
public record PersonalDataErased(
        Thing thing, UUID fact, UUID request, LawfulGround ground, Words reason, List<UUID> values)
        implements ErasureEvent {

    public PersonalDataErased {
        values = List.copyOf(values);
    }
}
