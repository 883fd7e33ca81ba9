package org.learningledger.query.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.finding.FindingReader;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Clock;
import org.learningledger.store.time.StatedOn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every form of a stated date at its edges, and days at theirs, as the database answers. */
@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("What was so on a day, and known at the end of one")
class WhatADayCanMeanTest {

    /** The paper that all of them stand in: nothing in it happened after that day. */
    private static final StatedOn PAPER = new StatedOn("2024-05-31", StatedOn.Basis.DECLARED);

    private static final String DATES = """
            2021,                   2021-01-01, 2021-12-31
            2021-10,                2021-10-01, 2021-10-31
            2024-02,                2024-02-01, 2024-02-29
            2023-02,                2023-02-01, 2023-02-28
            2021-10-05,             2021-10-05, 2021-10-05
            2020-02-29,             2020-02-29, 2020-02-29
            2021-12-31,             2021-12-31, 2021-12-31
            2022-01-01,             2022-01-01, 2022-01-01
            2022-03-27,             2022-03-27, 2022-03-27
            2022-21,                2022-03-01, 2022-05-31
            2022-22,                2022-06-01, 2022-08-31
            2022-23,                2022-09-01, 2022-11-30
            2022-24,                2022-12-01, 2023-02-28
            2019-24,                2019-12-01, 2020-02-29
            201X,                   2010-01-01, 2019-12-31
            19XX,                   1900-01-01, 1999-12-31
            2004-XX,                2004-01-01, 2004-12-31
            2004-XX-XX,             2004-01-01, 2004-12-31
            2004-01-XX,             2004-01-01, 2004-01-31
            2021?,                  2021-01-01, 2021-12-31
            2021-10~,               2021-10-01, 2021-10-31
            2021-10-05%,            2021-10-05, 2021-10-05
            2022-22?,               2022-06-01, 2022-08-31
            2022-01/2022-02,        2022-01-01, 2022-02-28
            2021-04-01/2022-03-31,  2021-04-01, 2022-03-31
            2021-10-05/2021-10-05,  2021-10-05, 2021-10-05
            2020/2023,              2020-01-01, 2023-12-31
            2021-23/2021-24,        2021-09-01, 2022-02-28
            2021?/2022~,            2021-01-01, 2022-12-31
            201X/2021-03,           2010-01-01, 2021-03-31
            ../2022-03,             ,           2022-03-31
            /2022-03,               ,           2022-03-31
            ../2021-24,             ,           2022-02-28
            2022-03/..,             2022-03-01, 2024-05-31
            2022-03/,               2022-03-01, 2024-05-31
            2022-24/..,             2022-12-01, 2024-05-31
            2024-05-31/..,          2024-05-31, 2024-05-31
            2025-01/..,             2025-01-01, 2025-01-01
            2025-01,                2025-01-01, 2025-01-31
            202X,                   2020-01-01, 2029-12-31
            nothing,                ,           2024-05-31
            """;

    @Autowired
    private Ledger ledger;

    @Autowired
    private FindingReader findings;

    @Autowired
    private DataSource pool;

    private final String partnership = Ledger.newPartnership();
    private final Map<String, UUID> dated = new LinkedHashMap<>();
    private final Map<String, UUID> known = new HashMap<>();

    @BeforeAll
    void every_form_is_recorded() {
        var facts = new ArrayList<FindingRecorded>();
        for (var line : DATES.lines().toList()) {
            var edtf = line.substring(0, line.indexOf(',')).strip();
            facts.add(found(dated, edtf, edtf.equals("nothing") ? null : StatedDate.of(edtf)));
        }
        ledger.appends(Mother.officer(partnership, null), PAPER, facts.toArray(FindingRecorded[]::new));
        for (var day : List.of(
                "2021-12-31",
                "2022-01-01",
                "2022-03-26",
                "2022-03-27",
                "2022-03-28",
                "2022-10-29",
                "2022-10-30",
                "2022-10-31",
                "2022-24",
                "2022-03",
                "2099")) {
            ledger.appends(
                    Mother.officer(partnership, null),
                    new StatedOn(day, StatedOn.Basis.DECLARED),
                    found(known, day, StatedDate.of("2020")));
        }
        ledger.records(partnership, found(known, "live", StatedDate.of("2020")));
    }

    private static FindingRecorded found(Map<String, UUID> of, String name, @Nullable StatedDate on) {
        var id = new FindingId(UUID.randomUUID());
        of.put(name, id.value());
        return new FindingRecorded(
                id,
                "F-" + of.size(),
                new SourceId(UUID.randomUUID()),
                FindingKind.GAP,
                Words.plain(name),
                List.of(),
                null,
                on);
    }

    @ParameterizedTest
    @CsvSource(textBlock = DATES)
    void it_was_so_surely_from_the_last_day_that_it_can_mean_and_perhaps_from_the_first(
            String edtf, @Nullable LocalDate first, LocalDate last) {
        var finding = dated.get(edtf);
        if (first != null) {
            assertThat(so(finding, first.minusDays(1))).as("the day before").isEqualTo("no");
            assertThat(so(finding, first)).as("the first day").isEqualTo(first.equals(last) ? "yes" : "perhaps");
        } else {
            assertThat(so(finding, LocalDate.of(1066, 10, 14)))
                    .as("long before")
                    .isEqualTo("perhaps");
        }
        if (!last.equals(first)) {
            assertThat(so(finding, last.minusDays(1)))
                    .as("the day before the last")
                    .isEqualTo("perhaps");
        }
        assertThat(so(finding, last)).as("the last day").isEqualTo("yes");
        assertThat(so(finding, last.plusDays(1))).as("the day after").isEqualTo("yes");
    }

    private String so(UUID finding, LocalDate day) {
        boolean perhaps = isShown(Moment.NOW.withTrueOn(day), finding);
        boolean surely = isShown(Moment.NOW.withTrueOn(day).surely(), finding);
        assertThat(perhaps || !surely).isTrue();
        return surely ? "yes" : perhaps ? "perhaps" : "no";
    }

    /** By the list, which asks the view, and by the page, which folds the facts. */
    private boolean isShown(Moment moment, UUID finding) {
        return moment.answer(() -> {
            boolean listed = JdbcClient.create(pool)
                    .sql("SELECT EXISTS (SELECT FROM read.finding WHERE partnership = ? AND subject = ?)")
                    .params(partnership, finding)
                    .query(Boolean.class)
                    .single();
            assertThat(findings.one(partnership, finding).isPresent()).isEqualTo(listed);
            return listed;
        });
    }

    @ParameterizedTest
    @CsvSource({
        // Winter time on the day before, summer time at the end of the day
        "2022-03-26, 2022-03-26T23:59:59.999999Z, 2022-03-27",
        "2022-03-27, 2022-03-27T22:59:59.999999Z, 2022-03-28",
        "2022-10-29, 2022-10-29T22:59:59.999999Z, 2022-10-30",
        "2022-10-30, 2022-10-30T23:59:59.999999Z, 2022-10-31",
        "2021-12-31, 2021-12-31T23:59:59.999999Z, 2022-01-01"
    })
    void what_was_said_on_a_day_is_known_at_its_end_in_london_and_what_was_said_on_the_next_is_not(
            String day, Instant end, String next) {
        assertThat(Moment.knownOn(LocalDate.parse(day)).knownAt()).isEqualTo(end);
        assertThat(isShown(Moment.knownOn(LocalDate.parse(day)), known.get(day)))
                .isTrue();
        assertThat(isShown(Moment.NOW.withKnownAt(end.minus(1, ChronoUnit.MICROS)), known.get(day)))
                .isFalse();
        assertThat(isShown(Moment.knownOn(LocalDate.parse(day)), known.get(next)))
                .isFalse();
        assertThat(isShown(Moment.NOW.withKnownAt(end.plus(1, ChronoUnit.MICROS)), known.get(next)))
                .isFalse();
        assertThat(isShown(Moment.knownOn(LocalDate.parse(next)), known.get(next)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2022-24, 2023-02-28", "2022-03, 2022-03-31"})
    void what_was_said_in_a_month_or_season_is_known_at_its_end(String said, LocalDate last) {
        assertThat(isShown(Moment.knownOn(last.minusDays(1)), known.get(said))).isFalse();
        assertThat(isShown(Moment.knownOn(last), known.get(said))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"live", "2099"})
    void what_nobody_declared_in_time_is_known_from_the_microsecond_in_which_it_was_recorded(String name) {
        var recordedAt = recordedAt(known.get(name));
        for (var clock : Clock.values()) {
            var moment = Moment.NOW.by(clock);
            assertThat(isShown(moment.withKnownAt(recordedAt), known.get(name))).isTrue();
            assertThat(isShown(moment.withKnownAt(recordedAt.minus(1, ChronoUnit.MICROS)), known.get(name)))
                    .isFalse();
        }
    }

    @Test
    void by_the_clock_of_recording_nothing_was_known_before_it_was_recorded_whatever_was_declared() {
        var finding = known.get("2022-03-27");
        var recordedAt = recordedAt(finding);
        var moment = Moment.NOW.by(Clock.RECORDED);
        assertThat(isShown(moment.withKnownAt(recordedAt.minus(1, ChronoUnit.MICROS)), finding))
                .isFalse();
        assertThat(isShown(moment.withKnownAt(recordedAt), finding)).isTrue();
    }

    private Instant recordedAt(UUID thing) {
        return JdbcClient.create(pool)
                .sql("SELECT recorded_at FROM ledger.ledger_log WHERE aggregate_identifier = ?")
                .param(thing.toString())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
