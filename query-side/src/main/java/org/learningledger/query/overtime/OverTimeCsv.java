package org.learningledger.query.overtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.learning.Step;
import org.learningledger.query.overtime.OverTime.AtMonthEnd;
import org.learningledger.query.provenance.FigureCsv;
import org.learningledger.query.provenance.Provenance;

/** The same numbers for a spreadsheet. Each line says how it was counted, so it can be cut out and kept. */
final class OverTimeCsv {

    private static final List<String> HEADINGS = Stream.of(
                    Stream.of("day", "counting"),
                    Arrays.stream(Step.values()).map(step -> step.name().toLowerCase(Locale.ROOT)),
                    Stream.of("regressed", "seen", "kind", "theme", "priority", "area", "addressee", "source"))
            .flatMap(names -> names)
            .toList();

    private OverTimeCsv() {}

    static byte[] of(OverTime counted, Provenance from) {
        return FigureCsv.of(
                HEADINGS,
                counted.months().stream().map(month -> line(counted, month)).toList(),
                from);
    }

    private static List<@Nullable Object> line(OverTime counted, AtMonthEnd month) {
        var of = counted.counted();
        var line = new ArrayList<@Nullable Object>();
        line.add(month.day());
        line.add(month.certainty());
        line.addAll(month.steps().values());
        line.add(month.regressed());
        line.add(counted.seen());
        line.addAll(Arrays.asList(of.kind(), of.theme(), of.priority(), of.area(), of.addressee(), of.source()));
        return line;
    }
}
