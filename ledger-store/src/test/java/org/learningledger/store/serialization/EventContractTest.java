package org.learningledger.store.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.events.EventTypes;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Words;

/**
 * Every event's stored form is pinned by two files, one with every field and one with no more than the event needs. A
 * file is never edited or deleted: what was stored stays readable.
 */
@DisplayName("The stored form of an event")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventContractTest {

    private static final Path CONTRACT = Path.of("..", "shared-events", "src", "main", "resources", "contract");
    private static final Path PROPOSED = Path.of("target", "contract");

    private final FixedListSerializer serializer = FixedListSerializer.forEvents();

    static List<Class<? extends LedgerEvent>> events() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void with_every_field_is_the_one_in_its_file(Class<? extends LedgerEvent> event) {
        assertPinned(event, "");
    }

    @ParameterizedTest
    @MethodSource("events")
    void with_no_more_than_it_needs_is_the_one_in_its_file(Class<? extends LedgerEvent> event) {
        assertPinned(event, ".least");
    }

    @Test
    void is_pinned_for_no_event_that_does_not_exist() throws IOException {
        Set<String> expected = EventTypes.all().stream()
                .flatMap(event -> Stream.of(fileName(event, ""), fileName(event, ".least")))
                .collect(Collectors.toSet());
        try (var files = Files.list(CONTRACT)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void is_listed_for_every_event_there_is() {
        assertThat(EventTypes.all()).isNotEmpty().doesNotHaveDuplicates().allSatisfy(event -> {
            assertThat(event).isRecord();
            assertThat(event.getAnnotation(Revision.class)).as(event.getName()).isNotNull();
        });
    }

    private void assertPinned(Class<? extends LedgerEvent> event, String variant) {
        var file = CONTRACT.resolve(fileName(event, variant));
        var today = json(sample(event, !variant.isEmpty()));
        if (!Files.exists(file)) {
            propose(file.getFileName(), today);
        }
        assertThat(file)
                .as("No contract file. One was proposed in ledger-store/%s: read it, then put it into %s"
                        .formatted(PROPOSED, CONTRACT.normalize()))
                .exists();
        var pinned = read(file);
        LedgerEvent loaded = serializer.deserialize(new SimpleSerializedObject<>(
                pinned.getBytes(StandardCharsets.UTF_8), byte[].class, event.getName(), revision(event)));
        assertThat(json(loaded)).as("what is read is what is written").isEqualTo(pinned);
        assertThat(today).as("today's fields are the pinned ones").isEqualTo(pinned);
    }

    private static String fileName(Class<?> event, String variant) {
        return "%s.%s%s.json".formatted(event.getSimpleName(), revision(event), variant);
    }

    private static String revision(Class<?> event) {
        return event.getAnnotation(Revision.class).value();
    }

    private String json(Object event) {
        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);
        return new String(stored.getData(), StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void propose(Path name, String json) {
        try {
            Files.createDirectories(PROPOSED);
            Files.writeString(PROPOSED.resolve(name), json + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Object sample(Class<?> type, boolean least) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> value(component, least))
                .toArray();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type.getName(), impossible);
        }
    }

    private static @Nullable Object value(RecordComponent component, boolean least) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return least && optional ? null : value(component.getGenericType(), component.getName(), least);
    }

    private static Object value(Type type, String name, boolean least) {
        if (type instanceof ParameterizedType list) {
            return least ? List.of() : List.of(value(list.getActualTypeArguments()[0], name, false));
        }
        var plain = (Class<?>) type;
        if (plain == String.class) return name.equals("edtf") ? "2021-10" : "the " + name;
        if (plain == UUID.class) return UUID.fromString("5f0c2f8e-6a1d-4c3b-9e57-0d1a2b3c4d5e");
        if (plain == BigDecimal.class) return new BigDecimal("72.50");
        if (plain == int.class) return 12;
        if (plain == long.class) return 3L;
        if (plain == boolean.class) return true;
        if (plain == Words.class) return Words.plain("the words of " + name);
        if (plain.isEnum()) return plain.getEnumConstants()[0];
        if (plain.isRecord()) return sample(plain, least);
        throw new IllegalStateException("no sample for " + plain);
    }
}
