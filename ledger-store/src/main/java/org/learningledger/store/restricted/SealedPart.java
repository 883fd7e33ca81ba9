package org.learningledger.store.restricted;

import java.util.List;
import java.util.Locale;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Words;
import org.learningledger.store.correction.Correctable;

/**
 * A part of a fact whose text is restricted.
 *
 * @param title what the part is called: "Where kept"
 */
public record SealedPart(String title, Words.Sealed words) {

    /** In the order in which the fact holds them. */
    public static List<SealedPart> of(LedgerEvent fact) {
        return Correctable.of(fact.getClass()).stream()
                .filter(part -> part.saidIn(fact) instanceof Words.Sealed)
                .map(part -> new SealedPart(title(part.name()), (Words.Sealed) part.saidIn(fact)))
                .toList();
    }

    private static String title(String name) {
        var words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.UK);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
