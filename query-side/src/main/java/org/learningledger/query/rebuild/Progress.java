package org.learningledger.query.rebuild;

import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a rebuild is doing, and how far it is with that. Not every stage has figures, and how fast it goes is known only
 * after a second look.
 *
 * @param doing in words: "reading the log"
 * @param done how many of them; {@code null} where the stage has no figures
 * @param of how many there are
 * @param things what is counted: facts, things, models
 * @param perSecond how many are done in a second, over this stage
 * @param secondsLeft of this stage, about
 */
public record Progress(
        String doing,
        @Nullable Long done,
        @Nullable Long of,
        @Nullable String things,
        @Nullable Double perSecond,
        @Nullable Long secondsLeft) {

    /** How far the present stage has come; {@code null} where it has no figures. */
    record Count(long done, long of, String things) {}

    private static final int MINUTES = 90;

    static @Nullable Count count(Rebuild rebuild) {
        return switch (rebuild.stage()) {
            case READING -> sum(rebuild, Part.LOG::equals, "facts");
            case FOLDING -> sum(rebuild, name -> !name.equals(Part.LOG) && !name.contains(":"), "things");
            case SWITCHING -> switching(rebuild);
            case BEGINNING, SORTING, INDEXING, CATCHING_UP, COMPARING -> null;
        };
    }

    private static @Nullable Count sum(Rebuild rebuild, Predicate<String> which, String things) {
        var parts =
                rebuild.parts().stream().filter(part -> which.test(part.name())).toList();
        long of = parts.stream().mapToLong(Part::of).sum();
        return of == 0 ? null : new Count(parts.stream().mapToLong(Part::done).sum(), of, things);
    }

    private static Count switching(Rebuild rebuild) {
        return new Count(Telling.switched(rebuild).size(), rebuild.models().size(), "models");
    }

    static Progress of(Rebuild rebuild, @Nullable Double perSecond) {
        var count = count(rebuild);
        var doing = rebuild.cancelling()
                ? "being cancelled, while " + rebuild.stage().words()
                : rebuild.stage().words();
        if (count == null) return new Progress(doing, null, null, null, null, null);
        Long left = perSecond == null || perSecond <= 0
                ? null
                : Math.max(1, Math.round((count.of() - count.done()) / perSecond));
        return new Progress(doing, count.done(), count.of(), count.things(), perSecond, left);
    }

    /** "reading the log: 120,000 of 475,890 facts, 61,000/s, about 6 s left". */
    public String sentence() {
        if (done == null) return doing;
        var sentence = String.format(Locale.UK, "%s: %,d of %,d %s", doing, done, of, things);
        if (perSecond == null || secondsLeft == null) return sentence;
        return sentence + String.format(Locale.UK, ", %,d/s, about %s left", rounded(perSecond), left(secondsLeft));
    }

    /** Two figures of it: more are not known. */
    static long rounded(double number) {
        long unit = (long) Math.max(1, Math.pow(10, Math.floor(Math.log10(Math.max(1, number))) - 1));
        return Math.round(number / unit) * unit;
    }

    private static String left(long seconds) {
        return seconds <= MINUTES ? seconds + " s" : Math.round(seconds / 60.0) + " min";
    }
}
