package org.learningledger.command.refusal;

import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.store.time.Days;

/** The rule on dates that every act shares: a date is real, and a range starts before it ends. */
public final class Dates {

    private Dates() {}

    /** @throws Refused when a date was given that no calendar knows, or a range that ends before it starts */
    public static void mustBeReal(@Nullable StatedDate... dates) {
        for (var date : dates) {
            if (date == null || date.edtf() == null) continue;
            try {
                Days.of(date.edtf());
            } catch (Days.EndsBeforeStart reversed) {
                throw new Refused(new Reason.EndsBeforeItStarts(date.edtf()));
            } catch (Days.NotADate unreal) {
                throw new Refused(new Reason.NotARealDate(date.edtf(), unreal.reason()));
            }
        }
    }

    /** Whether both were given, and one lies wholly before the other. */
    public static boolean surelyBefore(@Nullable StatedDate one, @Nullable StatedDate other) {
        return one != null
                && one.edtf() != null
                && other != null
                && other.edtf() != null
                && Days.of(one.edtf()).surelyBefore(Days.of(other.edtf()));
    }
}
