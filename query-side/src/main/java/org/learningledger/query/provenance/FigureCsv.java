package org.learningledger.query.provenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Figures for a spreadsheet (RFC 4180, UTF-8): one line of headings and nothing that is not a table. Each line says in its
 * last columns where it comes from, so that a line that is cut out and kept still does.
 */
public final class FigureCsv {

    private static final List<String> FROM = List.of(
            "partnership", "position", "known_at", "true_on", "clock", "asked_on", "erasures", "models", "state");

    private FigureCsv() {}

    /**
     * @param headings of the columns before those that say where a line comes from
     * @param lines each with a value for each heading; {@code null} leaves a cell empty
     */
    public static byte[] of(
            List<String> headings, List<? extends List<? extends @Nullable Object>> lines, Provenance from) {
        var told = told(from);
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(Stream.concat(headings.stream(), FROM.stream()).toList());
            for (var line : lines) {
                var cells = new ArrayList<String>();
                line.forEach(value -> cells.add(harmless(Objects.toString(value, ""))));
                cells.addAll(told);
                csv.printRecord(cells);
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> told(Provenance from) {
        return Stream.of(
                        from.partnership(),
                        from.position(),
                        from.knownAt(),
                        from.trueOn(),
                        from.clock(),
                        from.day(),
                        from.erasures(),
                        from.models().stream().map(Provenance.Model::toString).collect(Collectors.joining("; ")),
                        from.state())
                .map(value -> harmless(Objects.toString(value, "")))
                .toList();
    }

    /** A spreadsheet takes what begins so for a formula and runs it; behind an apostrophe it is text. */
    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
