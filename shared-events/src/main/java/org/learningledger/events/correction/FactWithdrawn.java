package org.learningledger.events.correction;

import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;

/**
 * A fact should not have been recorded at all. It no longer counts; the history shows it, marked. The thing that it
 * opened stays in every list that it belongs to, marked.
 */
@Revision("1")
public record FactWithdrawn(Thing thing, UUID fact, Words reason) implements CorrectionEvent {}
