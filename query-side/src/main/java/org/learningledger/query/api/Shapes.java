package org.learningledger.query.api;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.query.answer.Dated;
import org.learningledger.query.answer.Wording;
import org.learningledger.store.log.Fact;

/**
 * How answers stand in JSON: a record is an object of its components, in their order and all of them. The description
 * of an answer follows from the same rules, so the two cannot differ.
 */
public final class Shapes {

    /** A date as stated, and the days that it can mean. */
    private record Date(
            @Nullable String edtf,
            @Nullable String asPrinted,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest) {}

    /** Which fact it was; what it says stands in the history. */
    private record FactNamed(long position, String eventId, String eventType, Instant recordedAt) {}

    private static final String WITHDRAWN = "withdrawn";

    private final Map<String, Class<?>> names = new TreeMap<>();
    private final Map<String, Object> schemas = new TreeMap<>();

    // Values

    /** An answer, or a part of one, as it stands in JSON. */
    public static @Nullable Object value(@Nullable Object answer) {
        return switch (answer) {
            case null -> null;
            case Dated dated -> object(date(dated));
            case StatedDate stated -> value(Dated.of(stated));
            case Fact fact ->
                object(new FactNamed(
                        fact.at().position(),
                        fact.at().eventId(),
                        fact.event().getClass().getSimpleName(),
                        fact.at().recordedAt()));
            case Words words -> Wording.of(words);
            case Record known ->
                inner(known.getClass()) == null ? object(known) : value(read(known, inner(known.getClass())));
            case Set<?> several when !(several instanceof SequencedSet) -> inOneOrder(several);
            case Collection<?> several -> several.stream().map(Shapes::value).toList();
            case Map<?, ?> named -> {
                var isInOrder = named instanceof SequencedMap || named instanceof EnumMap;
                Map<String, @Nullable Object> values = isInOrder ? new LinkedHashMap<>() : new TreeMap<>();
                named.forEach((key, each) -> values.put(String.valueOf(value(key)), value(each)));
                yield values;
            }
            case Enum<?> constant -> constant.name();
            case String text -> text;
            case Number number -> number;
            case Boolean flag -> flag;
            case UUID id -> id.toString();
            case Instant at -> at.toString();
            case LocalDate day -> day.toString();
            default -> throw new IllegalArgumentException("An answer cannot hold " + answer.getClass());
        };
    }

    /** What has no order of its own would come in another one when the program is started again. */
    private static List<@Nullable Object> inOneOrder(Set<?> several) {
        return several.stream()
                .<@Nullable Object>map(Shapes::value)
                .sorted(Comparator.comparing(String::valueOf))
                .toList();
    }

    /** A thing, with whether it was withdrawn. */
    static Map<String, Object> thing(Object answer, boolean withdrawn) {
        var values = object((Record) answer);
        values.put(WITHDRAWN, withdrawn);
        return values;
    }

    private static Date date(Dated dated) {
        var days = dated.days();
        return new Date(
                dated.stated().edtf(),
                dated.stated().asPrinted(),
                days == null ? null : days.earliest(),
                days == null ? null : days.latest());
    }

    private static Map<String, Object> object(Record answer) {
        var values = new LinkedHashMap<String, Object>();
        for (var component : answer.getClass().getRecordComponents()) {
            values.put(component.getName(), value(read(answer, component)));
        }
        return values;
    }

    private static @Nullable Object read(Record answer, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(answer);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one component that stands for the whole record, as with ids and codes. */
    private static @Nullable RecordComponent inner(Class<?> type) {
        var components = type.getRecordComponents();
        if (components == null || components.length != 1) return null;
        return components[0].getAccessor().isAnnotationPresent(JsonValue.class)
                        || components[0].isAnnotationPresent(JsonValue.class)
                ? components[0]
                : null;
    }

    // Their description

    /** A JSON Schema of a value of this form. */
    public Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            var arguments = generic.getActualTypeArguments();
            return Map.class.isAssignableFrom(raw)
                    ? Map.of("type", "object", "additionalProperties", schema(arguments[1]))
                    : Map.of("type", "array", "items", schema(arguments[0]));
        }
        var of = (Class<?>) type;
        if (of == String.class || Words.class.isAssignableFrom(of)) return Map.of("type", "string");
        if (of == UUID.class) return Map.of("type", "string", "format", "uuid");
        if (of == Instant.class) return Map.of("type", "string", "format", "date-time");
        if (of == LocalDate.class) return Map.of("type", "string", "format", "date");
        if (of == boolean.class || of == Boolean.class) return Map.of("type", "boolean");
        if (of == BigDecimal.class || of == double.class || of == Double.class) return Map.of("type", "number");
        if (of.isPrimitive() || Number.class.isAssignableFrom(of)) return Map.of("type", "integer");
        if (of.isEnum()) return Map.of("enum", Inquiry.names(of).toList());
        if (inner(of) != null) return schema(inner(of).getGenericType());
        return Map.of("$ref", "#/components/schemas/" + record(standIn(of)));
    }

    /** Of a thing, with whether it was withdrawn. */
    Map<String, Object> thing(Class<?> type) {
        var plain = (Map<?, ?>) schemas.get(record(type));
        var properties = new LinkedHashMap<Object, Object>((Map<?, ?>) plain.get("properties"));
        properties.put(
                WITHDRAWN,
                Map.of(
                        "type",
                        "boolean",
                        "description",
                        "Whether it should not have been recorded, and counts no more"));
        return Map.of("type", "object", "required", List.copyOf(properties.keySet()), "properties", properties);
    }

    private static Class<?> standIn(Class<?> type) {
        if (type == Dated.class || type == StatedDate.class) return Date.class;
        return type == Fact.class ? FactNamed.class : type;
    }

    private String record(Class<?> type) {
        if (!type.isRecord()) throw new IllegalArgumentException("An answer cannot hold " + type);
        var name = name(type);
        if (names.putIfAbsent(name, type) != null) return name;
        var properties = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            var schema = schema(component.getGenericType());
            properties.put(component.getName(), isNullable(component) ? orNull(schema) : schema);
        }
        schemas.put(
                name, Map.of("type", "object", "required", List.copyOf(properties.keySet()), "properties", properties));
        return name;
    }

    /** {@code OneAction.Detail} is told apart from another record's details by its own record's name. */
    private String name(Class<?> type) {
        var name = type.getEnclosingClass() == null || type.getEnclosingClass() == Shapes.class
                ? type.getSimpleName()
                : type.getEnclosingClass().getSimpleName() + type.getSimpleName();
        var known = names.get(name);
        if (known == null || known == type) return name;
        var home = type.getPackageName();
        return name + "Of" + home.substring(home.lastIndexOf('.') + 1);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        return schema.get("type") instanceof String type
                ? with(schema, "type", List.of(type, "null"))
                : Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    private static Map<String, Object> with(Map<String, Object> schema, String name, Object value) {
        var changed = new LinkedHashMap<>(schema);
        changed.put(name, value);
        return changed;
    }

    /** By name, all that were described so far. */
    public Map<String, Object> schemas() {
        return schemas;
    }

    // Examples

    /** Of a thing that was not withdrawn. */
    static Map<String, Object> exampleOfThing(Class<?> type) {
        var values = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) example(type)).forEach((name, value) -> values.put(String.valueOf(name), value));
        values.put(WITHDRAWN, false);
        return values;
    }

    /** A value of this form, which nothing real need stand behind. */
    public static Object example(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            var arguments = generic.getActualTypeArguments();
            return Map.class.isAssignableFrom(raw)
                    ? Map.of(String.valueOf(example(arguments[0])), example(arguments[1]))
                    : List.of(example(arguments[0]));
        }
        var of = standIn((Class<?>) type);
        if (of == UUID.class) return "00000000-0000-4000-8000-000000000000";
        if (of == Instant.class) return "2026-09-14T09:30:00Z";
        if (of == LocalDate.class) return "2026-09-14";
        if (of == boolean.class || of == Boolean.class) return false;
        if (of == BigDecimal.class || of == double.class || of == Double.class) return 72.5;
        if (of.isPrimitive() || Number.class.isAssignableFrom(of)) return 1;
        if (of.isEnum()) return Inquiry.names(of).findFirst().orElseThrow();
        if (!of.isRecord()) return "...";
        if (inner(of) != null) return example(inner(of).getGenericType());
        var values = new LinkedHashMap<String, Object>();
        Arrays.stream(of.getRecordComponents())
                .forEach(component -> values.put(component.getName(), example(component.getGenericType())));
        if (of == Date.class) values.put("edtf", "2026-09-14");
        return values;
    }
}
