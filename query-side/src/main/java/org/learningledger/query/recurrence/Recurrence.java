package org.learningledger.query.recurrence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Thing;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Wording;
import org.learningledger.store.record.Actor;

/**
 * A later finding beside earlier learning that was closed before: perhaps the same learning again.
 *
 * @param finding the later one
 * @param source the later source that shows it; {@code null} where theme, area and dates do not suggest it any more
 * @param date of the later finding
 * @param earlier the recommendation, or the finding without one, that was closed
 * @param earlierReference {@code null} also where a recommendation now stands in the place of the earlier finding
 * @param suggested whether theme, area and dates suggest it: what somebody said of it stays where they no longer do
 * @param said what somebody who looked said last; {@code null} while nobody has
 * @param sentence why it is suggested
 */
public record Recurrence(
        UUID finding,
        @Nullable String reference,
        @Nullable String text,
        @Nullable UUID source,
        List<String> sharedThemes,
        @Nullable String area,
        @Nullable Dated date,
        Thing earlier,
        @Nullable String earlierReference,
        @Nullable String earlierText,
        RecurrenceState state,
        boolean suggested,
        @Nullable Said said,
        String sentence) {

    /**
     * What somebody who looked said of it.
     *
     * @param position of the fact in the log
     */
    public record Said(String reason, Actor by, @Nullable Dated occurred, long position) {}

    static String sentence(@Nullable String reference, boolean statedOnly, List<String> themes, boolean suggested) {
        if (!suggested) return "Theme, area and dates as they are known do not suggest it; somebody looked at it.";
        return (statedOnly ? "A paper states" : "A later source led to") + " the finding " + reference
                + " on the same theme (" + Wording.list(themes) + ") after every action here had been verified."
                + " It may be the same learning again.";
    }

    /** How many of the words of both stand in both, from 0 to 1. It orders what is shown, and decides nothing. */
    double likeness() {
        return Likeness.of(text, earlierText);
    }
}
