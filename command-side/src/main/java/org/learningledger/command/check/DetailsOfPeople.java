package org.learningledger.command.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.learningledger.command.privacy.Found;
import org.learningledger.command.privacy.PersonalDetail;
import org.learningledger.command.privacy.PersonalDetails;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Words;
import org.learningledger.store.correction.Correctable;

/**
 * Texts that seem to hold personal details. The papers say what they say, so it is recorded; that it stands there is told
 * and suggested, without repeating what was found.
 */
final class DetailsOfPeople {

    private DetailsOfPeople() {}

    static List<Suspicion> check(List<LedgerEvent> statements) {
        return statements.stream().flatMap(DetailsOfPeople::of).toList();
    }

    private static Stream<Suspicion> of(LedgerEvent statement) {
        return Correctable.of(statement.getClass()).stream().flatMap(part -> in(part, statement).stream()
                .map(detail -> new Suspicion(
                        statement,
                        "a detail of a person",
                        "%s: its %s seems to hold %s".formatted(reference(statement), words(part), detail.title()),
                        "Nothing here says who a child or family is")));
    }

    private static List<PersonalDetail> in(Correctable part, LedgerEvent statement) {
        var text =
                switch (part.saidIn(statement)) {
                    case Words.Plain said -> said.plain();
                    case String said -> said;
                    case null, default -> "";
                };
        return PersonalDetails.in(text).stream().map(Found::detail).distinct().toList();
    }

    /** Every statement goes by one. */
    private static String reference(LedgerEvent statement) {
        return Correctable.of(statement.getClass(), "reference")
                .map(part -> String.valueOf(part.saidIn(statement)))
                .orElseThrow();
    }

    /** "evidence cited" for {@code evidenceCited}. */
    private static String words(Correctable part) {
        return part.name().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.UK);
    }
}
