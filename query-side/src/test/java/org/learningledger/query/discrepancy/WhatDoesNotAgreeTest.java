package org.learningledger.query.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.discrepancy.DiscrepancyEvent;
import org.learningledger.events.discrepancy.DiscrepancyExplained;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.events.discrepancy.DiscrepancyLeftOpen;
import org.learningledger.events.discrepancy.DiscrepancyRaised;
import org.learningledger.events.discrepancy.DiscrepancyResolved;
import org.learningledger.events.discrepancy.DiscrepancySuggested;
import org.learningledger.events.discrepancy.SuggestionConfirmed;
import org.learningledger.events.discrepancy.SuggestionDismissed;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.store.time.StatedOn;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("Which statements do not agree")
class WhatDoesNotAgreeTest {

    private static final DiscrepancyId ID = new DiscrepancyId(UUID.randomUUID());
    private static final Words WORDS = Words.plain("words");
    private static final UUID ACTION = UUID.randomUUID();

    @Autowired
    private Ledger ledger;

    @Autowired
    private DiscrepancyReader discrepancies;

    private final String partnership = Ledger.newPartnership();

    private static DiscrepancyRaised raised(DiscrepancyId id) {
        return new DiscrepancyRaised(
                id,
                "D-1",
                List.of(new Thing(ThingKind.ACTION, ACTION)),
                Words.plain("12 trained"),
                Words.plain("21 trained"),
                null,
                null);
    }

    private static DiscrepancySuggested suggested(DiscrepancyId id) {
        return new DiscrepancySuggested(
                id,
                "D-2",
                List.of(new Thing(ThingKind.ACTION, ACTION)),
                "a percentage over 100",
                Words.plain("118 %"),
                Words.plain("at most 100 %"),
                null);
    }

    static Stream<Arguments> histories() {
        return Stream.of(
                of(DiscrepancyState.OPEN, raised(ID)),
                of(DiscrepancyState.SUGGESTED, suggested(ID)),
                of(DiscrepancyState.OPEN, suggested(ID), new SuggestionConfirmed(ID, null, null)),
                of(DiscrepancyState.DISMISSED, suggested(ID), new SuggestionDismissed(ID, WORDS, null)),
                of(DiscrepancyState.EXPLAINED, raised(ID), new DiscrepancyExplained(ID, WORDS, null)),
                of(DiscrepancyState.LEFT_OPEN, raised(ID), new DiscrepancyLeftOpen(ID, WORDS, null)),
                of(
                        DiscrepancyState.EXPLAINED,
                        raised(ID),
                        new DiscrepancyLeftOpen(ID, WORDS, null),
                        new DiscrepancyExplained(ID, WORDS, null)),
                of(
                        DiscrepancyState.RESOLVED,
                        raised(ID),
                        new DiscrepancyExplained(ID, WORDS, null),
                        new DiscrepancyResolved(ID, WORDS, null)));
    }

    private static Arguments of(DiscrepancyState state, DiscrepancyEvent... history) {
        return Arguments.of(state, history);
    }

    /** Ids differ, for all tests share one log. */
    private static LedgerEvent[] renamed(DiscrepancyId id, DiscrepancyEvent... history) {
        return Arrays.stream(history)
                .map(event -> (LedgerEvent)
                        switch (event) {
                            case DiscrepancyRaised any -> raised(id);
                            case DiscrepancySuggested any -> suggested(id);
                            case SuggestionConfirmed any -> new SuggestionConfirmed(id, null, null);
                            case SuggestionDismissed any -> new SuggestionDismissed(id, WORDS, null);
                            case DiscrepancyExplained any -> new DiscrepancyExplained(id, WORDS, null);
                            case DiscrepancyResolved any -> new DiscrepancyResolved(id, WORDS, null);
                            case DiscrepancyLeftOpen any -> new DiscrepancyLeftOpen(id, WORDS, null);
                        })
                .toArray(LedgerEvent[]::new);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void stands_as_its_last_step_says(DiscrepancyState expected, DiscrepancyEvent... history) {
        var id = new DiscrepancyId(UUID.randomUUID());
        ledger.records(partnership, renamed(id, history));
        var one = discrepancies.one(partnership, id.value()).orElseThrow();
        assertThat(one.line().state()).isEqualTo(expected);
        assertThat(one.steps()).hasSize(history.length);
        assertThat(discrepancies
                        .list(partnership, new DiscrepancyFilter(expected, null), 1)
                        .entries())
                .extracting(DiscrepancyLine::id)
                .containsExactly(id.value());
    }

    @Test
    void what_was_known_earlier_but_recorded_later_changes_nothing() {
        var id = new DiscrepancyId(UUID.randomUUID());
        ledger.records(partnership, raised(id));
        ledger.records(
                Mother.officer(partnership, null),
                new StatedOn("2020", StatedOn.Basis.DECLARED),
                new DiscrepancyExplained(id, WORDS, null),
                new DiscrepancyResolved(id, WORDS, null));
        assertThat(discrepancies
                        .one(partnership, id.value())
                        .orElseThrow()
                        .line()
                        .state())
                .isEqualTo(DiscrepancyState.RESOLVED);
    }

    @Test
    void is_shown_with_the_things_it_is_about_unless_it_was_dismissed() {
        var open = new DiscrepancyId(UUID.randomUUID());
        var dismissed = new DiscrepancyId(UUID.randomUUID());
        ledger.records(
                partnership, raised(open), suggested(dismissed), new SuggestionDismissed(dismissed, WORDS, null));
        var ids = new ArrayList<UUID>();
        discrepancies.about(partnership, ACTION).forEach(line -> ids.add(line.id()));
        assertThat(ids).containsExactly(open.value());
        assertThat(discrepancies.about(Ledger.newPartnership(), ACTION)).isEmpty();
        assertThat(discrepancies.counts(partnership))
                .containsOnly(Map.entry(DiscrepancyState.OPEN, 1L), Map.entry(DiscrepancyState.DISMISSED, 1L));
    }

    @Test
    void is_found_by_words_of_either_statement() {
        var id = new DiscrepancyId(UUID.randomUUID());
        ledger.records(partnership, raised(id));
        assertThat(discrepancies
                        .list(partnership, new DiscrepancyFilter(null, "21 TRAINED"), 1)
                        .total())
                .isEqualTo(1);
        assertThat(discrepancies.one(partnership, id.value()).orElseThrow().about())
                .containsExactly(ACTION);
    }
}
