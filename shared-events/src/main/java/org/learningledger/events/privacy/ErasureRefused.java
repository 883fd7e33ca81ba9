package org.learningledger.events.privacy;

import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;

/**
 * The text stays. It can be asked for again.
 *
 * @param request the event id of the request
 * @param reviewOn when it will be looked at again
 */
@Revision("1")
public record ErasureRefused(
        Thing thing, UUID fact, UUID request, RefusalGround ground, Words reason, StatedDate reviewOn)
        implements ErasureEvent {}
