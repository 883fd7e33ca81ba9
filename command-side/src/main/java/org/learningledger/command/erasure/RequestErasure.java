package org.learningledger.command.erasure;

import java.util.UUID;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;
import org.learningledger.events.privacy.LawfulGround;

/**
 * Asks for the restricted text of a fact to be erased.
 *
 * @param fact its event id
 */
public record RequestErasure(Thing thing, UUID fact, LawfulGround ground, Words reason) {}
