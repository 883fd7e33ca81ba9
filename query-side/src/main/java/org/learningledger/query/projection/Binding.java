package org.learningledger.query.projection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts values into statements as PostgreSQL's driver wants them. */
final class Binding {

    private Binding() {}

    static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            bind(statement, index + 1, values[index]);
        }
    }

    private static void bind(PreparedStatement statement, int parameter, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            // The driver knows infinity by this name only.
            statement.setObject(
                    parameter, instant.equals(Instant.MAX) ? OffsetDateTime.MAX : instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Enum<?> constant) {
            statement.setString(parameter, constant.name());
        } else if (value instanceof UUID[] ids) {
            statement.setArray(parameter, statement.getConnection().createArrayOf("uuid", ids));
        } else if (value instanceof LocalDate[] days) {
            statement.setArray(parameter, statement.getConnection().createArrayOf("date", days));
        } else if (value instanceof Long[] numbers) {
            statement.setArray(parameter, statement.getConnection().createArrayOf("bigint", numbers));
        } else if (value instanceof String text) {
            statement.setString(parameter, storable(text));
        } else if (value instanceof String[] texts) {
            var storable = Arrays.stream(texts).map(Binding::storable).toArray();
            statement.setArray(parameter, statement.getConnection().createArrayOf("text", storable));
        } else {
            statement.setObject(parameter, value);
        }
    }

    /** Where a stretch stands, as it was written. */
    static Stretch.Key key(ResultSet row) throws SQLException {
        return new Stretch.Key(
                row.getInt("planes"),
                instant(row, "known_from"),
                instant(row, "known_until"),
                row.getObject("so_from", LocalDate.class),
                row.getObject("so_until", LocalDate.class),
                row.getLong("mark"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var read = row.getObject(column, OffsetDateTime.class);
        return read.equals(OffsetDateTime.MAX) ? Instant.MAX : read.toInstant();
    }

    /** The log keeps any character; a column of text keeps all but one. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\u0000', '\uFFFD');
    }
}
