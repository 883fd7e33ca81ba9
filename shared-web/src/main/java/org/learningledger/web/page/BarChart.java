package org.learningledger.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts over time, shown twice from the same numbers: drawn, with a panel for each thing that is counted, all on one scale,
 * and as a table.
 *
 * @param title what is counted
 * @param rowHead what each row is, such as a day
 * @param panels what is counted, one panel and one column of the table each
 * @param series what stands side by side in each panel: one, or two that the key tells apart
 */
public record BarChart(String title, String rowHead, List<String> panels, List<Series> series, List<Row> rows) {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 150;
    private static final int TOP = 10;
    private static final int BASE = 126;
    private static final int RIGHT = 296;
    private static final int DIGIT = 7;

    /** In the order of the Government Analysis Function's palette; the second is an outline, so that nobody needs colour. */
    private static final List<Paint> PAINTS = List.of(new Paint("#12436D", "none"), new Paint("#ffffff", "#F46A25"));

    /**
     * @param label as the key has it
     * @param word as a row of the table has it
     */
    public record Series(String label, String word) {}

    /**
     * @param label of the row in the table
     * @param brief as it stands under the chart
     * @param counts for each series, one for each panel
     */
    public record Row(String label, String brief, List<List<Long>> counts) {}

    /** How a series is painted. */
    public record Paint(String fill, String stroke) {}

    /** A bar as it is drawn. */
    public record Bar(String x, String y, String width, String height, Paint paint, String says) {}

    /** A line of the scale. */
    public record Tick(int y, String label) {}

    public BarChart {
        if (series.isEmpty() || series.size() > PAINTS.size()) throw new IllegalArgumentException(series.toString());
    }

    // The table

    public List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(Column.of(rowHead));
        if (compares()) columns.add(Column.of("Counting"));
        panels.forEach(panel -> columns.add(Column.number(panel)));
        return columns;
    }

    public List<List<Cell>> cells() {
        var lines = new ArrayList<List<Cell>>();
        for (var row : rows) {
            for (int each = 0; each < series.size(); each++) {
                var line = new ArrayList<Cell>();
                line.add(Cell.of(row.label));
                if (compares()) line.add(Cell.of(series.get(each).word));
                row.counts.get(each).forEach(count -> line.add(Cell.of(count)));
                lines.add(line);
            }
        }
        return lines;
    }

    public boolean compares() {
        return series.size() > 1;
    }

    // The drawing

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    public int right() {
        return RIGHT;
    }

    public int base() {
        return BASE;
    }

    /** Where the bars begin: right of the scale's longest number. */
    public int left() {
        return 8 + DIGIT * number(top()).length();
    }

    public Paint paint(int series) {
        return PAINTS.get(series);
    }

    /** From nothing up, in whole numbers that are easy to read. */
    public List<Tick> ticks() {
        long step = step();
        var ticks = new ArrayList<Tick>();
        for (long count = 0; count <= top(); count += step) {
            ticks.add(new Tick((int) Math.round(BASE - height(count)), number(count)));
        }
        return ticks;
    }

    /** The highest number of the scale, which is the same in every panel. */
    public long top() {
        long step = step();
        return Math.max(step, (highest() + step - 1) / step * step);
    }

    private long step() {
        for (long magnitude = 1; ; magnitude *= 10) {
            for (long step : new long[] {magnitude, 2 * magnitude, 5 * magnitude}) {
                if (step * 4 >= highest()) return step;
            }
        }
    }

    private long highest() {
        return rows.stream()
                .flatMap(row -> row.counts.stream())
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private double height(long count) {
        return (double) count * (BASE - TOP) / top();
    }

    public List<Bar> bars(int panel) {
        var bars = new ArrayList<Bar>();
        double slot = (double) (RIGHT - left()) / Math.max(1, rows.size());
        double gap = slot > 4 ? Math.min(slot * 0.25, 6) : 0;
        double width = (slot - gap) / series.size();
        for (int row = 0; row < rows.size(); row++) {
            for (int each = 0; each < series.size(); each++) {
                long count = rows.get(row).counts.get(each).get(panel);
                double height = height(count);
                bars.add(new Bar(
                        exact(left() + row * slot + gap / 2 + each * width),
                        exact(BASE - height),
                        exact(width),
                        exact(height),
                        paint(each),
                        rows.get(row).label + (compares() ? ", " + series.get(each).word : "") + ": " + number(count)));
            }
        }
        return bars;
    }

    public @Nullable String first() {
        return rows.size() < 2 ? null : rows.getFirst().brief;
    }

    public @Nullable String last() {
        return rows.isEmpty() ? null : rows.getLast().brief;
    }

    /** The newest number of a panel: "3"; or of both series: "2 surely, 3 perhaps". */
    public String newest(int panel) {
        var newest = rows.getLast().counts;
        if (!compares()) return number(newest.getFirst().get(panel));
        var said = new ArrayList<String>();
        for (int each = 0; each < series.size(); each++) {
            said.add(number(newest.get(each).get(panel)) + " "
                    + series.get(each).word.toLowerCase(Locale.UK));
        }
        return String.join(", ", said);
    }

    /** What a panel shows, for who does not see it; every number is in the table. */
    public String description(int panel) {
        if (rows.isEmpty()) return "No numbers.";
        var told = new StringBuilder();
        for (int each = 0; each < series.size(); each++) {
            int of = each;
            if (compares()) told.append(series.get(each).label).append(": ");
            told.append(number(rows.getFirst().counts.get(of).get(panel)))
                    .append(" on ")
                    .append(rows.getFirst().label);
            if (rows.size() > 1) {
                told.append(", ")
                        .append(number(rows.getLast().counts.get(of).get(panel)))
                        .append(" on ")
                        .append(rows.getLast().label)
                        .append("; lowest ")
                        .append(number(counts(of, panel).min().orElse(0)))
                        .append(", highest ")
                        .append(number(counts(of, panel).max().orElse(0)));
            }
            told.append(". ");
        }
        return told.append("All numbers are in the table.").toString();
    }

    private LongStream counts(int series, int panel) {
        return rows.stream().mapToLong(row -> row.counts.get(series).get(panel));
    }

    private static String number(long count) {
        return String.format(Locale.UK, "%,d", count);
    }

    private static String exact(double length) {
        return BigDecimal.valueOf(length).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
