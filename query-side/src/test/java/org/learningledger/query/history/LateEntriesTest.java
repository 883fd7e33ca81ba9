package org.learningledger.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.store.log.Recorded;
import org.learningledger.store.record.Stamp;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Clock;
import org.learningledger.store.time.StatedOn;
import org.learningledger.store.time.StatedOn.Basis;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("What became known long after it happened")
class LateEntriesTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private HistoryReader history;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    private List<String> late(HistoryFilter filter) {
        return history.all(partnership, filter, 1).entries().stream()
                .map(HistoryEntry::eventType)
                .toList();
    }

    @ParameterizedTest(name = "happened {0}, recorded {1}, stated {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2021-03-01, 2021-03-31T12:00:00Z, -,          -",
                "2021-03-01, 2021-04-01T12:00:00Z, -,          Recorded 31 days after it happened",
                // London is an hour ahead in summer: this is 1 August there, more than 30 days later.
                "2021-07-01, 2021-07-31T23:30:00Z, -,          Recorded 31 days after it happened",
                "2021-07-01, 2021-07-31T22:30:00Z, -,          -",
                "2021-05-31, 2021-07-05T12:00:00Z, -,          Recorded 35 days after it happened",
                "2021-03,    2021-04-30T12:00:00Z, -,          -",
                "2021-03,    2021-08-01T12:00:00Z, -,          Recorded at least 4 months after it happened",
                "2021-03-14, 2023-03-14T12:00:00Z, -,          Recorded 2 years after it happened",
                "2021-03/.., 2023-03-14T12:00:00Z, -,          -",
                "2021-03-01, 2023-03-14T12:00:00Z, 2021-03-31, -",
                "2021-03-01, 2023-03-14T12:00:00Z, 2021-08-02, Stated 5 months after it happened",
                "2021-03-01, 2023-03-14T12:00:00Z, 2021-08,    Stated at least 5 months after it happened",
                "2021-03-01, 2023-03-14T12:00:00Z, 2021,       -",
                "2021-03-01, 2021-05-14T12:00:00Z, 2022-08,    Stated at least 2 months after it happened"
            })
    void counts_only_days_that_surely_lie_between(
            String happened, Instant recorded, @Nullable String stated, @Nullable String says) {
        var at = at(recorded, stated == null ? null : new StatedOn(stated, Basis.DECLARED));
        var late = Late.of(chain.notInPlace(happened), at, Clock.DECLARED);
        assertThat(late == null ? null : late.words()).isEqualTo(says);
    }

    private Recorded at(Instant recorded, @Nullable StatedOn stated) {
        return new Recorded(1, 1, recorded, 0, "event", new Stamp(Mother.officer(partnership, null), "key", stated));
    }

    @Test
    void the_date_that_an_importer_assumed_for_a_paper_says_nothing() {
        var at = at(Instant.parse("2023-03-14T12:00:00Z"), new StatedOn("2022-08", Basis.ASSUMED));
        assertThat(Late.of(chain.notInPlace("2021-03-01"), at, Clock.DECLARED)).isNull();
        assertThat(Late.of(chain.notInPlace("2021-03-01"), at, Clock.RECORDED)).isNotNull();
    }

    @Test
    void what_was_recorded_late_and_what_was_stated_late_are_kept_apart() {
        var officer = Mother.officer(partnership, Mother.POLICE);
        ledger.records(partnership, chain.saidDone(), chain.notInPlace(null));
        ledger.records(officer, new StatedOn("2022-10", Basis.DECLARED), chain.progressStated());
        ledger.records(officer, new StatedOn("2021-09", Basis.DECLARED), chain.progressReported());
        var any = HistoryFilter.ALL.late(null);
        assertThat(late(any)).containsExactly("ProgressStated", "ActionSaidDone");
        assertThat(late(HistoryFilter.ALL.late(Late.How.RECORDED))).containsExactly("ActionSaidDone");
        assertThat(late(HistoryFilter.ALL.late(Late.How.STATED))).containsExactly("ProgressStated");
        assertThat(history.late(partnership))
                .containsEntry(Late.How.RECORDED, 1L)
                .containsEntry(Late.How.STATED, 1L);
        assertThat(late(any.by(null, Mother.POLICE))).containsExactly("ProgressStated");
        assertThat(late(any.by("BUSINESS_UNIT", null))).hasSize(2);
        assertThat(late(any.by("SCRUTINEER", null))).isEmpty();
        assertThat(history.agencies(partnership)).containsExactly(Mother.POLICE);
        assertThat(history.roles(partnership)).containsExactly("BUSINESS_UNIT");
        assertThat(history.all(partnership, any, 1).entries().getFirst().late().words())
                .isEqualTo("Stated at least 9 months after it happened");
    }

    @Test
    void by_the_clock_of_recording_alone_everything_was_recorded_late() {
        ledger.records(
                Mother.officer(partnership, null),
                new StatedOn("2021-09", Basis.DECLARED),
                chain.progressReported(),
                chain.notInPlace(null));
        assertThat(late(HistoryFilter.ALL.late(null))).isEmpty();
        var strict = Moment.NOW.by(Clock.RECORDED);
        assertThat(strict.answer(() -> late(HistoryFilter.ALL.late(null)))).containsExactly("ProgressReported");
        assertThat(strict.answer(() -> late(HistoryFilter.ALL.late(Late.How.STATED))))
                .isEmpty();
        assertThat(strict.answer(() -> history.late(partnership)))
                .containsEntry(Late.How.RECORDED, 1L)
                .containsEntry(Late.How.STATED, 0L);
    }
}
