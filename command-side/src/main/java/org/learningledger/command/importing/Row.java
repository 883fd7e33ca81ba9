package org.learningledger.command.importing;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.privacy.PersonalDetails;
import org.learningledger.command.privacy.Published;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.store.time.Days;

/**
 * One row of a file, read column by column. What is wrong with it is told to whoever reads it, and reading goes on, so
 * that one rehearsal finds everything.
 */
final class Row {

    private static final int LONGEST_ID = 200;

    /** Control characters, of which PostgreSQL refuses NUL in any text. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

    private final String file;
    private final CSVRecord cells;
    private final long line;
    private final DataSet dataSet;
    private final Consumer<Problem> problems;

    Row(String file, CSVRecord cells, long line, DataSet dataSet, Consumer<Problem> problems) {
        this.file = file;
        this.cells = cells;
        this.line = line;
        this.dataSet = dataSet;
        this.problems = problems;
    }

    /** The row's id: its first column. */
    String reference() {
        var id = cells.get(0).strip();
        if (id.isEmpty()) problem(null, "the first column is empty: give the row an id that no other row has");
        if (id.length() > LONGEST_ID) problem(null, "the id is longer than 200 characters: give the row a shorter one");
        mustBeReadable(null, id);
        return id;
    }

    @Nullable
    String text(String column) {
        if (!mustHaveColumn(column)) return null;
        var cell = cells.get(column);
        mustBeReadable(column, cell);
        return cell.isBlank() ? null : cell;
    }

    private void mustBeReadable(@Nullable String column, String cell) {
        if (UNREADABLE.matcher(cell).find()) {
            problem(column, "holds a character that cannot be read: type the words again, or save the file anew");
        }
    }

    String mustHaveText(String column) {
        var text = text(column);
        if (text != null) return text;
        if (cells.isMapped(column)) problem(column, "is empty: enter what the paper says");
        return "";
    }

    /** Tells, on the header's line, when the file has no such column. */
    boolean mustHaveColumn(String column) {
        if (!cells.isMapped(column)) {
            problems.accept(new Problem(file, 1, column, "is missing: add it to the header; its cells may stay empty"));
        }
        return cells.isMapped(column);
    }

    @Nullable
    Words words(String column) {
        return Words.plainOrNull(text(column));
    }

    Words mustHaveWords(String column) {
        return Words.plain(mustHaveText(column));
    }

    /** Words that anybody may come to read, so that no personal detail may stand in them. */
    @Nullable
    Words published(String column) {
        var words = words(column);
        if (words instanceof Words.Plain said) mustBeFit(column, said.plain());
        return words;
    }

    Words mustHavePublished(String column) {
        var text = mustHaveText(column);
        mustBeFit(column, text);
        return Words.plain(text);
    }

    /** Without repeating what was found: what is told about an import may be kept in other places. */
    private void mustBeFit(String column, String text) {
        var found = PersonalDetails.in(text);
        if (found.isEmpty()) return;
        problem(
                column,
                "is published and seems to hold %s: take it out, or put a month or a wider area in its place"
                        .formatted(Published.titles(found)));
    }

    @Nullable
    StatedDate date(String edtfColumn, String printedColumn) {
        var edtf = text(edtfColumn);
        if (edtf != null) {
            try {
                Days.of(edtf);
            } catch (Days.NotADate unreal) {
                problem(
                        edtfColumn,
                        unreal.getMessage()
                                + ": write it as a year, month or day, such as 2021, 2021-10 or 2021-10-05");
            }
        }
        return StatedDate.printed(edtf, text(printedColumn));
    }

    @Nullable
    StatedDate date() {
        return date("edtf", "stated_date");
    }

    /** The references in a cell, each to a row of this data set. */
    List<String> references(String column) {
        var references = split(column);
        references.forEach(reference -> thing(column, reference));
        return references;
    }

    /** The one reference in a cell, to a row of this data set. */
    @Nullable
    String referenceOrNull(String column) {
        var reference = text(column);
        if (reference != null) thing(column, reference);
        return reference;
    }

    private List<String> split(String column) {
        var cell = text(column);
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(";")).map(String::strip).toList();
    }

    /** The things that the references in some columns stand for. */
    <T> List<T> things(Function<UUID, T> id, String... columns) {
        return Arrays.stream(columns)
                .flatMap(column -> split(column).stream().map(reference -> thing(column, reference)))
                .map(id)
                .toList();
    }

    /** The one thing that the reference in a column stands for. */
    UUID thing(String column) {
        return thing(column, mustHaveText(column));
    }

    private UUID thing(String column, String reference) {
        var found = dataSet.idOf(reference);
        if (found.isPresent()) return found.get();
        problem(column, "\"%s\" is no row of this data set: correct it or leave it empty".formatted(reference));
        return new UUID(0, 0);
    }

    Citation citation(@Nullable String alsoAtColumn) {
        var place = mustHaveText("source");
        return new Citation(
                dataSet.id(), reference(), document(place), place, alsoAtColumn == null ? null : text(alsoAtColumn));
    }

    /** The paper whose lines hold the row's first source line. */
    private @Nullable String document(String place) {
        var document = dataSet.documentAt(place);
        if (document.isEmpty()) {
            problem("source", "\"%s\" lies in no document of documents.csv: correct the line numbers".formatted(place));
        }
        return document.orElse(null);
    }

    private void problem(@Nullable String column, String whatToDo) {
        problems.accept(new Problem(file, line, column, whatToDo));
    }
}
