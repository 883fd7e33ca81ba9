package org.learningledger.query.learning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.Names;
import org.learningledger.store.time.Knowledge;

/** Dated steps as a page says them. */
public final class StepWords {

    private StepWords() {}

    /** "4 June 2022". */
    public static String reported(DatedStep step) {
        return step.reported() == null
                ? "Not reported at the time"
                : DateWords.day(LocalDate.ofInstant(step.reported(), Knowledge.LONDON));
    }

    /** "4 June 2022", "Perhaps since 1 June 2022, surely since 30 June 2022". */
    public static String so(DatedStep step) {
        var perhaps = step.perhaps();
        var surely = step.surely();
        if (perhaps == null && surely == null) return "No such change, as we now know";
        if (perhaps == null) return "Surely since " + day(surely.day());
        if (surely == null) return "Perhaps since " + day(perhaps.day()) + ", not surely";
        if (perhaps.equals(surely)) return perhaps.day() == null ? "As long as is known" : DateWords.day(perhaps.day());
        return "Perhaps since " + day(perhaps.day()) + ", surely since " + day(surely.day());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "whenever it began" : DateWords.day(day);
    }

    /** "Cleveland Police accepted the recommendation." */
    public static String basis(DatedStep step, Standing.Basis basis, Names names) {
        return step.step() == null ? basis.sentence() : LadderWords.basis(step.step(), basis, names);
    }
}
