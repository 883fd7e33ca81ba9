package org.learningledger.query.register;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Dated;

/**
 * An entry of a register in a list.
 *
 * @param title what it is called now, or the beginning of what it says
 * @param former what it was called before, where it was renamed
 * @param replaced whether others took its place, or nothing did
 * @param facts what a list of its kind shows of it, label by label
 */
public record EntryLine(
        UUID id,
        EntryKind kind,
        String reference,
        @Nullable String title,
        @Nullable String former,
        boolean replaced,
        List<OneEntry.Detail> facts,
        @Nullable String note,
        @Nullable Dated date) {}
