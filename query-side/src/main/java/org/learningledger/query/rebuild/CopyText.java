package org.learningledger.query.rebuild;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of PostgreSQL's {@code COPY}: <a
 * href="https://www.postgresql.org/docs/18/sql-copy.html#id-1.9.3.55.9.2">File Formats, Text Format</a>.
 */
final class CopyText {

    private final StringBuilder text = new StringBuilder();
    private Instant last = Instant.MAX;
    private String lastText = "infinity";

    void row(@Nullable Object[] values) {
        for (int column = 0; column < values.length; column++) {
            if (column > 0) text.append('\t');
            value(values[column]);
        }
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case UUID id -> text.append(id);
            case Instant at -> text.append(instant(at));
            case LocalDate day -> text.append(day(day));
            case Enum<?> constant -> escaped(constant.name());
            case Object[] array -> array(array);
            case Number number -> text.append(number);
            case Boolean yes -> text.append(yes);
            case String words -> escaped(words);
            default -> throw new IllegalArgumentException("No column takes a " + value.getClass());
        }
    }

    /** The same instant comes several times in a row. */
    private String instant(Instant at) {
        if (!at.equals(last)) {
            last = at;
            lastText = at.equals(Instant.MAX) ? "infinity" : at.toString();
        }
        return lastText;
    }

    private static String day(LocalDate day) {
        if (day.equals(LocalDate.MAX)) return "infinity";
        if (day.equals(LocalDate.MIN)) return "-infinity";
        if (day.getYear() > 9999) return day.toString().substring(1);
        return day.getYear() > 0 ? day.toString() : day.withYear(1 - day.getYear()) + " BC";
    }

    private void escaped(String words) {
        int plain = 0;
        while (plain < words.length() && isPlain(words.charAt(plain))) plain++;
        text.append(words, 0, plain);
        for (int i = plain; i < words.length(); i++) escaped(words.charAt(i));
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '\\';
    }

    /** A text column keeps any character but one. */
    private void escaped(char c) {
        switch (c) {
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            case '\u0000' -> text.append('\uFFFD');
            default -> text.append(c);
        }
    }

    /** An array literal, within which texts are quoted. */
    private void array(Object[] array) {
        text.append('{');
        for (int i = 0; i < array.length; i++) {
            if (i > 0) text.append(',');
            switch (array[i]) {
                case null -> text.append("NULL");
                case LocalDate day -> text.append(day(day));
                case Object value -> quoted(value.toString());
            }
        }
        text.append('}');
    }

    private void quoted(String words) {
        text.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '"' || c == '\\') escaped('\\');
            escaped(c);
        }
        text.append('"');
    }
}
