package org.learningledger.query.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionReopened;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.finding.RecurrenceConfirmed;
import org.learningledger.events.finding.RecurrenceDismissed;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.learning.LearningFilter;
import org.learningledger.query.learning.LearningLine;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.StatedOn;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("What was found again")
class WhatWasFoundAgainTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerLog log;

    @Autowired
    private LearningReader learning;

    @Autowired
    private RecurrenceReader recurrences;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();
    private final Thing earlier = new Thing(ThingKind.RECOMMENDATION, chain.recommendation.value());

    /** All verified by December 2021, on neglect in Middlesbrough. */
    private void closed() {
        ledger.records(
                partnership,
                chain.reviewOpened(),
                chain.findingRecorded(),
                chain.made(),
                chain.accepted(),
                chain.agreed(),
                chain.saidDone(),
                chain.practice(),
                chain.verified());
    }

    private static FindingRecorded later(
            SourceId source, FindingKind kind, String theme, @Nullable String area, @Nullable String on) {
        return new FindingRecorded(
                new FindingId(UUID.randomUUID()),
                "F-9",
                source,
                kind,
                Words.plain("Neglect was seen late once more"),
                List.of(theme),
                area,
                Mother.on(on));
    }

    private static FindingRecorded later(String theme, @Nullable String area, @Nullable String on) {
        return later(new SourceId(UUID.randomUUID()), FindingKind.GAP, theme, area, on);
    }

    private FindingRecorded again() {
        var finding = later("T6", "Middlesbrough", "2022-04");
        ledger.records(partnership, finding);
        return finding;
    }

    private Recurrence only() {
        var listed = recurrences.list(partnership, RecurrenceFilter.ALL, 1);
        assertThat(listed.total()).isEqualTo(1);
        return listed.entries().getFirst();
    }

    private int counted() {
        return learning.list(partnership, LearningFilter.RECOMMENDATIONS, 1).entries().stream()
                .mapToInt(LearningLine::recurrences)
                .sum();
    }

    private List<LearningLine> foundAgain() {
        return learning.list(partnership, new LearningFilter(null, null, null, null, null, null, true, null), 1)
                .entries();
    }

    private static LedgerEvent confirmed(FindingRecorded finding, Thing earlier, String why) {
        return new RecurrenceConfirmed(finding.findingId(), earlier, Words.plain(why), StatedDate.of("2022-05"));
    }

    private static LedgerEvent dismissed(FindingRecorded finding, Thing earlier, String why) {
        return new RecurrenceDismissed(finding.findingId(), earlier, Words.plain(why), StatedDate.of("2022-06"));
    }

    @Test
    void a_later_finding_on_the_same_theme_and_area_may_be_the_same_learning_again() {
        closed();
        assertThat(foundAgain()).isEmpty();
        var finding = again();
        assertThat(only()).satisfies(again -> {
            assertThat(again.reference()).isEqualTo("F-9");
            assertThat(again.source()).isEqualTo(finding.source().value());
            assertThat(again.earlier()).isEqualTo(earlier);
            assertThat(again.earlierReference()).isEqualTo("R-1");
            assertThat(again.sharedThemes()).containsExactly("T6");
            assertThat(again.state()).isEqualTo(RecurrenceState.SUGGESTED);
            assertThat(again.said()).isNull();
            assertThat(again.sentence())
                    .isEqualTo("A later source led to the finding F-9 on the same theme (T6) after every action here"
                            + " had been verified. It may be the same learning again.");
        });
        assertThat(foundAgain()).singleElement().satisfies(line -> assertThat(line.recurrences())
                .isEqualTo(1));
        assertThat(recurrences.of(partnership, earlier.id())).containsExactly(only());
        assertThat(recurrences.by(partnership, finding.findingId().value())).containsExactly(only());
        assertThat(learning.one(partnership, earlier.id()).orElseThrow().recurrences())
                .containsExactly(only());
        assertThat(recurrences.recurrences(partnership))
                .containsEntry(RecurrenceState.SUGGESTED, 1L)
                .containsEntry(RecurrenceState.CONFIRMED, 0L);
    }

    @Test
    void an_area_that_nobody_names_may_be_the_same() {
        closed();
        ledger.records(partnership, later("T6", null, "2022-04"));
        assertThat(only().area()).isNull();
    }

    @Test
    void it_is_none_on_another_theme_elsewhere_earlier_a_strength_or_from_the_same_source() {
        closed();
        ledger.records(
                partnership,
                later("T1", "Middlesbrough", "2022-04"),
                later("T6", "Redcar", "2022-04"),
                later("T6", null, "2021"),
                later("T6", null, null),
                later(new SourceId(UUID.randomUUID()), FindingKind.STRENGTH, "T6", null, "2022-04"),
                later(chain.review, FindingKind.GAP, "T6", null, "2022-04"));
        assertThat(recurrences.list(partnership, RecurrenceFilter.ALL, 1).entries())
                .isEmpty();
        assertThat(counted()).isZero();
    }

    @Test
    void it_is_none_while_an_action_is_open_and_none_again_once_one_was_reopened() {
        ledger.records(
                partnership,
                chain.reviewOpened(),
                chain.findingRecorded(),
                chain.made(),
                chain.accepted(),
                chain.agreed());
        again();
        assertThat(counted()).isZero();
        ledger.records(partnership, chain.saidDone(), chain.practice(), chain.verified());
        assertThat(counted()).isEqualTo(1);
        ledger.records(
                partnership,
                new ActionReopened(chain.action, Words.plain("It was not done everywhere"), Mother.on("2023")));
        assertThat(counted()).isZero();
    }

    @Test
    void the_source_says_when_it_was_and_what_was_done_about_it_later_does_not() {
        closed();
        var audit = new SourceId(UUID.randomUUID());
        ledger.records(partnership, later(audit, FindingKind.GAP, "T6", null, "2022-04"));
        assertThat(counted()).isEqualTo(1);
        ledger.records(
                partnership,
                new AuditCarriedOut(
                        audit,
                        "AUD-7",
                        AuditKind.DIP_SAMPLE,
                        Words.plain("Dip sample"),
                        null,
                        null,
                        Mother.on("2021-06")));
        assertThat(counted()).as("the audit was before the closing").isZero();
    }

    @Test
    void what_somebody_says_of_it_counts_with_its_reason_the_newest_last() {
        closed();
        var finding = again();
        ledger.records(partnership, dismissed(finding, earlier, "Another kind of neglect"));
        assertThat(only()).satisfies(again -> {
            assertThat(again.state()).isEqualTo(RecurrenceState.DISMISSED);
            assertThat(again.said().reason()).isEqualTo("Another kind of neglect");
            assertThat(again.said().by()).isEqualTo(Mother.officer(partnership, null));
            assertThat(again.said().occurred().stated()).isEqualTo(StatedDate.of("2022-06"));
            assertThat(log.stream(partnership, finding.findingId().value())
                            .getLast()
                            .at()
                            .position())
                    .isEqualTo(again.said().position());
        });
        assertThat(counted()).as("dismissed is not found again").isZero();
        assertThat(foundAgain()).isEmpty();
        ledger.records(partnership, confirmed(finding, earlier, "The same after all"));
        assertThat(only().state()).isEqualTo(RecurrenceState.CONFIRMED);
        assertThat(only().said().reason()).isEqualTo("The same after all");
        assertThat(counted()).isEqualTo(1);
        assertThat(recurrences.recurrences(partnership)).containsEntry(RecurrenceState.CONFIRMED, 1L);
    }

    @Test
    void what_somebody_said_stays_where_theme_area_and_dates_suggest_it_no_more() {
        closed();
        var finding = again();
        ledger.records(partnership, confirmed(finding, earlier, "The same"));
        ledger.records(
                partnership,
                new ActionReopened(chain.action, Words.plain("It was not done everywhere"), Mother.on("2023")));
        assertThat(only()).satisfies(again -> {
            assertThat(again.state()).isEqualTo(RecurrenceState.CONFIRMED);
            assertThat(again.suggested()).isFalse();
            assertThat(again.source()).isNull();
        });
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void what_was_said_of_a_finding_stays_when_a_recommendation_takes_its_place() {
        var first = Mother.finding(chain.finding, "F-1", chain.review, List.of("T6"), null, "2021-03");
        ledger.records(partnership, chain.reviewOpened(), first);
        var finding = again();
        ledger.records(
                partnership, confirmed(finding, new Thing(ThingKind.FINDING, chain.finding.value()), "The same"));
        assertThat(only().earlierReference()).isEqualTo("F-1");
        ledger.records(partnership, chain.made());
        assertThat(only().earlier()).isEqualTo(new Thing(ThingKind.FINDING, chain.finding.value()));
        assertThat(only().earlierReference()).isNull();
    }

    @Test
    void of_what_was_withdrawn_there_is_none() {
        closed();
        var finding = again();
        ledger.records(partnership, confirmed(finding, earlier, "The same"));
        var opening = log.stream(partnership, finding.findingId().value()).getFirst();
        ledger.records(
                partnership,
                new FactWithdrawn(
                        finding.thing(), UUID.fromString(opening.at().eventId()), Words.plain("Recorded by mistake")));
        assertThat(recurrences.list(partnership, RecurrenceFilter.ALL, 1).total())
                .isZero();
        assertThat(counted()).isZero();
    }

    @Test
    void it_is_asked_at_any_moment_of_what_was_known_then() {
        ledger.records(
                Mother.officer(partnership, null),
                new StatedOn("2021-12-31", StatedOn.Basis.DECLARED),
                chain.reviewOpened(),
                chain.findingRecorded(),
                chain.made(),
                chain.accepted(),
                chain.agreed(),
                chain.saidDone(),
                chain.practice(),
                chain.verified());
        var finding = later("T6", "Middlesbrough", "2022-04");
        ledger.records(Mother.officer(partnership, null), new StatedOn("2022-04-30", StatedOn.Basis.DECLARED), finding);
        ledger.records(
                Mother.officer(partnership, null),
                new StatedOn("2022-06-30", StatedOn.Basis.DECLARED),
                dismissed(finding, earlier, "Another kind of neglect"));
        assertThat(Moment.knownOn(LocalDate.of(2022, 3, 31)).answer(() -> recurrences.recurrences(partnership)))
                .allSatisfy((state, count) -> assertThat(count).isZero());
        assertThat(Moment.knownOn(LocalDate.of(2022, 5, 31)).answer(this::only).state())
                .isEqualTo(RecurrenceState.SUGGESTED);
        assertThat(Moment.knownOn(LocalDate.of(2022, 5, 31)).answer(this::counted))
                .isEqualTo(1);
        assertThat(Moment.knownOn(LocalDate.of(2022, 7, 1)).answer(this::only).state())
                .isEqualTo(RecurrenceState.DISMISSED);
        assertThat(Moment.NOW.withTrueOn(LocalDate.of(2022, 3, 31)).answer(this::counted))
                .isZero();
        assertThat(Moment.NOW
                        .withTrueOn(LocalDate.of(2022, 4, 15))
                        .answer(() -> recurrences.list(partnership, RecurrenceFilter.ALL, 1)))
                .satisfies(listed -> {
                    assertThat(listed.total()).isEqualTo(1);
                    assertThat(listed.surely()).isZero();
                    assertThat(listed.perhaps()).hasSize(1);
                });
    }

    @Test
    void it_is_narrowed_by_state_theme_and_area_and_the_likest_words_come_first() {
        closed();
        var alike = later("T6", "Middlesbrough", "2022-04");
        ledger.records(partnership, later("T6", "Middlesbrough", "2022-05"), alike);
        var likest = new FindingRecorded(
                new FindingId(UUID.randomUUID()),
                "F-99",
                new SourceId(UUID.randomUUID()),
                FindingKind.GAP,
                Words.plain("The neglect tool was not used in every case"),
                List.of("T6"),
                null,
                StatedDate.of("2022-06"));
        ledger.records(partnership, likest, dismissed(alike, earlier, "No"));
        assertThat(total(RecurrenceState.SUGGESTED, null, null)).isEqualTo(2);
        assertThat(total(RecurrenceState.DISMISSED, null, null)).isEqualTo(1);
        assertThat(total(null, "T6", null)).isEqualTo(3);
        assertThat(total(null, "T1", null)).isZero();
        assertThat(total(null, null, "Middlesbrough")).isEqualTo(3);
        assertThat(total(null, null, "Redcar")).isZero();
        assertThat(recurrences.areas(partnership)).containsExactly("Middlesbrough");
        assertThat(recurrences.of(partnership, earlier.id()))
                .extracting(Recurrence::reference)
                .containsExactly("F-99", "F-9", "F-9");
    }

    private long total(@Nullable RecurrenceState state, @Nullable String theme, @Nullable String area) {
        return recurrences
                .list(partnership, new RecurrenceFilter(state, theme, area), 1)
                .total();
    }

    /** Once each of these was handed every finding of the theme: quadratic in what shares one. */
    @Test
    void three_hundred_findings_on_one_theme_beside_learning_on_it_are_asked_for_in_one_query() {
        closed();
        var findings = new LedgerEvent[300];
        for (int i = 0; i < findings.length; i++) findings[i] = later("T6", null, "2022-04");
        ledger.records(partnership, findings);
        var other = new Mother();
        var made = other.made();
        ledger.records(
                partnership,
                new RecommendationMade(
                        made.recommendationId(),
                        "R-2",
                        made.source(),
                        List.of(),
                        made.text(),
                        made.addressees(),
                        List.of("T6"),
                        null,
                        12,
                        made.occurredOn()),
                other.accepted(),
                other.agreed(),
                other.saidDone(),
                other.practice(),
                other.verified());
        assertThat(recurrences.list(partnership, RecurrenceFilter.ALL, 1).total())
                .isEqualTo(600);
        assertThat(counted()).isEqualTo(600);
    }
}
