package org.learningledger.query.digest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.Table;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Digests of read models, as docs/digests.md describes them byte by byte.
 *
 * <p>A digest is a SHA-256 that covers every row in every table of a model. It does not depend on the order in which the rows
 * were written, nor on the process that wrote them: a rebuild gives the one of the live model. Where the text of a fact is
 * sealed, a row holds its commitment and never the text; so a digest outlives the erasing of the text.
 */
@Component
public class Digests {

    /** It is worked out from the other columns. */
    private static final String MARK = "mark";

    /** The first column of every table. */
    private static final String PARTNERSHIP = "partnership";

    /** How PostgreSQL writes values as text. */
    private static final Map<String, String> WRITTEN =
            new TreeMap<>(Map.of("TimeZone", "UTC", "DateStyle", "ISO, MDY", "bytea_output", "hex"));

    private final JdbcTemplate database;

    Digests(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    /**
     * Of what the live model holds of a partnership, in the transaction that is going on.
     *
     * @return 64 hexadecimal digits
     */
    public String of(ReadModel model, String partnership) {
        return database.execute((ConnectionCallback<String>) connection -> of(connection, "read", model, partnership));
    }

    /**
     * Of the generation of a model that stands in a schema.
     *
     * @param partnership whose rows; {@code null} for those of all
     * @return 64 hexadecimal digits
     */
    public static String of(Connection connection, String schema, ReadModel model, @Nullable String partnership)
            throws SQLException {
        var rows = new HashMap<Table, String>();
        for (var table : model.tables()) rows.put(table, of(connection, schema, table, partnership));
        return of(model, rows);
    }

    /**
     * The same of the rows of all partnerships, two tables at a time, each by a connection of its own: of a generation that
     * nobody changes meanwhile.
     *
     * @param beside does what goes on beside
     */
    public static String of(DataSource pool, String schema, ReadModel model, Executor beside) {
        var waiting = new ConcurrentLinkedQueue<>(model.tables());
        var rows = new ConcurrentHashMap<Table, String>();
        Runnable some = () -> {
            for (var table = waiting.poll(); table != null; table = waiting.poll()) {
                rows.put(table, of(pool, schema, table));
            }
        };
        var others = CompletableFuture.runAsync(some, beside);
        try {
            some.run();
        } finally {
            waiting.clear();
            others.join();
        }
        return of(model, rows);
    }

    private static String of(DataSource pool, String schema, Table table) {
        return new JdbcTemplate(pool).execute((ConnectionCallback<String>) connection -> {
            connection.setAutoCommit(false);
            try {
                return of(connection, schema, table, null);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    private static String of(Connection connection, String schema, Table table, @Nullable String partnership)
            throws SQLException {
        var digest = sha256();
        var before = settings(connection);
        set(connection, WRITTEN);
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            var whose = partnership == null ? partnerships(connection, schema, table) : List.of(partnership);
            for (var each : whose) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut(rows(connection, schema, table, each), out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        set(connection, before);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** @param rows the digest of each table's rows */
    private static String of(ReadModel model, Map<Table, String> rows) {
        var all = new StringBuilder();
        for (var table : model.tables()) {
            all.append(table.name())
                    .append('\t')
                    .append(String.join("\t", columns(table)))
                    .append('\n')
                    .append(rows.get(table))
                    .append('\n');
        }
        return HexFormat.of().formatHex(sha256().digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The columns that count, in their order. */
    public static List<String> columns(Table table) {
        return table.columns().stream().filter(column -> !column.equals(MARK)).toList();
    }

    /** Whose rows stand in a table, in the order of the bytes; found by leaps through its index. */
    private static List<String> partnerships(Connection connection, String schema, Table table) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        WITH RECURSIVE each AS (
                            (SELECT partnership FROM %1$s.%2$s ORDER BY partnership LIMIT 1)
                            UNION ALL
                            SELECT (SELECT next.partnership FROM %1$s.%2$s next WHERE next.partnership > each.partnership
                                     ORDER BY next.partnership LIMIT 1)
                              FROM each WHERE each.partnership IS NOT NULL)
                        SELECT partnership FROM each WHERE partnership IS NOT NULL ORDER BY partnership COLLATE "C"
                        """.formatted(schema, table.name()))) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    /** One partnership's, so that an index can give them in nearly the right order. */
    private static String rows(Connection connection, String schema, Table table, String partnership)
            throws SQLException {
        var columns = columns(table);
        var collated = collated(connection, schema + "." + table.name());
        var order = columns.stream()
                .filter(column -> !column.equals(PARTNERSHIP))
                .map(column -> collated.contains(column) ? column + " COLLATE \"C\"" : column)
                .collect(Collectors.joining(", "));
        return "COPY (SELECT %s FROM %s.%s WHERE partnership = '%s' ORDER BY %s) TO STDOUT"
                .formatted(
                        String.join(", ", columns),
                        schema,
                        table.name(),
                        connection.unwrap(PGConnection.class).escapeLiteral(partnership),
                        order);
    }

    /** The columns whose order would depend on the language of the database. */
    private static Set<String> collated(Connection connection, String table) throws SQLException {
        var collated = new HashSet<String>();
        try (var statement = connection.prepareStatement(
                "SELECT attname FROM pg_attribute WHERE attrelid = ?::regclass AND attcollation <> 0")) {
            statement.setString(1, table);
            var rows = statement.executeQuery();
            while (rows.next()) collated.add(rows.getString(1));
        }
        return collated;
    }

    private static Map<String, String> settings(Connection connection) throws SQLException {
        var settings = new TreeMap<String, String>();
        for (var name : WRITTEN.keySet()) {
            try (var statement = connection.prepareStatement("SELECT current_setting(?)")) {
                statement.setString(1, name);
                var row = statement.executeQuery();
                row.next();
                settings.put(name, row.getString(1));
            }
        }
        return settings;
    }

    private static void set(Connection connection, Map<String, String> settings) throws SQLException {
        for (var setting : settings.entrySet()) {
            try (var statement = connection.prepareStatement("SELECT set_config(?, ?, false)")) {
                statement.setString(1, setting.getKey());
                statement.setString(2, setting.getValue());
                statement.execute();
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
