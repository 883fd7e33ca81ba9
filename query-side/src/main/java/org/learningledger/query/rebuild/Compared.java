package org.learningledger.query.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.learningledger.query.digest.Digests;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.Table;

/**
 * Two generations of a model that have taken in the same events: the live one, and one that was built beside it.
 *
 * @param live the digest of the live one
 * @param built the digest of the other
 * @param differences sentences about the rows that only one of them has; none where the digests are equal
 */
record Compared(String live, String built, List<String> differences) {

    /** Of how many rows of a table a person is told which they are. */
    private static final int TOLD = 10;

    /** The columns that say which row it is, where a table has them. */
    private static final List<String> PLACE = List.of(
            "partnership",
            "subject",
            "thing",
            "whole",
            "part",
            "plan",
            "challenge",
            "claim",
            "position",
            "known_from",
            "known_until",
            "so_from",
            "so_until");

    static Compared of(Connection connection, ReadModel model, String place) throws SQLException {
        var live = Digests.of(connection, Generation.LIVE, model);
        var built = Digests.of(connection, place, model);
        var differences = new ArrayList<String>();
        if (!live.equals(built)) {
            for (var table : model.tables()) differences.addAll(differences(connection, table, place));
        }
        return new Compared(live, built, differences);
    }

    boolean same() {
        return live.equals(built);
    }

    private static List<String> differences(Connection connection, Table table, String place) throws SQLException {
        var told = new ArrayList<String>();
        told.addAll(only(connection, table, Generation.LIVE, place, "only in the live model"));
        told.addAll(only(connection, table, place, Generation.LIVE, "only in the new one"));
        return told;
    }

    private static List<String> only(Connection connection, Table table, String one, String other, String where)
            throws SQLException {
        var columns = String.join(", ", Digests.columns(table));
        var told = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT alone.*, count(*) OVER () AS in_all FROM (SELECT " + columns
                        + " FROM " + one + "." + table.name() + " EXCEPT ALL SELECT " + columns + " FROM " + other + "."
                        + table.name() + ") alone ORDER BY 1, 2, 3 LIMIT " + TOLD)) {
            while (rows.next()) {
                if (told.isEmpty()) {
                    told.add("%s: %,d rows %s".formatted(table.name(), rows.getLong("in_all"), where));
                }
                told.add("  " + which(rows, table));
            }
        }
        return told;
    }

    /** A row by its place, not by what it says: that may be nobody's business here. */
    private static String which(ResultSet row, Table table) throws SQLException {
        var which = new ArrayList<String>();
        for (var column : table.columns()) {
            if (PLACE.contains(column)) which.add(column + " " + row.getString(column));
        }
        return String.join(", ", which);
    }
}
