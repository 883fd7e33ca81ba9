package org.learningledger.query.provenance;

import java.util.Locale;
import java.util.stream.Collectors;
import org.learningledger.query.page.DateWords;
import org.learningledger.store.time.Moment.Clock;

/** Where figures come from, as a page says it. */
public final class ProvenanceWords {

    /** So many digits tell two digests apart by eye. */
    private static final int SHOWN = 12;

    private ProvenanceWords() {}

    /** "These figures come from facts 1 to 1,075, looked at on 3 December 2026. They rest on ..." */
    public static String sentence(Provenance from) {
        return "These figures come from "
                + facts(from.position())
                + known(from)
                + (from.trueOn() == null ? "" : ", counting what had happened by " + DateWords.day(from.trueOn()))
                + ", looked at on "
                + DateWords.day(from.day())
                + ". They rest on "
                + from.models().stream()
                        .map(model -> "%s (version %d, digest %s)"
                                .formatted(model.name(), model.version(), brief(model.digest())))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** "facts 1 to 1,075". */
    public static String facts(long position) {
        return switch ((int) Math.min(position, 2)) {
            case 0 -> "no facts";
            case 1 -> "fact 1";
            default -> String.format(Locale.UK, "facts 1 to %,d", position);
        };
    }

    private static String known(Provenance from) {
        if (from.knownAt() == null) return "";
        return (from.clock() == Clock.RECORDED ? " as the ledger had recorded them " : " as they were known ")
                + DateWords.known(from.knownAt());
    }

    /** The beginning of a digest. */
    public static String brief(String digest) {
        return digest.substring(0, Math.min(SHOWN, digest.length()));
    }
}
