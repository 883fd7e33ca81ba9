package org.learningledger.query.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Dated;

/** An entry of a register in a list. */
public record EntryLine(
        UUID id,
        EntryKind kind,
        String reference,
        @Nullable String title,
        @Nullable String note,
        @Nullable Dated date) {}
