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

/** A sample of any event, with something else in each of its fields: also of kinds that are added later. */
public final class Samples {

    private int made = 100;

    private Samples() {}

    public static LedgerEvent of(Class<? extends LedgerEvent> type) {
        return type.cast(new Samples().any(type));
    }

    /** The same event with another value in one field. */
    static LedgerEvent with(LedgerEvent event, RecordComponent field, Object value) {
        var values = Arrays.stream(event.getClass().getRecordComponents())
                .map(each -> each.getName().equals(field.getName()) ? value : get(event, each))
                .toArray();
        return (LedgerEvent) construct(event.getClass(), values);
    }

    static Object get(Object of, RecordComponent field) {
        try {
            field.getAccessor().setAccessible(true);
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(field + " cannot be read", e);
        }
    }

    private Object any(Type type) {
        if (type instanceof ParameterizedType list) {
            var of = list.getActualTypeArguments()[0];
            return List.of(any(of), any(of));
        }
        int next = ++made;
        var raw = (Class<?>) type;
        if (raw == String.class) return "text " + next;
        if (raw == UUID.class) return UUID.randomUUID();
        if (raw == Words.class) return Words.plain("some words " + next);
        if (raw == StatedDate.class) return StatedDate.printed("2" + next + "-10", "as printed " + next);
        if (raw == BigDecimal.class) return new BigDecimal(next);
        if (raw == int.class) return next;
        if (raw == long.class) return (long) next;
        if (raw == boolean.class) return true;
        if (raw.isEnum()) return raw.getEnumConstants()[0];
        return construct(
                raw,
                Arrays.stream(raw.getRecordComponents())
                        .map(component -> any(component.getGenericType()))
                        .toArray());
    }

    private static Object construct(Class<?> type, Object[] values) {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " has no canonical constructor", e);
        }
    }
}
