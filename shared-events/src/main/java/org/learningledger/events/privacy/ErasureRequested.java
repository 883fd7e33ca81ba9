package org.learningledger.events.privacy;

import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;

/** Somebody asked for the restricted text of a fact to be erased. Somebody else decides. */
@Revision("1")
public record ErasureRequested(Thing thing, UUID fact, LawfulGround ground, Words reason) implements ErasureEvent {}
