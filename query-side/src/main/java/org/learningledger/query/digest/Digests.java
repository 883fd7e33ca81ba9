package org.learningledger.query.digest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.Section;
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

    private static final String LIVE = "read";

    /** How PostgreSQL writes values as text. */
    private static final Map<String, String> WRITTEN =
            new TreeMap<>(Map.of("TimeZone", "UTC", "DateStyle", "ISO, MDY", "bytea_output", "hex"));

    private final JdbcTemplate database;

    Digests(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    /** Of what the live model holds of a partnership, in the transaction that is going on. */
    public ModelDigest of(ReadModel model, String partnership) {
        return database.execute((ConnectionCallback<ModelDigest>) connection -> {
            var digests = new LinkedHashMap<Table, SectionDigests>();
            written(connection, () -> {
                for (var table : model.tables()) {
                    var of = new SectionDigests();
                    digests.put(table, of);
                    digest(connection, LIVE, table, partnership, List.of(), of);
                }
            });
            return new ModelDigest(partnership, digests);
        });
    }

    /**
     * The same where only some sections changed since a digest was worked out.
     *
     * @param changed by the names of tables
     */
    public ModelDigest renewed(ModelDigest before, Map<String, Set<Long>> changed) {
        return database.execute((ConnectionCallback<ModelDigest>) connection -> {
            var digests = new LinkedHashMap<Table, SectionDigests>();
            written(connection, () -> {
                for (var each : before.tables().entrySet()) {
                    var table = each.getKey();
                    var sections = changed.getOrDefault(table.name(), Set.of());
                    var of = each.getValue().without(before.partnership(), sections);
                    digests.put(table, of);
                    if (!sections.isEmpty()) digest(connection, LIVE, table, before.partnership(), sections, of);
                }
            });
            return new ModelDigest(before.partnership(), digests);
        });
    }

    /**
     * Of the rows of all partnerships in the generation of a model that stands in a schema.
     *
     * @return 64 hexadecimal digits
     */
    public static String of(Connection connection, String schema, ReadModel model) throws SQLException {
        var rows = new HashMap<Table, SectionDigests>();
        for (var table : model.tables()) rows.put(table, of(connection, schema, table));
        return of(model.tables(), rows);
    }

    /**
     * The same, two tables at a time, each by a connection of its own: of a generation that nobody changes meanwhile.
     *
     * @param beside does what goes on beside
     */
    public static String of(DataSource pool, String schema, ReadModel model, Executor beside) {
        var waiting = new ConcurrentLinkedQueue<>(model.tables());
        var rows = new ConcurrentHashMap<Table, SectionDigests>();
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
        return of(model.tables(), rows);
    }

    private static SectionDigests of(DataSource pool, String schema, Table table) {
        return new JdbcTemplate(pool).execute((ConnectionCallback<SectionDigests>) connection -> {
            connection.setAutoCommit(false);
            try {
                return of(connection, schema, table);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    private static SectionDigests of(Connection connection, String schema, Table table) throws SQLException {
        var digests = new SectionDigests();
        written(connection, () -> {
            for (var partnership : partnerships(connection, schema, table)) {
                digest(connection, schema, table, partnership, List.of(), digests);
            }
        });
        return digests;
    }

    /** @param sections those alone; all where none is named */
    private static void digest(
            Connection connection,
            String schema,
            Table table,
            String partnership,
            Collection<Long> sections,
            SectionDigests into)
            throws SQLException {
        var rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(rows(connection, schema, table, partnership, sections));
        for (var row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) into.row(partnership, row);
        into.end();
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** Rows are written in one way, whatever the connection's settings are. */
    private static void written(Connection connection, Work work) throws SQLException {
        var before = settings(connection);
        set(connection, WRITTEN);
        work.run();
        set(connection, before);
    }

    /** @param rows the digests of each table's rows */
    static String of(Collection<Table> tables, Map<Table, SectionDigests> rows) {
        var all = new StringBuilder();
        for (var table : tables) {
            all.append(table.name())
                    .append('\t')
                    .append(String.join("\t", columns(table)))
                    .append('\n')
                    .append(SectionDigests.sha256(rows.get(table).lines()))
                    .append('\n');
        }
        return SectionDigests.sha256(all.toString());
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
    private static String rows(
            Connection connection, String schema, Table table, String partnership, Collection<Long> sections)
            throws SQLException {
        var kinds = kinds(connection, schema + "." + table.name());
        var columns = columns(table);
        var second = columns.get(1);
        boolean ids = kinds.ids.contains(second);
        var order = columns.stream()
                .filter(column -> !column.equals(PARTNERSHIP))
                .map(column -> kinds.collated.contains(column) ? column + " COLLATE \"C\"" : column)
                .collect(Collectors.joining(", "));
        var those = sections.stream()
                .sorted()
                .map(section -> ids ? Section.ofIds(second, section) : Section.ofPositions(second, section))
                .collect(Collectors.joining(" OR "));
        return "COPY (SELECT %s FROM %s.%s WHERE partnership = '%s'%s ORDER BY %s) TO STDOUT"
                .formatted(
                        String.join(", ", columns),
                        schema,
                        table.name(),
                        connection.unwrap(PGConnection.class).escapeLiteral(partnership),
                        those.isEmpty() ? "" : " AND (" + those + ")",
                        order);
    }

    /**
     * @param collated the columns whose order would depend on the language of the database
     * @param ids those that hold UUIDs
     */
    private record Kinds(Set<String> collated, Set<String> ids) {}

    private static Kinds kinds(Connection connection, String table) throws SQLException {
        var kinds = new Kinds(new HashSet<>(), new HashSet<>());
        try (var statement = connection.prepareStatement("SELECT attname, attcollation <> 0, atttypid = 'uuid'::regtype"
                + " FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0")) {
            statement.setString(1, table);
            var rows = statement.executeQuery();
            while (rows.next()) {
                if (rows.getBoolean(2)) kinds.collated.add(rows.getString(1));
                if (rows.getBoolean(3)) kinds.ids.add(rows.getString(1));
            }
        }
        return kinds;
    }

    private static Map<String, String> settings(Connection connection) throws SQLException {
        var settings = new TreeMap<String, String>();
        try (var statement =
                connection.prepareStatement("SELECT name, current_setting(name) FROM unnest(?::text[]) AS name")) {
            statement.setArray(
                    1, connection.createArrayOf("text", WRITTEN.keySet().toArray()));
            var rows = statement.executeQuery();
            while (rows.next()) settings.put(rows.getString(1), rows.getString(2));
        }
        return settings;
    }

    private static void set(Connection connection, Map<String, String> settings) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT set_config(name, value, false) FROM unnest(?::text[], ?::text[]) AS setting (name, value)")) {
            statement.setArray(
                    1, connection.createArrayOf("text", settings.keySet().toArray()));
            statement.setArray(
                    2, connection.createArrayOf("text", settings.values().toArray()));
            statement.execute();
        }
    }
}
