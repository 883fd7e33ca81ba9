package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.events.EventTypes;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The document {@code docs/systems.md} claims much; here it is held to it. */
@DisplayName("The table of systems")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SystemsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Set<String> EVENTS =
            EventTypes.all().stream().map(Class::getSimpleName).collect(Collectors.toSet());
    private static final Set<String> TESTS = tests();

    /** A row of the table; each cell but the first two holds names in code marks. */
    record Row(String number, String system, List<String> events, List<String> pages, List<String> tests) {

        @Override
        public String toString() {
            return number + " " + system;
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readString(ROOT.resolve("docs/systems.md"))
                .lines()
                .filter(line -> line.matches("\\| D\\d+ \\|.*"))
                .map(line -> line.split(" *\\| *", -1))
                .map(cells -> new Row(cells[1], cells[2], named(cells[3]), named(cells[4]), named(cells[5])))
                .toList();
    }

    @Test
    void has_every_system_once() throws IOException {
        assertThat(rows())
                .extracting(Row::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 55).mapToObj(n -> "D" + n).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void names_facts_pages_and_tests_that_exist(Row row) {
        assertThat(row.events()).isNotEmpty().isSubsetOf(EVENTS);
        assertThat(row.tests()).isNotEmpty().isSubsetOf(TESTS);
        assertThat(row.pages())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(isMapped(page)).as(page).isTrue());
    }

    /** An address can be mapped and still lead nowhere, as a register does that there is not. */
    @Test
    void names_pages_that_open() throws IOException {
        try (var visitor = new Visitor(InProcess.shared().address(), false, "systems")) {
            visitor.signInAs("scrutineer@south-tees");
            rows().stream()
                    .flatMap(row -> row.pages().stream())
                    .filter(page -> !page.contains("{"))
                    .distinct()
                    .forEach(visitor::goTo);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static boolean isMapped(String page) {
        var address = page.replaceAll("\\{[^}]+}", "00000000-0000-4000-8000-000000000000");
        return InProcess.shared()
                .program()
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .anyMatch(pattern -> page.contains("{") ? alike(pattern, page) : opens(pattern, address));
    }

    /** With variables in the same places, whatever they are called. */
    private static boolean alike(String pattern, String page) {
        return pattern.replaceAll("\\{[^}]+}+", "{}").equals(page.replaceAll("\\{[^}]+}", "{}"));
    }

    private static boolean opens(String pattern, String address) {
        return address.matches(Arrays.stream(pattern.split("\\{[^}]+}+", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/]+")));
    }

    private static List<String> named(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
    }

    private static Set<String> tests() {
        try (var modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SystemsTest::filesUnder)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> filesUnder(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
