package org.learningledger.query.history;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;

/** A sample of any event, with something in each of its fields: also of kinds that are added later. */
final class Samples {

    private Samples() {}

    static LedgerEvent of(Class<? extends LedgerEvent> type) {
        return type.cast(any(type));
    }

    private static Object any(Type type) {
        if (type instanceof ParameterizedType list) return List.of(any(list.getActualTypeArguments()[0]));
        var raw = (Class<?>) type;
        if (raw == String.class) return "text";
        if (raw == UUID.class) return UUID.randomUUID();
        if (raw == Words.class) return Words.plain("some words");
        if (raw == StatedDate.class) return StatedDate.of("2021-10");
        if (raw == BigDecimal.class) return BigDecimal.TEN;
        if (raw == int.class) return 12;
        if (raw == boolean.class) return true;
        if (raw.isEnum()) return raw.getEnumConstants()[0];
        return construct(raw);
    }

    private static Object construct(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(component -> any(component.getGenericType()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " has no canonical constructor", e);
        }
    }
}
