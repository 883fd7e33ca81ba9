package org.learningledger.store.time;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The day on which somebody asks, in London. It is fixed once for a question, as its {@link Moment} is: midnight does not
 * pass in the middle of an answer, and what was answered on one day can be answered again for that day.
 */
public final class Today {

    private static final ThreadLocal<@Nullable LocalDate> FIXED = new ThreadLocal<>();

    private Today() {}

    public static LocalDate day() {
        var fixed = FIXED.get();
        return fixed == null ? LocalDate.now(Knowledge.LONDON) : fixed;
    }

    /** Has everything that is asked on this thread be asked on one day, until it is {@linkplain #unfix() unfixed}. */
    public static void fix(LocalDate day) {
        FIXED.set(day);
    }

    public static void unfix() {
        FIXED.remove();
    }

    /** Answers one question as if it was asked on this day. */
    public static <T> T on(LocalDate day, Supplier<T> question) {
        var before = FIXED.get();
        fix(day);
        try {
            return question.get();
        } finally {
            if (before == null) unfix();
            else fix(before);
        }
    }
}
