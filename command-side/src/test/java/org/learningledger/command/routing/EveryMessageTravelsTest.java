package org.learningledger.command.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.command.statement.RecordStatement;
import org.learningledger.events.EventTypes;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Words;
import org.learningledger.store.record.Setback;
import org.learningledger.store.serialization.FixedListSerializer;

/** Commands, reasons and setbacks between two programs: what arrives is what was sent. */
@DisplayName("Every message")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryMessageTravelsTest {

    private final Serializer wire = FixedListSerializer.forMessages(new CommandsAndReasons().types());

    static Stream<Class<?>> messages() {
        return new CommandsAndReasons().types();
    }

    static Stream<Class<?>> statements() {
        return EventTypes.all().stream().map(type -> type);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void arrives_as_it_was_sent(Class<?> type) throws Exception {
        var sent = example(type);
        assertThat(travelled(sent)).isEqualTo(sent);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void brings_every_kind_of_fact(Class<?> fact) throws Exception {
        var sent = new RecordStatement((LedgerEvent) example(fact));
        assertThat(travelled(sent)).isEqualTo(sent);
    }

    @ParameterizedTest
    @EnumSource(Setback.class)
    void brings_every_setback(Setback setback) {
        assertThat(travelled(setback)).isEqualTo(setback);
    }

    @Test
    void of_another_type_is_not_read() {
        var stranger = wire.serialize(Map.of("a", "b"), byte[].class);
        assertThatThrownBy(() -> wire.deserialize(stranger)).isInstanceOf(SerializationException.class);
    }

    private Object travelled(Object sent) {
        return wire.deserialize(wire.serialize(sent, byte[].class));
    }

    private static Object example(Type asked) throws ReflectiveOperationException {
        if (asked instanceof ParameterizedType several) {
            var element = example(several.getActualTypeArguments()[0]);
            if (several.getRawType() == List.class) return List.of(element);
            if (several.getRawType() == Set.class) return Set.of(element);
            return Map.of(element, example(several.getActualTypeArguments()[1]));
        }
        var type = (Class<?>) asked;
        if (type == String.class) return "some text";
        if (type == UUID.class) return new UUID(7, 7);
        if (type == BigDecimal.class) return new BigDecimal("72.5");
        if (type == int.class || type == Integer.class) return 7;
        if (type == long.class || type == Long.class) return 7L;
        if (type == boolean.class || type == Boolean.class) return true;
        if (type == Words.class) return Words.plain("some words");
        if (type == LedgerEvent.class)
            return example(EventTypes.all().iterator().next());
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type.isSealed() && Modifier.isAbstract(type.getModifiers()))
            return example(type.getPermittedSubclasses()[0]);
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) values[i] = example(components[i].getGenericType());
        var constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }
}
