package org.learningledger.store.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.start.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What refuses changes to the log in the database, in two rings: triggers of the tables' owner, which only the owner can
 * take away, and event triggers of a superuser, which refuse that too. Decision 26 says what neither can do.
 */
public final class Guards {

    /** The role that serves people. */
    static final String PROGRAM = "ledger_app";

    /** The schemas in which the program's role may only read, and insert where that is named. */
    private static final String[] GUARDED = {"ledger", "proof"};

    private static final Logger LOG = LoggerFactory.getLogger(Guards.class);
    private static final String FOLDER = "/db/guards/";

    private Guards() {}

    /** Whether a superuser has set up the outer ring in this database. */
    public static boolean areInstalled(Connection connection) throws SQLException {
        return isTrue(connection, "SELECT to_regnamespace('ledger_guard') IS NOT NULL");
    }

    /** Whether the outer ring refuses at present; it does so from the first start on. */
    public static boolean areClosed(Connection connection) throws SQLException {
        return isTrue(connection, "SELECT ledger_guard.closed()");
    }

    /** Sets up the outer ring, or puts it right, and leaves it as it is where nothing differs. For a superuser. */
    public static void install(Connection superuser) throws SQLException {
        if (areInstalled(superuser) && differing(superuser, Guards::isOuter).isEmpty()) return;
        try (var statement = superuser.createStatement()) {
            statement.execute("BEGIN;" + read("guards.sql") + ";COMMIT");
        }
    }

    /** Lets the tables change their shape until {@link #close}. For a superuser; it leaves a trace. */
    public static void open(Connection superuser, String reason) throws SQLException {
        try (var open = superuser.prepareStatement("SELECT ledger_guard.open(?)")) {
            open.setString(1, reason);
            open.execute();
        }
    }

    /** @throws CannotStart where they are closed, with what a superuser must do */
    public static void refuseUnlessOpen(Connection owner) throws SQLException {
        if (areInstalled(owner) && areClosed(owner)) {
            throw new CannotStart(
                    "The guards of this database's log are closed, as they must be once the ledger was started. A superuser opens them for this one time, which leaves a trace: SELECT ledger_guard.open('why'). Then try again.");
        }
    }

    /** From now on the tables keep their shape, also from their owner. */
    public static void close(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("SELECT ledger_guard.close()");
        }
    }

    /** A time at which a superuser let the tables change. */
    public record Opening(Instant at, String who, @Nullable String reason) {}

    /** When they were opened, the latest first. */
    public static List<Opening> openings(Connection connection) throws SQLException {
        var openings = new ArrayList<Opening>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT at, who, reason FROM ledger_guard.trace WHERE what = 'OPENED' ORDER BY number DESC")) {
            while (rows.next()) {
                openings.add(new Opening(
                        rows.getObject(1, OffsetDateTime.class).toInstant(), rows.getString(2), rows.getString(3)));
            }
        }
        return openings;
    }

    /** What is not as it must be, a sentence each; empty where all is well. Any login may ask. */
    public static List<String> problems(Connection connection) throws SQLException {
        var outer = areInstalled(connection);
        var problems = new ArrayList<>(differing(connection, line -> outer || !isOuter(line)));
        if (outer) {
            if (areClosed(connection)) {
                lines(connection, "SELECT ledger_guard.differences()")
                        .forEach(line ->
                                problems.add("Since the guards were closed the tables were changed: " + line + "."));
            } else {
                problems.add("The guards are open: the owner of the tables can change them.");
            }
        }
        excessRights(connection)
                .forEach(right -> problems.add("The program's login " + PROGRAM + " " + right + ", and must not."));
        return problems;
    }

    /**
     * Closes the guards after the tables were brought up to date, and refuses to go on where one is not as it must be.
     *
     * @throws CannotStart naming each
     */
    public static void closeAndRefuseUnlessWhole(Connection owner) throws SQLException {
        var outer = areInstalled(owner);
        if (outer) close(owner);
        else {
            LOG.warn("The owner of the tables could change the log: no superuser has set up the guards against it."
                    + " docs/running.md says how.");
        }
        var problems = problems(owner);
        if (!problems.isEmpty()) {
            throw new CannotStart(
                    "The log is not protected as it must be, so the ledger does not start. %s Find out who did this and why; docs/running.md says how the guards are put right."
                            .formatted(String.join(" ", problems)));
        }
    }

    private static boolean isOuter(String line) {
        return line.startsWith("event trigger ") || line.startsWith("guard function ");
    }

    private static List<String> differing(Connection connection, Predicate<String> ring) throws SQLException {
        var problems = new ArrayList<String>();
        var expected = new TreeSet<>(read("expected.txt").lines().filter(ring).toList());
        var standing = new TreeSet<>(standing(connection).stream().filter(ring).toList());
        expected.stream()
                .filter(line -> !standing.contains(line))
                .forEach(line -> problems.add("A guard is missing, switched off or replaced: " + named(line) + "."));
        standing.stream()
                .filter(line -> !expected.contains(line))
                .filter(line ->
                        expected.stream().noneMatch(other -> named(other).equals(named(line))))
                .forEach(line -> problems.add("Something unknown stands among the guards: " + named(line) + "."));
        return problems;
    }

    /** Without its kind's details, which nobody reads: "trigger no_truncate of ledger.event". */
    private static String named(String line) {
        return line.replaceFirst(
                "^(guard function \\S+|event trigger \\S+|function \\S+|relation \\S+"
                        + "|(?:trigger|rule) \\S+ of \\S+|child .*).*$",
                "$1");
    }

    /** What guards the log at present, a line each. */
    static Set<String> standing(Connection connection) throws SQLException {
        return new TreeSet<>(lines(connection, read("standing.sql")));
    }

    /** What the program's role could do and must not, as the end of a sentence. */
    static List<String> excessRights(Connection connection) throws SQLException {
        var sql = read("rights.sql").replace(":program", "?").replace(":guarded", "?");
        try (var question = connection.prepareStatement(withoutRemarks(sql))) {
            question.setString(1, PROGRAM);
            question.setArray(2, connection.createArrayOf("text", GUARDED));
            var found = new ArrayList<String>();
            try (var rows = question.executeQuery()) {
                while (rows.next()) found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static String withoutRemarks(String sql) {
        return sql.replaceAll("(?m)^--.*$", "");
    }

    private static List<String> lines(Connection connection, String sql) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) lines.add(rows.getString(1));
        }
        return lines;
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        return lines(connection, question).equals(List.of("t"));
    }

    private static String read(String name) {
        try (var file = Guards.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) throw new IllegalStateException(name + " is not in this program");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
