package org.learningledger.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.learningledger.store.start.CannotStart;
import org.learningledger.store.start.Durability;

@DisplayName("The embedded database")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(180)
class EmbeddedDatabaseTest {

    @TempDir
    private Path directory;

    @Test
    void what_was_recorded_is_there_at_the_next_start() throws SQLException {
        try (var database = EmbeddedDatabase.start(data());
                var connection = asOwner(database)) {
            execute(connection, "CREATE TABLE fact (words text)");
            execute(connection, "INSERT INTO fact VALUES ('Ænderung ✓')");
        }
        try (var database = EmbeddedDatabase.start(data());
                var connection = asOwner(database)) {
            assertThat(answer(connection, "SELECT words FROM fact")).isEqualTo("Ænderung ✓");
        }
    }

    @Test
    void it_has_a_fact_on_disk_before_it_says_so() throws SQLException {
        try (var database = EmbeddedDatabase.start(data());
                var connection = asProgram(database)) {
            assertThat(answer(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(answer(connection, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(answer(connection, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(answer(connection, "SHOW data_checksums")).isEqualTo("on");
            assertThat(answer(connection, "SHOW timezone")).isEqualTo("UTC");
            assertThat(answer(connection, "SHOW server_version")).startsWith("18.6");
        }
    }

    @Test
    void a_login_that_would_lose_facts_is_refused() throws SQLException {
        try (var database = EmbeddedDatabase.start(data());
                var connection = asProgram(database)) {
            Durability.refuseIfNotDurable(connection);
            execute(connection, "SET synchronous_commit = off");
            assertThatThrownBy(() -> Durability.refuseIfNotDurable(connection))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("synchronous_commit=off")
                    .hasMessageContaining("ledger_app");
        }
    }

    @Test
    void a_program_whose_login_was_set_to_lose_facts_does_not_start() throws SQLException {
        try (var database = EmbeddedDatabase.start(data());
                var connection = as(database, "ledger_app")) {
            execute(connection, "ALTER ROLE ledger_app SET synchronous_commit = off");
        }
        assertThatThrownBy(() -> EmbeddedDatabase.start(data()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("synchronous_commit=off");
        assertThat(data().resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void nobody_logs_in_without_the_password() {
        try (var database = EmbeddedDatabase.start(data())) {
            var url = database.address().url();
            for (var user : new String[] {"postgres", "ledger_owner", "ledger_app"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(url, user, "guess"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(
                            url.replace("/ledger", "/postgres"),
                            "ledger_app",
                            database.address().program().password()))
                    .hasMessageContaining("no pg_hba.conf entry");
        }
    }

    @Test
    void the_program_can_create_nothing() throws SQLException {
        try (var database = EmbeddedDatabase.start(data());
                var connection = asProgram(database)) {
            for (var attempt : new String[] {
                "CREATE TABLE mine (id int)",
                "CREATE TEMPORARY TABLE mine (id int)",
                "CREATE SCHEMA mine",
                "CREATE ROLE mine",
                "SET ROLE ledger_owner"
            }) {
                assertThatThrownBy(() -> execute(connection, attempt))
                        .as(attempt)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void the_owner_is_no_superuser_and_still_gets_the_extension_that_ranges_need() throws SQLException {
        try (var database = EmbeddedDatabase.start(data());
                var connection = asOwner(database)) {
            assertThat(answer(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            execute(connection, "CREATE EXTENSION btree_gist");
        }
    }

    @Test
    void only_its_owner_can_read_the_directory_and_the_passwords() throws Exception {
        EmbeddedDatabase.start(data()).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve("database.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_second_program_on_the_directory_is_refused_and_the_first_goes_on() throws Exception {
        try (var database = EmbeddedDatabase.start(data())) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(data()))
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContaining("Another ledger program uses " + data());
            var second = recordingProgram();
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isNotZero();
            assertThat(new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Another ledger program uses");
            try (var connection = asProgram(database)) {
                assertThat(answer(connection, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void every_acknowledged_row_outlives_a_killed_program_whose_server_is_left_behind() throws Exception {
        var acknowledged = killAfterSomeRows();
        var leftBehind = serverOn(data()).orElseThrow();
        try (var database = EmbeddedDatabase.start(data())) {
            // The process may linger as a zombie until the system collects it: what it did stands in its log.
            assertThat(serverLog()).contains("[%d] LOG:  database system is shut down".formatted(leftBehind.pid()));
            assertThat(database.address().url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
        assertRowsAreThere(acknowledged);
    }

    @Test
    void every_acknowledged_row_outlives_program_and_server_killed_together() throws Exception {
        var acknowledged = killAfterSomeRows();
        var server = serverOn(data()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(30, TimeUnit.SECONDS);
        assertRowsAreThere(acknowledged);
    }

    @Test
    void a_stale_process_id_that_now_belongs_to_another_process_does_not_block() throws Exception {
        EmbeddedDatabase.start(data()).close();
        var bystander = new ProcessBuilder("sleep", "120").start();
        try {
            Files.writeString(
                    data().resolve("postgres/postmaster.pid"),
                    "%d\n%s\n1\n1\n\n127.0.0.1\n\n".formatted(bystander.pid(), data().resolve("postgres")));
            EmbeddedDatabase.start(data()).close();
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroy();
        }
    }

    @Test
    void a_directory_with_somebody_elses_files_is_left_alone() throws Exception {
        Files.createDirectories(data());
        Files.writeString(data().resolve("letters.txt"), "mine");
        assertThatThrownBy(() -> EmbeddedDatabase.start(data()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("letters.txt");
        assertThat(data()).isDirectoryContaining(file -> file.endsWith("letters.txt"));
    }

    @Test
    void a_database_without_its_passwords_is_never_replaced() throws Exception {
        EmbeddedDatabase.start(data()).close();
        Files.delete(data().resolve("database.properties"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(data()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("database.properties");
        assertThat(data().resolve("postgres/PG_VERSION")).exists();
    }

    /** With a blank in its name, as directories of people have. */
    private Path data() {
        return directory.resolve("a ledger");
    }

    private long killAfterSomeRows() throws Exception {
        var program = recordingProgram();
        try (var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            var acknowledged = 0L;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("recorded ")) {
                    continue;
                }
                acknowledged = Long.parseLong(line.substring("recorded ".length()));
                if (acknowledged == 200) {
                    // Not Process.destroyForcibly: that closes the stream, and with it the rows still to be read.
                    program.toHandle().destroyForcibly();
                }
            }
            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(acknowledged).isGreaterThanOrEqualTo(200);
            return acknowledged;
        } finally {
            program.destroyForcibly();
        }
    }

    private void assertRowsAreThere(long acknowledged) throws SQLException {
        try (var database = EmbeddedDatabase.start(data());
                var connection = asOwner(database)) {
            assertThat(answer(connection, "SELECT count(*) FROM fact WHERE number <= " + acknowledged))
                    .isEqualTo(Long.toString(acknowledged));
        }
    }

    private Process recordingProgram() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordingProgram.class.getName(),
                        data().toString())
                .redirectError(ProcessBuilder.Redirect.PIPE)
                .start();
    }

    private String serverLog() throws Exception {
        var text = new StringBuilder();
        try (var days = Files.newDirectoryStream(data().resolve("postgres/log"))) {
            for (var day : days) {
                text.append(Files.readString(day));
            }
        }
        return text.toString();
    }

    private static Optional<ProcessHandle> serverOn(Path data) throws Exception {
        var pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).filter(ProcessHandle::isAlive);
    }

    private static Connection asOwner(EmbeddedDatabase database) throws SQLException {
        return as(database, "ledger_owner");
    }

    private static Connection asProgram(EmbeddedDatabase database) throws SQLException {
        return as(database, "ledger_app");
    }

    private static Connection as(EmbeddedDatabase database, String user) throws SQLException {
        var address = database.address();
        var login = user.equals(address.owner().user()) ? address.owner() : address.program();
        return DriverManager.getConnection(address.url(), login.user(), login.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
