package org.learningledger.query.answer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.ThingKind;

/**
 * Something that another thing refers to.
 *
 * @param reference {@code null} while nothing but its id is known
 * @param title what it is called, or the beginning of what it says
 */
public record Named(
        ThingKind kind,
        UUID id,
        @Nullable String reference,
        @Nullable String title) {}
