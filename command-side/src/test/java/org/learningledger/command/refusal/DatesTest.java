package org.learningledger.command.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.StatedDate;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Recorder;
import org.springframework.beans.factory.annotation.Autowired;

/** One class for all commands: the rule is the same for every date of every command, also of those yet to be written. */
@DisplayName("A date in a command")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
class DatesTest {

    private static final Map<String, Reason> BAD = Map.of(
            "2022-05/2022-01", new Reason.EndsBeforeItStarts("2022-05/2022-01"),
            "2022-02-30", new Reason.NotARealDate("2022-02-30", "is not a real date"),
            "next spring", new Reason.NotARealDate("next spring", "is not a date that the ledger can read"));

    private final Scene scene;
    private final CommandsWithADate commands;
    private final LedgerLog log;

    DatesTest(@Autowired Recorder recorder, @Autowired LedgerLog log) {
        this.scene = new Scene(recorder);
        this.commands = new CommandsWithADate(scene);
        this.log = log;
    }

    @TestFactory
    Stream<DynamicTest> that_is_not_real_or_ends_before_it_starts_is_refused_and_nothing_is_recorded() {
        return commands.all().flatMap(command -> datesOf(command.getClass()).flatMap(date -> BAD.entrySet().stream()
                .map(bad -> DynamicTest.dynamicTest(
                        "%s, %s: %s".formatted(command.getClass().getSimpleName(), date.getName(), bad.getKey()),
                        () -> isRefused(with(command, date, StatedDate.of(bad.getKey())), bad.getValue())))));
    }

    private void isRefused(Record command, Reason expected) {
        long before = log.count(scene.partnership);
        assertThatThrownBy(() -> scene.record(command, target(command)))
                .isInstanceOfSatisfying(CommandExecutionException.class, refused -> assertThat(refused.getDetails())
                        .contains(expected));
        assertThat(log.count(scene.partnership)).isEqualTo(before);
    }

    @TestFactory
    Stream<DynamicTest> that_is_given_only_in_a_papers_words_is_taken() {
        var printed = new StatedDate(null, "early spring");
        return Stream.of(
                        CommandsWithADate.review(),
                        new CommandsWithADate(scene).finding(),
                        CommandsWithADate.measurement(scene.definedMeasure()))
                .map(command ->
                        DynamicTest.dynamicTest(command.getClass().getSimpleName(), () -> assertThat(scene.record(
                                                with(
                                                        command,
                                                        datesOf(command.getClass())
                                                                .findFirst()
                                                                .orElseThrow(),
                                                        printed),
                                                target(command))
                                        .repeated())
                                .isFalse()));
    }

    @Test
    void no_command_with_a_date_is_left_out_here() {
        var written = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.learningledger.command")
                        .stream()
                        .filter(type -> type.isRecord()
                                && type.getAllFields().stream()
                                        .anyMatch(field -> field.isAnnotatedWith(TargetAggregateIdentifier.class)))
                        .map(JavaClass::reflect)
                        .filter(type -> datesOf(type).findAny().isPresent())
                        .collect(Collectors.toSet());
        assertThat(commands.all().map(Object::getClass).collect(Collectors.<Class<?>>toSet()))
                .isEqualTo(written);
    }

    private static Stream<RecordComponent> datesOf(Class<?> command) {
        return Arrays.stream(command.getRecordComponents())
                .filter(component -> component.getType() == StatedDate.class);
    }

    private static UUID target(Record command) {
        return UUID.fromString(String.valueOf(value(command, command.getClass().getRecordComponents()[0])));
    }

    private static Record with(Record command, RecordComponent date, StatedDate instead) {
        var components = command.getClass().getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(component -> component.getName().equals(date.getName()) ? instead : value(command, component))
                .toArray();
        try {
            return command.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException noRecord) {
            throw new IllegalStateException(noRecord);
        }
    }

    private static @Nullable Object value(Record command, RecordComponent component) {
        try {
            return component.getAccessor().invoke(command);
        } catch (IllegalAccessException | InvocationTargetException noRecord) {
            throw new IllegalStateException(noRecord);
        }
    }
}
