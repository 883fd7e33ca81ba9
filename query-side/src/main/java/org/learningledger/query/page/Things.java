package org.learningledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.ThingKind;
import org.springframework.web.servlet.HandlerMapping;

/** What things are called on pages, and where their pages are. */
public final class Things {

    static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Set<String> COMPARED = Set.of(
            "/reviews",
            "/audits",
            "/findings",
            "/recommendations",
            "/actions",
            "/plans",
            "/challenge-events",
            "/discrepancies");

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

    /** The id in a page's own address: what the page is about. */
    static Optional<UUID> idIn(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                        && parts.get("id") instanceof String id
                        && ID.matcher(id).matches()
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
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

    /** Where two dates of one thing are compared. */
    public static String comparison(ThingKind kind, UUID id) {
        return "/compare/" + segment(kind) + "/" + id;
    }

    /** Where two dates of a register are compared, by the page that lists it; {@code null} where they cannot be. */
    static @Nullable String comparison(String list) {
        if (list.equals("/impact-claims")) return "/compare/claims";
        return COMPARED.contains(list) || list.startsWith("/registers/") ? "/compare" + list : null;
    }

    /** The permanent address of one fact. */
    public static String entry(long position) {
        return "/history/entry/" + position;
    }
}
