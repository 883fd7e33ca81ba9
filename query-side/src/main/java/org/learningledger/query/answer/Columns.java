package org.learningledger.query.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.StatedDate;

/** Reads and makes the values that rows of the read tables hold. */
public final class Columns {

    private Columns() {}

    public static List<UUID> uuids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** The date in the columns {@code date_edtf} and {@code date_printed}. */
    public static @Nullable Dated date(ResultSet row) throws SQLException {
        return date(row, "date");
    }

    /** The date in the columns {@code name_edtf} and {@code name_printed}. */
    public static @Nullable Dated date(ResultSet row, String name) throws SQLException {
        return Dated.of(StatedDate.printed(row.getString(name + "_edtf"), row.getString(name + "_printed")));
    }

    public static UUID[] uuids(Collection<UUID> ids) {
        return ids.stream().distinct().toArray(UUID[]::new);
    }

    public static String[] texts(Collection<String> texts) {
        return texts.stream().distinct().toArray(String[]::new);
    }

    public static @Nullable String edtf(@Nullable StatedDate date) {
        return date == null ? null : date.edtf();
    }

    public static @Nullable String printed(@Nullable StatedDate date) {
        return date == null ? null : date.asPrinted();
    }

    /** What a search looks through. */
    public static String searched(@Nullable String... texts) {
        return Arrays.stream(texts)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.UK);
    }
}
