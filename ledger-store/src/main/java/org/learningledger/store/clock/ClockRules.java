package org.learningledger.store.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rules of {@code clocks.json}: one object for each edition of a rule, the oldest edition first. */
public final class ClockRules {

    /** How long a published review stays public at least. */
    public static final String PUBLICLY_AVAILABLE = "publicly-available";

    private static final List<ClockRule> ALL = read();

    private ClockRules() {}

    private static List<ClockRule> read() {
        var json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var file = Objects.requireNonNull(ClockRules.class.getResourceAsStream("clocks.json"))) {
            return List.copyOf(json.readValue(file, new TypeReference<List<ClockRule>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static List<ClockRule> all() {
        return ALL;
    }

    /** Whether there is such a clock, and the ledger can count it. */
    public static boolean counts(String id) {
        return ALL.stream().anyMatch(rule -> rule.id().equals(id) && rule.isCounted());
    }

    /** The newest edition of a rule. */
    public static Optional<ClockRule> newest(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).reduce((earlier, later) -> later);
    }

    /** What a clock is called; its id where there is no such rule. */
    public static String name(String id) {
        return newest(id).map(ClockRule::name).orElse(id);
    }
}
