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
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 * <p>A digest is the SHA-256 of every row in every table of a model. It does not depend on the order in which the rows
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
        var digest = sha256();
        var before = settings(connection);
        set(connection, WRITTEN);
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            for (var table : model.tables()) {
                out.write((table.name() + "\t" + String.join("\t", columns(table)) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
                var whose = partnership == null ? partnerships(connection, schema, table) : List.of(partnership);
                for (var each : whose) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(rows(connection, schema, table, each), out);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        set(connection, before);
        return HexFormat.of().formatHex(digest.digest());
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
