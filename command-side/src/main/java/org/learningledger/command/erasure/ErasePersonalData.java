package org.learningledger.command.erasure;

import java.util.UUID;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;

/**
 * Erases the restricted text of a fact, as somebody else asked.
 *
 * @param fact its event id
 */
public record ErasePersonalData(Thing thing, UUID fact, Words reason) {}
