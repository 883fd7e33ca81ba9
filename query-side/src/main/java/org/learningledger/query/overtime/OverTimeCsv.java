package org.learningledger.query.overtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.learning.Step;

/** The same numbers for a spreadsheet (RFC 4180). Each line says how it was counted, so it can be cut out and kept. */
final class OverTimeCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader(header()).get();

    private OverTimeCsv() {}

    private static String[] header() {
        return Stream.of(
                        Stream.of("day", "counting"),
                        Arrays.stream(Step.values()).map(step -> step.name().toLowerCase(Locale.ROOT)),
                        Stream.of(
                                "regressed",
                                "seen",
                                "clock",
                                "known_at",
                                "true_on",
                                "position",
                                "kind",
                                "theme",
                                "priority",
                                "area",
                                "addressee",
                                "source"))
                .flatMap(names -> names)
                .toArray(String[]::new);
    }

    /** @param position in the partnership's log up to which the numbers are surely complete */
    static String of(OverTime counted, long position) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, FORMAT)) {
            for (var month : counted.months()) {
                var of = counted.counted();
                var line = new ArrayList<@Nullable Object>();
                line.add(month.day());
                line.add(month.certainty());
                line.addAll(month.steps().values());
                line.add(month.regressed());
                line.addAll(
                        Arrays.asList(counted.seen(), counted.clock(), counted.knownAt(), counted.trueOn(), position));
                line.addAll(
                        Arrays.asList(of.kind(), of.theme(), of.priority(), of.area(), of.addressee(), of.source()));
                csv.printRecord(texts(line));
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return text.toString();
    }

    private static List<String> texts(List<@Nullable Object> line) {
        return line.stream()
                .map(value -> Objects.toString(value, ""))
                .map(OverTimeCsv::harmless)
                .toList();
    }

    /** A spreadsheet takes what begins so for a formula and runs it; behind an apostrophe it is text. */
    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
