package org.learningledger.query.report;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.learningledger.events.ThingKind;
import org.learningledger.query.action.ActionWords;
import org.learningledger.query.learning.LearningKind;
import org.learningledger.query.page.DateWords;
import org.learningledger.query.page.Things;
import org.learningledger.query.report.NightlyReport.Named;
import org.learningledger.query.report.NightlyReport.Rung;
import org.learningledger.query.retest.RetestWords;
import org.learningledger.web.page.Cell;
import org.learningledger.web.page.Column;
import org.learningledger.web.page.Link;

/** A nightly report as a page says it. */
public final class ReportWords {

    private ReportWords() {}

    /** A table of one half of the ladder. */
    public record Ladder(String caption, List<Column> columns, List<List<Cell>> rows) {}

    /** @param linked whether what is named leads to its page */
    public static List<Ladder> ladders(NightlyReport report, boolean linked) {
        var kinds = report.ladder().stream().map(Rung::kind).distinct().toList();
        return kinds.stream().map(kind -> ladder(report, kind, linked)).toList();
    }

    private static Ladder ladder(NightlyReport report, LearningKind kind, boolean linked) {
        var columns = new ArrayList<>(List.of(Column.of("Step"), Column.number("On this night")));
        if (report.before() != null) columns.add(Column.number("In the report before"));
        columns.add(Column.of("What stands on it"));
        var rows = new ArrayList<List<Cell>>();
        for (var rung : report.ladder()) {
            if (rung.kind() != kind) continue;
            var cells = new ArrayList<>(List.of(
                    Cell.of(rung.step() == null ? "Regressed" : rung.step().label()),
                    Cell.of(rung.standing().size())));
            if (report.before() != null) cells.add(Cell.of(Objects.requireNonNull(rung.before())));
            cells.add(linked ? links(kind, rung.standing()) : Cell.of(names(rung.standing())));
            rows.add(cells);
        }
        return new Ladder(
                kind == LearningKind.RECOMMENDATION ? "Recommendations" : "Findings without a recommendation",
                columns,
                rows);
    }

    private static Cell links(LearningKind kind, List<Named> standing) {
        return Cell.of((Content) out -> {
            var separator = "";
            for (var each : standing) {
                out.writeContent(separator + "<a class=\"govuk-link\" href=\"");
                out.writeUserContent(Things.page(thing(kind), each.id()));
                out.writeContent("\">");
                out.writeUserContent(name(each));
                out.writeContent("</a>");
                separator = ", ";
            }
        });
    }

    private static ThingKind thing(LearningKind kind) {
        return kind == LearningKind.RECOMMENDATION ? ThingKind.RECOMMENDATION : ThingKind.FINDING;
    }

    private static String names(List<Named> several) {
        return several.stream().map(ReportWords::name).collect(Collectors.joining(", "));
    }

    private static String name(Named named) {
        return named.reference() == null ? named.id().toString() : named.reference();
    }

    private static Cell cell(ThingKind kind, Named named, boolean linked) {
        return linked ? Cell.of(new Link(name(named), Things.page(kind, named.id()))) : Cell.of(name(named));
    }

    public static List<List<Cell>> changed(NightlyReport report) {
        return report.changed().stream()
                .map(register -> List.of(
                        Cell.of(register.title()),
                        Cell.of(register.counts().added()),
                        Cell.of(register.counts().gone()),
                        Cell.of(register.counts().changed()),
                        Cell.of(register.counts().turns().entrySet().stream()
                                .filter(turn -> turn.getValue() > 0)
                                .map(turn -> turn.getKey().replace('-', ' ') + ": " + turn.getValue())
                                .collect(Collectors.joining(", ")))))
                .toList();
    }

    /** "12 open actions, 3 overdue". */
    public static String open(NightlyReport report) {
        return String.format(
                Locale.UK,
                "%,d open %s, %,d overdue",
                report.open().size(),
                report.open().size() == 1 ? "action" : "actions",
                report.overdue());
    }

    public static List<List<Cell>> actions(NightlyReport report, boolean linked) {
        return report.open().stream()
                .map(open -> List.of(
                        cell(ThingKind.ACTION, open.action(), linked),
                        Cell.of(ActionWords.state(open.state()).text()),
                        Cell.of(open.owner() == null ? "Not known" : open.owner()),
                        Cell.of(due(open))))
                .toList();
    }

    private static String due(NightlyReport.OpenAction open) {
        if (open.due() == null) return "No date";
        return DateWords.plain(open.due()) + (open.overdue() ? ", overdue" : "");
    }

    public static List<List<Cell>> retests(NightlyReport report, boolean linked) {
        return report.retests().stream()
                .map(retest -> List.of(
                        cell(thing(retest.kind()), retest.learning(), linked),
                        Cell.of(retest.step().label()),
                        Cell.of(RetestWords.of(retest.state())),
                        Cell.of(retest.by() == null ? "" : DateWords.day(retest.by()))))
                .toList();
    }

    public static String day(LocalDate day) {
        return DateWords.day(day);
    }
}
