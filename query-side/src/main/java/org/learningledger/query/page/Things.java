package org.learningledger.query.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.learningledger.events.ThingKind;

/** What things are called on pages, and where their pages are. */
public final class Things {

    private Things() {}

    /** "challenge event". */
    public static String word(ThingKind kind) {
        return switch (kind) {
            case SOURCE -> "review or audit";
            case EVIDENCE -> "evidence";
            case REGISTER_ENTRY -> "register entry";
            default -> kind.name().toLowerCase(Locale.UK).replace('_', ' ');
        };
    }

    /** "Challenge event". */
    public static String title(ThingKind kind) {
        var word = word(kind);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** As it stands in an address: {@code challenge-event}. */
    public static String segment(ThingKind kind) {
        return kind.name().toLowerCase(Locale.UK).replace('_', '-');
    }

    public static Optional<ThingKind> ofSegment(String segment) {
        return Arrays.stream(ThingKind.values())
                .filter(kind -> segment(kind).equals(segment))
                .findFirst();
    }

    /** What a kind of fact is called: "Action said done" for {@code ActionSaidDone}. */
    public static String fact(String eventType) {
        var words = Arrays.stream(eventType.split("(?<=[a-z0-9])(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.UK))
                .collect(Collectors.joining(" "));
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** The page of one thing; evidence has none but its history. */
    public static String page(ThingKind kind, UUID id) {
        return switch (kind) {
            case SOURCE -> "/sources/" + id;
            case FINDING -> "/findings/" + id;
            case RECOMMENDATION -> "/recommendations/" + id;
            case ACTION -> "/actions/" + id;
            case PLAN -> "/plans/" + id;
            case MEASURE -> "/measures/" + id;
            case EVIDENCE -> history(kind, id);
            case DISCREPANCY -> "/discrepancies/" + id;
            case CHALLENGE_EVENT -> "/challenge-events/" + id;
            case REGISTER_ENTRY -> "/registers/entries/" + id;
        };
    }

    public static String history(ThingKind kind, UUID id) {
        return "/history/" + segment(kind) + "/" + id;
    }

    /** The permanent address of one fact. */
    public static String entry(long position) {
        return "/history/entry/" + position;
    }
}
