package org.learningledger.query.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.query.answer.Dated;
import org.learningledger.store.log.Fact;
import org.learningledger.store.time.Knowledge;

/**
 * When something about a review happened.
 *
 * @param dated as somebody said
 * @param earliest the first day on which it can have happened; {@code null} where that is not known
 * @param latest the last such day; where nobody said when, the day on which it was recorded
 */
record Happened(
        @Nullable Dated dated,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest) {

    static Happened of(Fact fact, @Nullable StatedDate date) {
        var dated = Dated.of(date);
        if (dated != null && dated.days() != null) {
            return new Happened(dated, dated.days().earliest(), dated.days().latest());
        }
        return new Happened(dated, null, LocalDate.ofInstant(fact.at().recordedAt(), Knowledge.LONDON));
    }

    /** Whether both ends are known, so that days can be counted from it. */
    boolean isCountable() {
        return dated != null && earliest != null && latest != null;
    }

    boolean surelyBy(LocalDate day) {
        return latest != null && !latest.isAfter(day);
    }

    boolean perhapsBy(LocalDate day) {
        return earliest == null || !earliest.isAfter(day);
    }
}
