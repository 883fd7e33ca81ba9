package org.learningledger.query.compare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.answer.Columns;
import org.learningledger.query.page.DateWords;

/**
 * A field of a register as a comparison shows it.
 *
 * @param columns the columns that it is read from
 * @param reading its values in a row; none where the row says nothing of it
 */
record Shown(String label, Shape shape, List<String> columns, Reading reading) {

    interface Reading {
        List<String> in(ResultSet row) throws SQLException;
    }

    /** Its name for programs. */
    String field() {
        return columns.getFirst().replaceFirst("_edtf$", "").replaceFirst("^fact_labels$", "facts");
    }

    static Shown text(String label, String column) {
        return new Shown(label, Shape.TEXT, List.of(column), row -> value(row.getString(column)));
    }

    static Shown words(String label, String column) {
        return new Shown(label, Shape.WORDS, List.of(column), row -> value(row.getString(column)));
    }

    /** A constant in the words of its own slice. */
    static <E extends Enum<E>> Shown constant(String label, String column, Class<E> type, Function<E, String> words) {
        return new Shown(label, Shape.WORDS, List.of(column), row -> value(row.getString(column)).stream()
                .map(name -> words.apply(Enum.valueOf(type, name)))
                .toList());
    }

    /** Several of them. */
    static <E extends Enum<E>> Shown constants(String label, String column, Class<E> type, Function<E, String> words) {
        return new Shown(label, Shape.WORDS, List.of(column), row -> Columns.texts(row, column).stream()
                .map(name -> words.apply(Enum.valueOf(type, name)))
                .toList());
    }

    static Shown flag(String label, String column) {
        return new Shown(label, Shape.WORDS, List.of(column), row -> List.of(row.getBoolean(column) ? "Yes" : "No"));
    }

    static Shown number(String label, String column) {
        return new Shown(label, Shape.WORDS, List.of(column), row -> List.of(String.valueOf(row.getInt(column))));
    }

    /** The date in the columns {@code name_edtf} and {@code name_printed}. */
    static Shown date(String label, String name) {
        return new Shown(
                label,
                Shape.WORDS,
                List.of(name + "_edtf", name + "_printed"),
                row -> value(DateWords.of(Columns.date(row, name))));
    }

    static Shown thing(String label, String column) {
        return new Shown(label, Shape.THINGS, List.of(column), row -> {
            var id = row.getObject(column, UUID.class);
            return id == null ? List.of() : List.of(id.toString());
        });
    }

    static Shown things(String label, String column) {
        return new Shown(label, Shape.THINGS, List.of(column), row -> Columns.uuids(row, column).stream()
                .map(UUID::toString)
                .toList());
    }

    static Shown code(Shape shape, String label, String column) {
        return new Shown(label, shape, List.of(column), row -> value(row.getString(column)));
    }

    static Shown codes(Shape shape, String label, String column) {
        return new Shown(label, shape, List.of(column), row -> Columns.texts(row, column));
    }

    /** Labels in one column, and what stands under each in another. */
    static Shown labelled(String label, String labels, String values) {
        return new Shown(label, Shape.TEXT, List.of(labels, values), row -> {
            var of = Columns.texts(row, values);
            var each = new ArrayList<String>();
            for (var name : Columns.texts(row, labels)) each.add(name + ": " + of.get(each.size()));
            return each;
        });
    }

    private static List<String> value(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text);
    }
}
