package org.learningledger.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.app.database.EmbeddedDatabase;
import org.learningledger.store.start.CannotStart;

@DisplayName("The command line")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class CliTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"demo", "start", "import", "rebuild", "restore", "sign"})
    void every_command_explains_itself(String command) {
        var said = run(command, "--help");
        assertThat(said.exit).isZero();
        assertThat(said.out).contains("Usage: ./ledger " + command, "--data=DIR");
    }

    @Test
    void the_whole_lists_its_commands() {
        var said = run("--help");
        assertThat(said.exit).isZero();
        assertThat(said.out)
                .contains(
                        "demo ", "start ", "import ", "account ", "token ", "rebuild ", "restore ", "sign ", "bench ");
    }

    @Test
    void every_command_about_accounts_explains_itself() {
        assertThat(run("account", "--help").out).contains("add ", "list ", "new-password ", "close ");
        for (var command : List.of("add", "list", "new-password", "close")) {
            var said = run("account", command, "--help");
            assertThat(said.exit).isZero();
            assertThat(said.out).contains("Usage: ./ledger account " + command, "--data=DIR");
        }
    }

    @Test
    void an_account_that_is_not_told_enough_about_is_no_success() {
        assertThat(run("account").exit).isEqualTo(2);
        var said = run("account", "add", "sam.lee");
        assertThat(said.exit).isEqualTo(2);
        assertThat(said.err).contains("--role", "./ledger account add --help").doesNotContain("\tat ");
    }

    @Test
    void accounts_work_with_and_without_a_running_ledger() {
        String[] close = {"account", "close", "sam.lee", "--data", data().toString()};
        String[] mistaken = {"account", "close", "nobody", "--data", data().toString()};
        assertThat(run(close)).isEqualTo(new Said(0, "CLOSE sam.lee\n", ""));
        assertThat(run(mistaken).exit).isEqualTo(1);
        try (var program = SmallLedger.start(ProgramSettings.embedded(data(), 0))) {
            assertThat(program.url()).isNotEmpty();
            assertThat(run(close)).isEqualTo(new Said(0, "server: CLOSE sam.lee\n", ""));
            assertThat(run(mistaken).out).contains("FAILED");
            assertThat(run(mistaken).exit).isEqualTo(1);
        }
    }

    @Test
    void every_command_about_tokens_explains_itself() {
        assertThat(run("token", "--help").out).contains("add ", "list ", "revoke ");
        for (var command : List.of("add", "list", "revoke")) {
            var said = run("token", command, "--help");
            assertThat(said.exit).isZero();
            assertThat(said.out).contains("Usage: ./ledger token " + command, "--data=DIR");
        }
    }

    @Test
    void a_token_that_is_not_told_enough_about_is_no_success() {
        assertThat(run("token").exit).isEqualTo(2);
        var said = run("token", "add", "Nightly figures", "--scope", "figures");
        assertThat(said.exit).isEqualTo(2);
        assertThat(said.err)
                .contains("--partnership", "--until", "./ledger token add --help")
                .doesNotContain("\tat ");
    }

    @Test
    void a_ledger_with_its_own_database_is_signed_and_gets_another_key() throws IOException {
        var data = data().toString();
        assertThat(run("sign", "--data", data).err).contains("is signed by ./ledger start");
        assertThat(run("sign", "--once", "--data", data))
                .isEqualTo(new Said(0, "All that was recorded by now is signed.\n", ""));
        var key = data().resolve("proof").resolve("key");
        var before = Files.readString(key);
        assertThat(run("sign", "--rotate", "--data", data).out).startsWith("The key was changed.");
        assertThat(Files.readString(key)).isNotEqualTo(before);
        assertThat(run("sign", "--once", "--rotate", "--data", data).exit).isEqualTo(2);
    }

    @Test
    void tokens_work_with_and_without_a_running_ledger() {
        var data = data().toString();
        String[] add = {
            "token",
            "add",
            "Nightly figures",
            "--partnership",
            "moor",
            "--scope",
            "figures",
            "--scope",
            "rebuild",
            "--until",
            "2027-11-30",
            "--data",
            data
        };
        var added = "ADD null Nightly figures [figures, rebuild] until 2027-11-30\n";
        String[] mistaken = {"token", "revoke", "nothing", "--data", data};
        assertThat(run(add)).isEqualTo(new Said(0, added, ""));
        assertThat(run(mistaken).exit).isEqualTo(1);
        try (var program = SmallLedger.start(ProgramSettings.embedded(data(), 0))) {
            assertThat(program.url()).isNotEmpty();
            assertThat(run(add)).isEqualTo(new Said(0, "server: " + added, ""));
            assertThat(run(mistaken).out).contains("FAILED");
            assertThat(run(mistaken).exit).isEqualTo(1);
        }
    }

    @Test
    void exports_work_with_and_without_a_running_ledger() {
        var file = data().resolve("ledger.zip").toAbsolutePath();
        String[] export = {"export", file.toString(), "--data", data().toString()};
        String[] refused = {"export", file.resolveSibling("there.zip").toString(), "--data", data().toString()};
        assertThat(run(export)).isEqualTo(new Said(0, "Written to " + file + "\n", ""));
        assertThat(run(refused).exit).isEqualTo(1);
        try (var program = SmallLedger.start(ProgramSettings.embedded(data(), 0))) {
            assertThat(program.url()).isNotEmpty();
            assertThat(run(export)).isEqualTo(new Said(0, "server: Written to " + file + "\n", ""));
            assertThat(run(refused).exit).isEqualTo(1);
        }
    }

    @Test
    void an_export_needs_a_file() {
        assertThat(run("export").exit).isEqualTo(2);
        assertThat(run("export", "--help").out).contains("Usage: ./ledger export", "FILE.zip", "--data=DIR");
    }

    @Test
    void rebuilds_work_with_and_without_a_running_ledger() {
        String[] keep = {"rebuild", "--all", "--as-at", "2022-08-31", "--keep-as", "august", "--data", data().toString()
        };
        String[] different = {"rebuild", "different", "--check", "--data", data().toString()};
        assertThat(run(keep)).isEqualTo(new Said(0, "KEEP all august 2022-08-31\n", ""));
        assertThat(run(different)).isEqualTo(new Said(1, "CHECK [different]\n", ""));
        try (var program = SmallLedger.start(ProgramSettings.embedded(data(), 0))) {
            assertThat(program.url()).isNotEmpty();
            assertThat(run(keep)).isEqualTo(new Said(0, "server: KEEP all august 2022-08-31\n", ""));
            assertThat(run(different)).isEqualTo(new Said(1, "server: CHECK [different]\n", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rebuild",
                "rebuild --check",
                "rebuild --all actions",
                "rebuild --all --check --undo",
                "rebuild --list actions",
                "rebuild --all --as-at 2022-08-31",
                "rebuild --all --keep-as august"
            })
    void a_rebuild_that_cannot_be_meant_is_no_success(String words) {
        var said = run(words.split(" "));
        assertThat(said.exit).isEqualTo(2);
        assertThat(said.err).contains("See ./ledger rebuild --help.").doesNotContain("\tat ");
        assertThat(data()).doesNotExist();
    }

    @Test
    void an_unknown_command_is_no_success() {
        var said = run("improt");
        assertThat(said.exit).isEqualTo(2);
        assertThat(said.err).contains("There is no command 'improt'.", "--help").doesNotContain("\tat ");
    }

    @Test
    void no_command_is_no_success() {
        assertThat(run().exit).isEqualTo(2);
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        var said = run("import", "nowhere.csv", "--data", data().toString());
        assertThat(said.exit).isEqualTo(1);
        assertThat(said.err).contains("nowhere.csv does not exist");
        assertThat(data()).doesNotExist();
    }

    @Test
    void an_import_works_without_a_running_ledger() throws IOException {
        assertThat(importing("agencies.csv").exit).isZero();
        var wrong = importing("wrong.csv", "--rehearse");
        assertThat(wrong.out).contains("wrong.csv: 1 row, 0 recorded");
        assertThat(wrong.exit).isEqualTo(1);
    }

    @Test
    void an_import_goes_through_the_running_ledger() throws IOException {
        try (var program = SmallLedger.start(ProgramSettings.embedded(data(), 0))) {
            assertThat(program.url()).startsWith("http://127.0.0.1:");

            var right = importing("agencies.csv");
            assertThat(right.out).contains("server: agencies.csv: 1 row, 1 recorded", "OK");
            assertThat(right.exit).isZero();

            assertThat(importing("agencies.csv", "--rehearse").out).contains("0 recorded");

            var wrong = importing("wrong.csv");
            assertThat(wrong.out).contains("FAILED: a row was refused");
            assertThat(wrong.exit).isEqualTo(1);

            var silent = importing("silent.csv");
            assertThat(silent.err).contains("did not say how the import ended");
            assertThat(silent.exit).isEqualTo(1);
        }
    }

    @Test
    void only_the_one_who_runs_the_ledger_can_act_as_its_operator() throws IOException {
        var running = data().resolve("running.properties");
        try (var program = SmallLedger.start(ProgramSettings.embedded(data(), 0))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(running)))
                    .isEqualTo("rw-------");
            Files.writeString(running, Files.readString(running).replaceAll("token=.*", "token=guess"));
            var refused = importing("agencies.csv");
            assertThat(refused.exit).isEqualTo(1);
            assertThat(refused.err).contains("HTTP 403");
            assertThat(program.url()).isNotEmpty();
        }
        assertThat(running).doesNotExist();
    }

    @Test
    void the_pages_stop_before_the_database() throws Exception {
        SmallLedger.start(ProgramSettings.embedded(data(), 0)).close();
        try (var database = EmbeddedDatabase.start(data());
                var connection = DriverManager.getConnection(
                        database.address().url(),
                        database.address().program().user(),
                        database.address().program().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT words FROM fact")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("last words");
        }
    }

    @Test
    void a_taken_port_is_told_and_leaves_nothing_running() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var said = run("start", "--data", data().toString(), "--port", Integer.toString(taken.getLocalPort()));
            assertThat(said.exit).isEqualTo(1);
            assertThat(said.err).contains("is in use", "--port").doesNotContain("\tat ");
        }
        assertThat(data().resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_second_ledger_on_the_same_data_is_told_who_is_in_the_way() {
        try (var program = SmallLedger.start(ProgramSettings.embedded(data(), 0))) {
            var said = run("start", "--data", data().toString(), "--port", "0");
            assertThat(said.exit).isEqualTo(1);
            assertThat(said.err).contains("Another ledger program uses " + data());
            assertThat(program.url()).isNotEmpty();
        }
    }

    @Test
    void ending_a_started_ledger_stops_its_database_too() throws Exception {
        var ledger = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallLedger.class.getName(),
                        "start",
                        "--data",
                        data().toString(),
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .start();
        try (var lines = ledger.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.lines().anyMatch(line -> line.startsWith("The ledger is ready: http://127.0.0.1:")))
                    .isTrue();
            assertThat(data().resolve("postgres/postmaster.pid")).exists();
            ledger.destroy();
            assertThat(ledger.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            ledger.destroyForcibly();
        }
        assertThat(data().resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(data().resolve("running.properties")).doesNotExist();
    }

    @Test
    void a_demo_replaces_an_earlier_demo_and_says_so() {
        var first = run("demo", "--exit", "--data", data().toString());
        assertThat(first.exit).as(first.err).isZero();
        assertThat(first.out).contains("agencies.csv: 3 rows").doesNotContain("Replaced");
        var second = run("demo", "--exit", "--data", data().toString());
        assertThat(second.exit).as(second.err).isZero();
        assertThat(second.out).contains("Replaced the earlier demonstration in " + data());
    }

    @Test
    void a_demo_deletes_nothing_that_is_not_a_demo() throws IOException {
        Files.createDirectories(data());
        var letters = Files.writeString(data().resolve("letters.txt"), "mine");
        assertThat(run("demo", "--exit", "--data", data().toString()).err).contains("was not made by an earlier demo");
        Files.writeString(data().resolve("made-by-demo"), "");
        assertThat(run("demo", "--exit", "--data", data().toString()).err)
                .contains("letters.txt would be deleted with the earlier demo");
        assertThat(letters).exists();
    }

    @Test
    void a_demo_does_not_replace_one_that_runs() {
        assertThat(run("demo", "--exit", "--data", data().toString()).exit).isZero();
        try (var program = SmallLedger.start(ProgramSettings.embedded(data(), 0))) {
            assertThat(run("demo", "--exit", "--data", data().toString()).err).contains("Another ledger program uses");
            assertThat(program.url()).isNotEmpty();
        }
    }

    @Test
    void the_partnerships_own_server_is_used_and_must_be_durable() throws Exception {
        try (var server = EmbeddedDatabase.start(directory.resolve("server"))) {
            var address = server.address();
            var environment = Map.of(
                    "LEDGER_DB_URL", address.url(),
                    "LEDGER_DB_USER", address.program().user(),
                    "LEDGER_DB_PASSWORD", address.program().password(),
                    "LEDGER_DB_OWNER", address.owner().user(),
                    "LEDGER_DB_OWNER_PASSWORD", address.owner().password());
            var settings = ProgramSettings.from(environment, data(), 0, null);
            SmallLedger.start(settings).close();
            assertThat(data().resolve("postgres")).doesNotExist();

            try (var connection = DriverManager.getConnection(
                            address.url(),
                            address.program().user(),
                            address.program().password());
                    var statement = connection.createStatement()) {
                statement.execute("ALTER ROLE ledger_app SET synchronous_commit = off");
            }
            assertThat(catchThrowable(() -> SmallLedger.start(settings)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("synchronous_commit=off");
        }
    }

    @Test
    void an_own_server_without_every_login_is_refused() {
        assertThat(catchThrowable(() -> ProgramSettings.from(
                        Map.of("LEDGER_DB_URL", "jdbc:postgresql://db/ledger", "LEDGER_DB_OWNER", "owner"),
                        data(),
                        0,
                        null)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("LEDGER_DB_OWNER_PASSWORD is not");
    }

    @Test
    void an_own_server_whose_program_login_owns_the_tables_is_refused() {
        assertThat(catchThrowable(() -> ProgramSettings.from(
                        Map.of(
                                "LEDGER_DB_URL", "jdbc:postgresql://db/ledger",
                                "LEDGER_DB_USER", "everything",
                                "LEDGER_DB_PASSWORD", "secret",
                                "LEDGER_DB_OWNER", "everything",
                                "LEDGER_DB_OWNER_PASSWORD", "secret"),
                        data(),
                        0,
                        null)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("LEDGER_DB_USER must be ledger_app");
    }

    @Test
    void an_import_of_nothing_is_no_success() {
        var said = run("import");
        assertThat(said.exit).isEqualTo(2);
        assertThat(said.err).contains("DIR-or-FILE", "./ledger import --help");
    }

    @Test
    void believes_a_proxy_about_addresses_only_where_it_is_told_to() {
        assertThat(ProgramSettings.from(Map.of(), data(), 0, null).behindProxy())
                .isFalse();
        assertThat(ProgramSettings.from(Map.of("LEDGER_BEHIND_PROXY", "true"), data(), 0, null)
                        .behindProxy())
                .isTrue();
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Said importing(String name, String... options) throws IOException {
        var file = directory.resolve(name);
        Files.writeString(file, "code,name\n");
        var arguments = new ArrayList<>(List.of("import", file.toString(), "--data", data().toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private static Said run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = Cli.commands(SmallLedger::start)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Said(exit, out.toString(), err.toString());
    }

    private record Said(int exit, String out, String err) {}
}
