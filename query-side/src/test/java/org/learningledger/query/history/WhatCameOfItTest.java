package org.learningledger.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.ThingKind;
import org.learningledger.events.recommendation.LearningFoundNotInPlace;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Named;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("The history of a thing holds what came of it")
class WhatCameOfItTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private HistoryReader history;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();
    private final Mother other = new Mother();

    @BeforeEach
    void another_chain_is_recorded_too() {
        ledger.records(partnership, lived(other).toArray(LedgerEvent[]::new));
    }

    private static List<LedgerEvent> lived(Mother chain) {
        return List.of(
                chain.reviewOpened(),
                chain.findingRecorded(),
                chain.made(),
                chain.agreed(),
                chain.measured(),
                chain.target("90", null),
                chain.saidDone(),
                chain.practice(),
                chain.verified(),
                chain.measurement("80", null));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_recommendation_reaches_its_actions_their_evidence_and_its_measures(boolean factsBeforeLinks) {
        var facts = new ArrayList<>(lived(chain));
        ledger.records(partnership, (factsBeforeLinks ? facts.reversed() : facts).toArray(LedgerEvent[]::new));
        var found = of(chain.recommendation.value());
        assertThat(titles(found))
                .containsExactlyInAnyOrder(
                        "Recommendation made",
                        "Action agreed",
                        "Action said done",
                        "Evidence added",
                        "Action verified",
                        "Measure defined",
                        "Target set",
                        "Measurement taken");
        assertThat(found.entries().entries())
                .extracting(HistoryEntry::position)
                .isSortedAccordingTo((one, next) -> Long.compare(next, one));
        assertThat(found.entries().total()).isEqualTo(8);
        assertThat(found.ownEventsShown()).isEqualTo(found.ownEventsInLog()).isEqualTo(1);
        assertThat(found.entries().entries())
                .flatExtracting(HistoryEntry::about)
                .extracting(Named::id)
                .doesNotContain(other.action.value(), other.measure.value(), other.recommendation.value());
    }

    @Test
    void a_finding_and_its_review_reach_what_came_of_them() {
        ledger.records(partnership, lived(chain).toArray(LedgerEvent[]::new));
        assertThat(titles(of(chain.finding.value())))
                .contains("Finding recorded", "Recommendation made", "Action verified", "Evidence added")
                .contains("Measurement taken")
                .doesNotContain("Review opened");
        assertThat(titles(of(chain.review.value())))
                .contains("Review opened", "Finding recorded", "Recommendation made", "Action said done")
                .contains("Measurement taken");
        assertThat(titles(of(chain.action.value())))
                .containsExactly("Action verified", "Evidence added", "Action said done", "Action agreed");
    }

    @Test
    void what_it_came_from_and_what_only_shares_it_stay_out() {
        ledger.records(partnership, lived(chain).toArray(LedgerEvent[]::new));
        ledger.records(partnership, chain.accepted());
        assertThat(titles(of(chain.action.value()))).doesNotContain("Recommendation accepted", "Measurement taken");
        assertThat(titles(of(chain.evidence.value()))).containsExactly("Action verified", "Evidence added");
        assertThat(titles(of(chain.measure.value())))
                .containsExactly("Measurement taken", "Target set", "Measure defined");
    }

    @Test
    void an_audit_that_found_learning_not_in_place_does_not_take_over_the_recommendation() {
        ledger.records(partnership, lived(chain).toArray(LedgerEvent[]::new));
        ledger.records(partnership, chain.auditCarriedOut(), chain.notInPlace("2022-01"));
        assertThat(of(chain.audit.value()).entries().entries())
                .extracting(HistoryEntry::eventType)
                .containsExactly(LearningFoundNotInPlace.class.getSimpleName(), "AuditCarriedOut");
    }

    @Test
    void it_is_filtered_and_paged_like_any_history() {
        ledger.records(partnership, lived(chain).toArray(LedgerEvent[]::new));
        for (int each = 0; each < Listed.SIZE; each++)
            ledger.appends(Mother.officer(partnership, null), null, chain.progressReported());
        ledger.isRead(partnership);
        var all = of(chain.recommendation.value()).entries();
        assertThat(all.total()).isEqualTo(Listed.SIZE + 8);
        assertThat(all.entries()).hasSize(Listed.SIZE);
        assertThat(history.of(partnership, chain.recommendation.value(), HistoryFilter.ALL, 2)
                        .orElseThrow()
                        .entries()
                        .entries())
                .hasSize(8);
        var measures = new HistoryFilter(null, ThingKind.MEASURE, null, null);
        assertThat(titles(history.of(partnership, chain.recommendation.value(), measures, 1)
                        .orElseThrow()))
                .containsExactly("Measurement taken", "Target set", "Measure defined");
    }

    private HistoryOfThing of(UUID thing) {
        return history.of(partnership, thing, HistoryFilter.ALL, 1).orElseThrow();
    }

    private static List<String> titles(HistoryOfThing history) {
        return history.entries().entries().stream().map(HistoryEntry::title).toList();
    }
}
