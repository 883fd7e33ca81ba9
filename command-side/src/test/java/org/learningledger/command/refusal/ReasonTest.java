package org.learningledger.command.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every reason to refuse")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReasonTest {

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.learningledger.command");

    static Stream<Class<?>> reasons() {
        return Arrays.stream(Reason.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void is_told_in_whole_sentences_that_neither_blame_nor_beg(Class<?> reason) throws Exception {
        var message = example(reason).message();
        assertThat(message)
                .matches("[A-Z].*[a-z0-9]\\.")
                .doesNotContain("  ", "null")
                .doesNotContainIgnoringCase("invalid", "please", "sorry", "forbidden", "illegal", "error");
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void travels_as_data_with_the_refusal(Class<?> reason) throws Exception {
        assertThat(new Refused(example(reason)).getDetails()).contains(example(reason));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void is_expected_by_at_least_one_test(Class<?> reason) {
        assertThat(TESTS.stream()
                        .filter(test -> test.getName().endsWith("Test"))
                        .flatMap(test -> test.getConstructorCallsFromSelf().stream())
                        .map(call -> call.getTargetOwner()))
                .extracting(JavaClass::getName)
                .contains(reason.getName());
    }

    private static Reason example(Class<?> reason) throws ReflectiveOperationException {
        var components = reason.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = types[i] == String.class
                    ? (components[i].getName().equals("why") ? "is not a real date" : "2022-02-30")
                    : types[i] == List.class
                            ? List.of()
                            : types[i] == UUID.class
                                    ? new UUID(0, i)
                                    : types[i].getConstructor(UUID.class).newInstance(new UUID(0, i));
        }
        var constructor = reason.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return (Reason) constructor.newInstance(values);
    }
}
