package org.learningledger.query.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.Words;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.events.source.ClockPaused;
import org.learningledger.events.source.IncidentNotified;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.ReviewPublished;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.store.log.LedgerLog;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("What is running, and what ran late")
class WhatIsRunningTest {

    private static final ClockFilter ALL = new ClockFilter(null, null);

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerLog log;

    @Autowired
    private ClockReader clocks;

    private final String partnership = Ledger.newPartnership();
    private final SourceId rapid = new SourceId(UUID.randomUUID());
    private final SourceId local = new SourceId(UUID.randomUUID());

    private void tell() {
        ledger.records(
                partnership,
                new ReviewOpened(rapid, "RR-1", ReviewKind.RAPID_REVIEW, null, Words.plain("Rapid review"), null),
                new IncidentNotified(
                        rapid, Words.plain("the national Panel"), Mother.on("2026-02-02"), Mother.on("2026-02-06")),
                new ReviewOpened(
                        local, "RV-9", ReviewKind.LCSPR, "Plover", Words.plain("Review"), Mother.on("2025-10")),
                new ReviewPublished(local, Words.plain("the website"), null, Mother.on("2026-04-15")));
    }

    private List<String> on(String day, @Nullable ClockState state) {
        return clocks.list(partnership, new ClockFilter(state, null), LocalDate.parse(day), 1).entries().stream()
                .map(line -> line.source().reference() + " "
                        + line.clock().rule().id() + " " + line.clock().state())
                .toList();
    }

    @Test
    void what_runs_comes_before_what_is_over_and_what_was_met_only_where_asked_for() {
        tell();
        assertThat(on("2026-05-01", null))
                .containsExactly(
                        "RR-1 rapid-review LATE",
                        "RV-9 publicly-available RUNNING",
                        "RV-9 lcspr-publication PERHAPS_LATE");
        assertThat(on("2026-05-01", ClockState.MET)).containsExactly("RR-1 incident-notification MET");
    }

    @Test
    void any_day_can_be_asked_for() {
        tell();
        assertThat(on("2026-02-27", null))
                .containsExactly("RR-1 rapid-review RUNNING", "RV-9 lcspr-publication RUNNING");
        assertThat(on("2025-09-30", null)).isEmpty();
        assertThat(on("9999-12-31", ClockState.LATE)).containsExactly("RR-1 rapid-review LATE");
    }

    @Test
    void a_pause_is_known_of_one_review_and_of_none_else() {
        tell();
        ledger.records(
                partnership, new ClockPaused(rapid, "rapid-review", Words.plain("A trial"), Mother.on("2026-02-20")));
        assertThat(on("2026-05-01", ClockState.PAUSED)).containsExactly("RR-1 rapid-review PAUSED");
        assertThat(clocks.of(partnership, rapid.value(), LocalDate.parse("2026-05-01")))
                .extracting(SourceClock::state)
                .containsExactly(ClockState.MET, ClockState.PAUSED);
    }

    @Test
    void a_review_that_was_withdrawn_has_none_and_neither_has_that_of_another_partnership() {
        tell();
        assertThat(clocks.list(Ledger.newPartnership(), ALL, LocalDate.parse("2026-05-01"), 1)
                        .total())
                .isZero();
        var opening = log.stream(partnership, rapid.value()).getFirst();
        ledger.records(
                partnership,
                new FactWithdrawn(
                        opening.event().thing(),
                        UUID.fromString(opening.at().eventId()),
                        Words.plain("Entered for another partnership")));
        assertThat(on("2026-05-01", ClockState.LATE)).isEmpty();
    }
}
