package org.learningledger.command.erasure;

import java.util.UUID;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;
import org.learningledger.events.privacy.RefusalGround;

/**
 * Leaves the text where it is, though somebody asked for it to be erased.
 *
 * @param fact its event id
 */
public record RefuseErasure(Thing thing, UUID fact, RefusalGround ground, Words reason, StatedDate reviewOn) {}
