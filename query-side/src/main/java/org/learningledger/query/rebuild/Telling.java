package org.learningledger.query.rebuild;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is told of a rebuild, in the same words at the command line, on pages and to programs. */
public final class Telling {

    static final String SWITCHED = "switched:";

    private static final String FAILED = "It failed";
    private static final String ROW = "    ";

    private Telling() {}

    /** "rebuild of actions, history". */
    public static String title(Rebuild rebuild) {
        return rebuild.purpose().word() + " of " + String.join(", ", rebuild.models());
    }

    /** How it ended, in a sentence; nothing while it goes on. */
    public static Optional<String> ending(Rebuild rebuild) {
        return Optional.ofNullable(rebuild.outcome()).map(outcome -> switch (outcome) {
            case DONE -> done(rebuild);
            case DIFFERENT -> "Different: no change of version explains it. A rebuild puts right what is live.";
            case CANCELLED -> cancelled(rebuild);
            case FAILED -> "Failed.";
        });
    }

    private static String done(Rebuild rebuild) {
        return switch (rebuild.purpose()) {
            case SWITCH -> "Done: what was built is live. The one before is kept until the next rebuild.";
            case CHECK -> "Done: nothing differs that no change of version explains.";
            case UNDO -> "Done: the one before is live again.";
            case KEEP -> "Done: it is kept as %s.".formatted(rebuild.keptAs());
        };
    }

    private static String cancelled(Rebuild rebuild) {
        var switched = switched(rebuild);
        return switched.isEmpty()
                ? "Cancelled: nothing was changed."
                : "Cancelled: %s had been put in place already and stays.".formatted(String.join(", ", switched));
    }

    /** That it failed, and what of it stays. */
    static String failed(Rebuild rebuild) {
        var switched = switched(rebuild);
        return switched.isEmpty()
                ? FAILED + ", and nothing was changed"
                : "%s after %s had been put in place, and that stays".formatted(FAILED, String.join(", ", switched));
    }

    /** The models that are in their place already. */
    static List<String> switched(Rebuild rebuild) {
        return rebuild.parts().stream()
                .filter(part -> part.name().startsWith(SWITCHED) && part.done() == part.of())
                .map(part -> part.name().substring(SWITCHED.length()))
                .toList();
    }

    /** How long it took since it was asked for and, where the log was read, how many facts a second that is. */
    public static Optional<String> took(Rebuild rebuild) {
        if (!rebuild.ended()) return Optional.empty();
        var took = Duration.between(rebuild.startedAt(), requireNonNull(rebuild.endedAt()));
        double seconds = Math.max(took.toMillis(), 1) / 1000.0;
        var sentence = String.format(Locale.UK, "It took %,.1f s", seconds);
        return Optional.of(rebuild.part(Part.LOG)
                .filter(log -> log.done() > 0)
                .map(log -> String.format(
                        Locale.UK,
                        "%s: %,d facts, %,d a second.",
                        sentence,
                        log.done(),
                        Progress.rounded(log.done() / seconds)))
                .orElse(sentence + "."));
    }

    /**
     * The report as somebody of one partnership may read it: which rows of others differ, and what a failure says of the
     * data, is for the operator at the command line alone.
     */
    public static List<String> report(Rebuild rebuild, String partnership) {
        var lines = new ArrayList<String>();
        boolean left = false;
        for (var line : rebuild.report()) {
            if (line.startsWith(FAILED)) {
                lines.add(failed(rebuild) + ". The ledger's log says why.");
            } else if (!line.startsWith(ROW) || line.startsWith(ROW + "partnership " + partnership + ",")) {
                lines.add(line);
            } else {
                left = true;
            }
        }
        if (left) lines.add("Which rows of other partnerships these are is told at the command line only.");
        return lines;
    }
}
