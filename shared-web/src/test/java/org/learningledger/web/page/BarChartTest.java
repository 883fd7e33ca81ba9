package org.learningledger.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A bar chart")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BarChartTest {

    private static BarChart of(long... counts) {
        return new BarChart(
                "Actions",
                "At the end of",
                List.of("Open"),
                List.of(new BarChart.Series("Reported", "Reported")),
                LongStream.of(counts)
                        .mapToObj(count -> new BarChart.Row("Day " + count, "Day", List.of(List.of(count))))
                        .toList());
    }

    @ParameterizedTest(name = "up to {0}: {1}")
    @CsvSource({
        "0, '0 1'",
        "1, '0 1'",
        "3, '0 1 2 3'",
        "4, '0 1 2 3 4'",
        "5, '0 2 4 6'",
        "9, '0 5 10'",
        "17, '0 5 10 15 20'",
        "3450, '0 1,000 2,000 3,000 4,000'"
    })
    void has_a_scale_of_whole_numbers_that_are_easy_to_read(long highest, String scale) {
        assertThat(of(highest).ticks().stream().map(BarChart.Tick::label)).containsExactly(scale.split(" "));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 100_000})
    void has_bars_as_high_as_the_scale_says(long highest) {
        var chart = of(0, highest, highest / 2);
        var scale = chart.ticks();
        double one = (double) (scale.getFirst().y() - scale.getLast().y()) / chart.top();
        var heights = chart.bars(0).stream()
                .map(bar -> Double.parseDouble(bar.height()))
                .toList();
        assertThat(heights.get(0)).isZero();
        assertThat(heights.get(1)).isCloseTo(highest * one, offset(0.01));
        assertThat(heights.get(2)).isCloseTo(highest / 2 * one, offset(0.01));
    }

    @Test
    void has_room_for_twenty_years_of_months_twice() {
        var counts = List.of(List.of(1L), List.of(2L));
        var chart = new BarChart(
                "Actions",
                "At the end of",
                List.of("Open"),
                List.of(new BarChart.Series("Surely so", "Surely"), new BarChart.Series("Perhaps so", "Perhaps")),
                IntStream.range(0, 240)
                        .mapToObj(month -> new BarChart.Row("Month " + month, "Month", counts))
                        .toList());
        var bars = chart.bars(0);
        assertThat(bars).hasSize(480);
        assertThat(Double.parseDouble(bars.getLast().x())
                        + Double.parseDouble(bars.getLast().width()))
                .isLessThanOrEqualTo(chart.right() + 0.01);
        assertThat(bars)
                .allSatisfy(bar -> assertThat(Double.parseDouble(bar.width())).isGreaterThan(0.5));
        assertThat(bars.get(0).paint()).isNotEqualTo(bars.get(1).paint());
    }

    @Test
    void tells_the_same_in_words_and_in_its_table() {
        var chart = of(2, 5, 3);
        assertThat(chart.description(0))
                .isEqualTo("2 on Day 2, 3 on Day 3; lowest 2, highest 5. All numbers are in the table.");
        assertThat(chart.cells().stream().map(line -> line.get(1).text())).containsExactly("2", "5", "3");
        assertThat(chart.bars(0).stream().map(BarChart.Bar::says)).containsExactly("Day 2: 2", "Day 5: 5", "Day 3: 3");
    }
}
