package org.learningledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The script ./ledger")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class LedgerScriptTest {

    private static final Path SCRIPT = Path.of("..", "ledger").toAbsolutePath().normalize();

    @TempDir
    private Path machine;

    @Test
    void its_help_names_every_command_of_the_program() throws Exception {
        var said = run("--help");
        assertThat(said.exit).isZero();
        assertThat(said.out)
                .contains(Cli.commands(SmallLedger::start).getSubcommands().keySet())
                .contains("verify");
        assertThat(said.out).doesNotContain("migrate");
    }

    @ParameterizedTest
    @ValueSource(strings = "migrate")
    void what_is_not_built_yet_is_not_pretended(String command) throws Exception {
        var said = run(command, "--help");
        assertThat(said.exit).isEqualTo(2);
        assertThat(said.err).contains("./ledger " + command + " is not built yet.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kill", "scale"})
    void a_comparison_that_is_not_built_yet_is_not_pretended(String comparison) throws Exception {
        var said = run("bench", comparison);
        assertThat(said.exit).isEqualTo(2);
        assertThat(said.err).contains("./ledger bench " + comparison + " is not built yet.");
    }

    @Test
    void an_unknown_command_is_no_success() throws Exception {
        var said = run("strat");
        assertThat(said.exit).isEqualTo(2);
        assertThat(said.err).contains("There is no command 'strat'.");
    }

    @Test
    void an_older_java_alone_is_told_with_what_to_install() throws Exception {
        jdk(machine.resolve("path"), "17.0.9");
        var said = run("start");
        assertThat(said.exit).isEqualTo(1);
        assertThat(said.err).contains("needs a JDK 21 or newer", "17.0.9", "Install one with");
    }

    @Test
    void no_java_at_all_is_told_with_what_to_install() throws Exception {
        var said = run("demo");
        assertThat(said.exit).isEqualTo(1);
        assertThat(said.err).contains("needs a JDK 21 or newer", "no java on this machine");
    }

    @Test
    void checking_an_archive_asks_for_a_java_too() throws Exception {
        var said = run("verify", "export.zip");
        assertThat(said.exit).isEqualTo(1);
        assertThat(said.err).contains("needs a JDK 21 or newer");
    }

    /** The program says in its exit code whether all holds; the script must not get in between. */
    @Test
    void checking_an_archive_runs_the_verifier_and_ends_as_it_does() throws Exception {
        var jdk = jdk(machine.resolve("places/jdk-25"), "25.0.1");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        Files.writeString(jdk.resolve("bin/java"), """
                #!/bin/sh
                echo "$@"
                exit 1
                """);
        var said = verify("FILE.zip", "--key", "a key");
        assertThat(said.exit).as(said.err).isEqualTo(1);
        assertThat(said.out).contains("-jar").endsWith("/verifier/target/ledger-verifier.jar FILE.zip --key a key\n");
    }

    /** As if the verifier was built, so that a test builds nothing. */
    private Said verify(String... arguments) throws Exception {
        var words = Stream.of(arguments).map(each -> "'" + each + "'").collect(Collectors.joining(" "));
        return bash("-c", "source '" + SCRIPT + "' && is_outdated() { return 1; } && main verify " + words);
    }

    @Test
    void a_newer_jdk_beside_an_older_java_is_found() throws Exception {
        jdk(machine.resolve("path"), "17.0.9");
        jdk(machine.resolve("places/jdk-11"), "11.0.2");
        var newer = jdk(machine.resolve("places/jdk-25"), "25.0.1");
        assertThat(foundJdk()).isEqualTo(newer.toString());
    }

    @Test
    void a_java_that_cannot_compile_is_passed_over() throws Exception {
        var runtime = jdk(machine.resolve("places/jre-25"), "25.0.1");
        Files.delete(runtime.resolve("bin/javac"));
        var whole = jdk(machine.resolve("places/later"), "21");
        assertThat(foundJdk()).isEqualTo(whole.toString());
    }

    private String foundJdk() throws Exception {
        var said = bash("-c", "source '" + SCRIPT + "' && find_jdk");
        assertThat(said.exit).as(said.err).isZero();
        return said.out.strip();
    }

    /** A JDK as far as looking for one goes: two programs, of which one tells its version and its home. */
    private static Path jdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        for (var program : new String[] {"java", "javac"}) {
            var file = home.resolve("bin").resolve(program);
            Files.writeString(file, """
                    #!/bin/sh
                    echo '    java.home = %s' >&2
                    echo 'openjdk version "%s" 2025-01-01' >&2
                    """.formatted(home, version));
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        return home;
    }

    private Said run(String... arguments) throws Exception {
        var command = new String[arguments.length + 1];
        command[0] = SCRIPT.toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return bash(command);
    }

    /** On a machine whose only Java is what the test puts there. */
    private Said bash(String... arguments) throws Exception {
        var tools = Files.createDirectories(machine.resolve("tools"));
        for (var tool : new String[] {"bash", "sh", "sed", "head", "cat", "dirname", "readlink", "uname", "pwd"}) {
            var link = tools.resolve(tool);
            if (Files.notExists(link)) {
                Files.createSymbolicLink(link, found(tool));
            }
        }
        var command = new ArrayList<String>();
        command.add(tools.resolve("bash").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA") || name.startsWith("LEDGER_"));
        builder.environment().put("PATH", machine.resolve("path/bin") + ":" + tools);
        builder.environment()
                .put("LEDGER_JAVA_PLACES", machine.resolve("places").toString());
        var out = machine.resolve("out").toFile();
        var err = machine.resolve("err").toFile();
        var process = builder.redirectOutput(out).redirectError(err).start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Said(
                process.exitValue(),
                Files.readString(out.toPath(), StandardCharsets.UTF_8),
                Files.readString(err.toPath(), StandardCharsets.UTF_8));
    }

    private static Path found(String tool) {
        for (var place : System.getenv("PATH").split(":")) {
            var file = Path.of(place, tool);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        throw new IllegalStateException("There is no " + tool + " on this machine");
    }

    private record Said(int exit, String out, String err) {}
}
