package org.learningledger.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is told of a rebuild")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TellingTest {

    private static final Instant BEGUN = Instant.parse("2026-11-30T10:00:00Z");

    private static Rebuild rebuild(Stage stage, @Nullable Outcome outcome, List<String> report, Part... parts) {
        return new Rebuild(
                7,
                Purpose.SWITCH,
                List.of("actions", "history"),
                List.of(1, 1),
                List.of(475_890L, 475_890L),
                null,
                "somebody",
                BEGUN,
                stage,
                false,
                outcome == null ? null : BEGUN.plusMillis(7_800),
                outcome,
                report,
                List.of(parts));
    }

    @Test
    void has_figures_where_the_stage_has_some() {
        var reading = rebuild(Stage.READING, null, List.of(), new Part(Part.LOG, 120_000, 475_890));
        assertThat(Progress.of(reading, null).sentence()).isEqualTo("reading the log: 120,000 of 475,890 facts");
        assertThat(Progress.of(reading, 61_234.5).sentence())
                .isEqualTo("reading the log: 120,000 of 475,890 facts, 61,000/s, about 6 s left");

        var folding = rebuild(
                Stage.FOLDING,
                null,
                List.of(),
                new Part("action", 1_000, 1_000),
                new Part("history_of", 500, 2_000),
                new Part(Part.LOG, 475_890, 475_890),
                new Part(Part.caughtUp("actions"), 3, 3));
        assertThat(Progress.of(folding, 2.0).sentence())
                .isEqualTo("working out what was known of each: 1,500 of 3,000 things, 2/s, about 13 min left");
        assertThat(Progress.of(rebuild(Stage.SORTING, null, List.of()), 5.0).sentence())
                .isEqualTo("sorting the facts");
        assertThat(Progress.of(rebuild(Stage.SWITCHING, null, List.of(), new Part("switched:actions", 1, 1)), null)
                        .sentence())
                .isEqualTo("putting it in its place: 1 of 2 models");
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0", "7, 7", "94.6, 95", "1234, 1200", "61234, 61000"})
    void is_no_more_exact_than_it_is_known(double number, long told) {
        assertThat(Progress.rounded(number)).isEqualTo(told);
    }

    @Test
    void says_at_the_end_how_long_it_took_and_how_fast_it_was() {
        var done = rebuild(Stage.SWITCHING, Outcome.DONE, List.of(), new Part(Part.LOG, 475_890, 475_890));
        assertThat(Telling.took(done)).contains("It took 7.8 s: 475,890 facts, 61,000 a second.");
        assertThat(Telling.took(rebuild(Stage.SWITCHING, Outcome.DONE, List.of())))
                .contains("It took 7.8 s.");
        assertThat(Telling.took(rebuild(Stage.SWITCHING, null, List.of()))).isEmpty();
    }

    @Test
    void says_what_was_already_in_its_place_when_it_was_cancelled() {
        assertThat(Telling.ending(rebuild(Stage.READING, Outcome.CANCELLED, List.of())))
                .contains("Cancelled: nothing was changed.");
        assertThat(Telling.ending(
                        rebuild(Stage.SWITCHING, Outcome.CANCELLED, List.of(), new Part("switched:actions", 1, 1))))
                .contains("Cancelled: actions had been put in place already and stays.");
    }

    @Test
    void leaves_rows_of_other_partnerships_to_the_operator() {
        var report = List.of(
                "actions: the digest was 12 and is 34.",
                "  action_fact: 3 rows only in the live model",
                "    partnership moor, subject 1, position 3",
                "    partnership moorland, subject 2, position 4",
                "It failed, and nothing was changed: Key (partnership)=(vale) is twice.");
        assertThat(Telling.report(rebuild(Stage.SWITCHING, Outcome.FAILED, report), "moor"))
                .containsExactly(
                        "actions: the digest was 12 and is 34.",
                        "  action_fact: 3 rows only in the live model",
                        "    partnership moor, subject 1, position 3",
                        "It failed, and nothing was changed. The ledger's log says why.",
                        "Which rows of other partnerships these are is told at the command line only.");
    }
}
