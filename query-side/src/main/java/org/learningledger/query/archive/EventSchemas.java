package org.learningledger.query.archive;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.EventTypes;

/** What the fields of each kind of fact are, as JSON Schema (draft 2020-12), made from the records themselves. */
final class EventSchemas {

    private EventSchemas() {}

    /** By file name: the type's simple name and the revision that is written today. */
    static Map<String, Object> all() {
        var schemas = new LinkedHashMap<String, Object>();
        for (var type : EventTypes.all()) {
            var revision = type.getAnnotation(Revision.class).value();
            var schema = new LinkedHashMap<String, Object>();
            schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            schema.put("title", type.getSimpleName());
            schema.put(
                    "description",
                    "The fact of an entry with eventType %s and revision %s.".formatted(type.getName(), revision));
            schema.putAll(object(type));
            schemas.put("%s.%s.json".formatted(type.getSimpleName(), revision), schema);
        }
        return schemas;
    }

    private static Map<String, Object> object(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            boolean absent = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            var schema = schema(component.getGenericType());
            properties.put(
                    component.getName(), absent ? Map.of("anyOf", List.of(schema, Map.of("type", "null"))) : schema);
            if (!absent) required.add(component.getName());
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", required);
        return object;
    }

    private static Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType several) {
            return Map.of("type", "array", "items", schema(several.getActualTypeArguments()[0]));
        }
        return schema((Class<?>) type);
    }

    private static Map<String, Object> schema(Class<?> type) {
        if (type == String.class) return Map.of("type", "string");
        if (type == UUID.class) return Map.of("type", "string", "format", "uuid");
        if (type == boolean.class || type == Boolean.class) return Map.of("type", "boolean");
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return Map.of("type", "integer");
        }
        if (type == BigDecimal.class) return Map.of("type", "number");
        if (type.isEnum()) {
            return Map.of(
                    "enum",
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        if (type.isSealed()) {
            return Map.of(
                    "oneOf",
                    Arrays.stream(type.getPermittedSubclasses())
                            .map(EventSchemas::schema)
                            .toList());
        }
        if (type.isRecord()) {
            for (var component : type.getRecordComponents()) {
                if (standsForAll(component)) return schema(component.getGenericType());
            }
            return object(type);
        }
        throw new IllegalStateException("Nobody knows how %s stands in JSON".formatted(type));
    }

    private static boolean standsForAll(RecordComponent component) {
        return component.isAnnotationPresent(JsonValue.class)
                || component.getAccessor().isAnnotationPresent(JsonValue.class);
    }
}
