package org.learningledger.store.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A ledger is kept only by a server that has a fact on disk before it says that the fact is recorded. */
public final class Durability {

    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    /** Asks the server itself, on a connection of the login that will write. */
    public static void refuseIfNotDurable(Connection connection) throws SQLException {
        for (var setting : SETTINGS) {
            if (show(connection, setting).equals("off")) {
                throw new CannotStart(
                        "The PostgreSQL server has %s=off, so a power cut could lose what it called recorded. Set it to on, for the server and for the login %s, and start again."
                                .formatted(setting, connection.getMetaData().getUserName()));
            }
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
