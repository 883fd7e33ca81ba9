package org.learningledger.query.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.api.Shapes;
import org.learningledger.query.provenance.FigureCsv;
import org.learningledger.query.provenance.Figures;
import org.learningledger.query.provenance.Provenance;
import org.learningledger.web.page.Frame;
import org.learningledger.web.page.Pages;
import org.learningledger.web.report.KeptReports;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A report as it is handed out: as a page by itself, for spreadsheets and for programs. The same report, the same bytes. */
@Component
@ConditionalOnWebApplication
class ReportBytes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> HEADINGS =
            List.of("section", "kind", "what", "reference", "id", "state", "owner", "due", "number", "number_before");

    private final Pages pages;

    ReportBytes(Pages pages) {
        this.pages = pages;
    }

    KeptReports.Bytes of(NightlyReport report, Provenance from) {
        return new KeptReports.Bytes(
                html(report, from), FigureCsv.of(HEADINGS, lines(report), from), json(report, from));
    }

    private byte[] html(NightlyReport report, Provenance from) {
        return pages.page("report/alone", Frame.plain("Nightly report"))
                .with("report", report)
                .with(Figures.PARAMETER, from)
                .html()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(NightlyReport report, Provenance from) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("state", Shapes.value(from));
        answer.put("report", Shapes.value(report));
        return JSON.writeValueAsBytes(answer);
    }

    /** What {@link #json} made of a report. */
    static NightlyReport read(byte[] json) {
        return JSON.treeToValue(JSON.readTree(json).path("report"), NightlyReport.class);
    }

    static String text(Provenance from) {
        return JSON.writeValueAsString(Objects.requireNonNull(Shapes.value(from)));
    }

    static Provenance provenance(String text) {
        return JSON.readValue(text, Provenance.class);
    }

    private static List<List<@Nullable Object>> lines(NightlyReport report) {
        var lines = new ArrayList<List<@Nullable Object>>();
        for (var rung : report.ladder()) {
            var step = rung.step() == null ? "REGRESSED" : rung.step();
            lines.add(line(
                    "ladder",
                    rung.kind(),
                    step,
                    null,
                    null,
                    null,
                    null,
                    null,
                    rung.standing().size(),
                    rung.before()));
            for (var each : rung.standing()) {
                lines.add(
                        line("standing", rung.kind(), step, each.reference(), each.id(), null, null, null, null, null));
            }
        }
        for (var register : report.changed()) {
            var counts = register.counts();
            var differing = new LinkedHashMap<String, Long>();
            differing.put("added", counts.added());
            differing.put("gone", counts.gone());
            differing.put("changed", counts.changed());
            differing.putAll(counts.turns());
            differing.forEach((what, number) -> {
                if (number > 0) {
                    lines.add(line("changed", register.register(), what, null, null, null, null, null, number, null));
                }
            });
        }
        for (var open : report.open()) {
            lines.add(line(
                    "open action",
                    "ACTION",
                    open.overdue() ? "overdue" : null,
                    open.action().reference(),
                    open.action().id(),
                    open.state(),
                    open.owner(),
                    open.due(),
                    null,
                    null));
        }
        for (var retest : report.retests()) {
            lines.add(line(
                    "re-test",
                    retest.kind(),
                    retest.step(),
                    retest.learning().reference(),
                    retest.learning().id(),
                    retest.state(),
                    null,
                    retest.by(),
                    null,
                    null));
        }
        return lines;
    }

    private static List<@Nullable Object> line(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
