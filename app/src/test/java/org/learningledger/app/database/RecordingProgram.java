package org.learningledger.app.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A program of its own that starts the database and says each row that was acknowledged, until somebody kills it. */
final class RecordingProgram {

    private RecordingProgram() {}

    public static void main(String[] arguments) throws Exception {
        var database = EmbeddedDatabase.start(Path.of(arguments[0]));
        var address = database.address();
        try (var connection = DriverManager.getConnection(
                        address.url(), address.owner().user(), address.owner().password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS fact (number bigint PRIMARY KEY)");
            for (var number = 1L; ; number++) {
                statement.executeUpdate("INSERT INTO fact VALUES (" + number + ")");
                System.out.println("recorded " + number);
            }
        }
    }
}
