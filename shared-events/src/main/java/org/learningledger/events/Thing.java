package org.learningledger.events;

import java.util.UUID;

/** One thing that has a history of its own. */
public record Thing(ThingKind kind, UUID id) {}
