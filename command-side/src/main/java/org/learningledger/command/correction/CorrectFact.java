package org.learningledger.command.correction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;

/**
 * Puts right one thing that a fact says. The fact itself stays as it was recorded.
 *
 * @param fact its event id
 * @param field which part of it
 * @param now what it should have said; {@code null} where it should have said nothing
 */
public record CorrectFact(
        Thing thing, UUID fact, String field, @Nullable Words now, Words reason) {}
