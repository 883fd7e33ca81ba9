package org.learningledger.command.form;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which fields an endpoint asks a form for, and of what kind they are: noted as it reads them. */
final class Asked {

    enum Kind {
        TEXT,
        SEVERAL_TEXTS,
        ONE_OF,
        SEVERAL_OF,
        NUMBER,
        WHOLE_NUMBER,
        ID,
        IDS,
        DATE
    }

    /**
     * A field.
     *
     * @param options names to choose from
     * @param label how the endpoint calls it, where it does
     * @param of what the ids are of
     */
    record Field(
            String name,
            Kind kind,
            List<String> options,
            @Nullable String label,
            @Nullable String of) {}

    private final Map<String, Field> fields = new LinkedHashMap<>();

    /** Every look at an answer comes by here, also one that says nothing about its kind. */
    void looked(String field, boolean all) {
        var date = field.replaceFirst("-(day|month|year)$", "");
        if (!date.equals(field)) {
            var known = fields.get(date);
            if (known == null || known.kind() == Kind.TEXT) date(date, null);
            return;
        }
        var known = fields.get(field);
        if (known == null) {
            put(field, all ? Kind.SEVERAL_TEXTS : Kind.TEXT, List.of(), null, null);
        } else if (known.kind() == Kind.SEVERAL_TEXTS && !all) {
            put(field, Kind.TEXT, List.of(), null, null);
        }
    }

    void oneOf(String field, Class<? extends Enum<?>> choices) {
        put(field, Kind.ONE_OF, names(choices), null, null);
    }

    void severalOf(String field, Class<? extends Enum<?>> choices) {
        put(field, Kind.SEVERAL_OF, names(choices), null, null);
    }

    private static List<String> names(Class<? extends Enum<?>> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList();
    }

    void severalTexts(String field, String label) {
        put(field, Kind.SEVERAL_TEXTS, List.of(), label, null);
    }

    void number(String field, String label) {
        put(field, Kind.NUMBER, List.of(), label, null);
    }

    void wholeNumber(String field, String label) {
        put(field, Kind.WHOLE_NUMBER, List.of(), label, null);
    }

    void date(String field, @Nullable String label) {
        put(field, Kind.DATE, List.of(), label, null);
    }

    void id(String field, Function<UUID, ?> id) {
        put(field, Kind.ID, List.of(), null, of(id));
    }

    void ids(String field, Function<UUID, ?> id) {
        put(field, Kind.IDS, List.of(), null, of(id));
    }

    /** Whatever kind of thing. */
    void thing(String field) {
        put(field, Kind.ID, List.of(), null, "Thing");
    }

    /** Whatever kind of thing. */
    void things(String field) {
        put(field, Kind.IDS, List.of(), null, "Thing");
    }

    /** {@code Evidence} for {@code EvidenceId::new}. */
    private static String of(Function<UUID, ?> id) {
        return id.apply(new UUID(0, 0)).getClass().getSimpleName().replaceFirst("(?<=.)Id$", "");
    }

    private void put(String field, Kind kind, List<String> options, @Nullable String label, @Nullable String of) {
        fields.put(field, new Field(field, kind, options, label, of));
    }

    List<Field> fields() {
        return List.copyOf(fields.values());
    }

    Set<String> names() {
        return Collections.unmodifiableSet(fields.keySet());
    }
}
