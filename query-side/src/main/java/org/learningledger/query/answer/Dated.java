package org.learningledger.query.answer;

import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.store.time.Days;

/**
 * A date as somebody stated it, and the days that it can mean.
 *
 * @param days {@code null} where the words give no date of their own
 */
public record Dated(StatedDate stated, @Nullable Days days) {

    /** {@code null} where nothing was stated. */
    public static @Nullable Dated of(@Nullable StatedDate stated) {
        if (stated == null) return null;
        return new Dated(stated, stated.edtf() == null ? null : Days.of(stated.edtf()));
    }
}
