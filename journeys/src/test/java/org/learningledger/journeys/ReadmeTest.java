package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The README")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\[[^]]+]\\(([^)]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./ledger +([a-z]+)((?: +--[a-z]+)*)");

    private static String readme() {
        try {
            return Files.readString(ROOT.resolve("README.md"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Stream<String> links() {
        return LINK.matcher(readme()).results().map(link -> link.group(1)).distinct();
    }

    static List<MatchResult> commands() {
        return COMMAND.matcher(readme().replaceAll(" DIR", "")).results().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("links")
    void links_to_what_exists(String link) {
        assertThat(ROOT.resolve(link)).exists();
    }

    @Test
    void links_to_every_decision() throws IOException {
        try (var decisions = Files.list(ROOT.resolve("docs/decisions"))) {
            assertThat(decisions.map(file -> "docs/decisions/" + file.getFileName()))
                    .allSatisfy(decision -> assertThat(readme()).contains("(" + decision + ")"));
        }
    }

    @Test
    void names_every_capability_and_every_question() throws IOException {
        for (var side : List.of("command", "query")) {
            var root = ROOT.resolve("%s-side/src/main/java/org/learningledger/%s".formatted(side, side));
            try (var rooms = Files.list(root)) {
                assertThat(rooms.filter(Files::isDirectory)
                                .map(room -> room.getFileName().toString()))
                        .isNotEmpty()
                        .allSatisfy(room -> assertThat(readme()).contains("`" + room + "`"));
            }
        }
    }

    @Test
    void shows_commands() {
        assertThat(commands()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void shows_commands_and_options_that_exist(MatchResult command) throws Exception {
        var help = new ProcessBuilder(ROOT.resolve("ledger").toString(), command.group(1), "--help")
                .redirectErrorStream(true)
                .start();
        var text = new String(help.getInputStream().readAllBytes());
        assertThat(help.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(help.exitValue()).as(text).isZero();
        for (var option : command.group(2).strip().split(" +")) assertThat(text).contains(option);
    }
}
