package org.learningledger.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.EventTypes;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.answer.Named;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.time.StatedOn;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("The history leaves nothing out")
class NothingIsLeftOutTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerLog log;

    @Autowired
    private HistoryReader history;

    /** They happened when they were recorded. */
    private static final Set<String> ABOUT_ENTRIES =
            Set.of("FactCorrected", "FactWithdrawn", "ErasureRequested", "ErasureRefused", "PersonalDataErased");

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    @Test
    void every_kind_of_event_is_shown_and_the_count_matches_the_log() {
        for (var type : EventTypes.all()) ledger.appends(Mother.officer(partnership, null), null, Samples.of(type));
        ledger.isRead(partnership);
        assertThat(history.total(partnership))
                .isEqualTo(log.count(partnership))
                .isEqualTo(EventTypes.all().size());
        assertThat(history.types(partnership).keySet())
                .isEqualTo(EventTypes.all().stream().map(Class::getSimpleName).collect(Collectors.toSet()));
        long shown = 0;
        for (int page = 1; page <= 1 + EventTypes.all().size() / Listed.SIZE; page++) {
            for (var entry : history.all(partnership, HistoryFilter.ALL, page).entries()) {
                shown++;
                assertThat(entry.title()).isNotBlank();
                assertThat(entry.sentence()).isNotBlank();
                assertThat(entry.statement()).isEqualTo(entry.eventType().endsWith("Stated"));
                if (!ABOUT_ENTRIES.contains(entry.eventType())) {
                    assertThat(entry.occurred()).isNotNull();
                }
                var own = entry.about().getFirst();
                var of = history.of(partnership, own.id(), HistoryFilter.ALL, 1).orElseThrow();
                assertThat(of.complete()).isTrue();
                assertThat(of.ownEventsShown()).isEqualTo(1);
            }
        }
        assertThat(shown).isEqualTo(EventTypes.all().size());
    }

    @Test
    void a_kind_of_event_without_words_of_its_own_is_told_by_its_name() {
        assertThat(Told.of(new SomethingNewHappened()))
                .isEqualTo(new Told(
                        "Something new happened",
                        "This kind of entry has no description of its own yet.",
                        null,
                        List.of()));
    }

    private record SomethingNewHappened() implements LedgerEvent {
        @Override
        public Thing thing() {
            return new Thing(ThingKind.ACTION, new UUID(1, 1));
        }

        @Override
        public @Nullable StatedDate occurredOn() {
            return null;
        }
    }

    @Test
    void a_thing_is_told_of_newest_first_with_what_others_recorded_about_it() {
        ledger.records(partnership, chain.made());
        ledger.records(
                Mother.officer(partnership, Mother.POLICE),
                new StatedOn("2021-07", StatedOn.Basis.DECLARED),
                chain.agreed());
        ledger.records(partnership, chain.practice(), chain.accepted());
        var of = history.of(partnership, chain.recommendation.value(), HistoryFilter.ALL, 1)
                .orElseThrow();
        assertThat(of.thing())
                .isEqualTo(new Named(
                        ThingKind.RECOMMENDATION,
                        chain.recommendation.value(),
                        "R-1",
                        "Use the neglect tool in every case"));
        assertThat(of.ownEventsShown()).isEqualTo(of.ownEventsInLog()).isEqualTo(2);
        assertThat(of.entries().entries())
                .extracting(HistoryEntry::title)
                .containsExactly("Recommendation accepted", "Evidence added", "Action agreed", "Recommendation made");
        var agreed = of.entries().entries().get(2);
        assertThat(agreed.by().agency()).isEqualTo(Mother.POLICE);
        assertThat(agreed.statedOn().basis()).isEqualTo(StatedOn.Basis.DECLARED);
        assertThat(agreed.knownAt()).isBefore(agreed.recordedAt());
        assertThat(agreed.sentence())
                .isEqualTo("A-1: Train all teams in the neglect tool. Owner: Head of Safeguarding, ORG-POL. Due:"
                        + " September 2021.");
        assertThat(agreed.about())
                .extracting(Named::kind)
                .containsExactly(ThingKind.ACTION, ThingKind.RECOMMENDATION, ThingKind.FINDING);
        assertThat(history.things(partnership)).containsEntry(ThingKind.ACTION, 1L);
    }

    @Test
    void it_can_be_narrowed_and_still_proves_that_nothing_is_left_out() {
        ledger.records(partnership, chain.agreed(), chain.saidDone(), chain.progressStated());
        var done = new HistoryFilter("ActionSaidDone", ThingKind.ACTION, false, null);
        var of = history.of(partnership, chain.action.value(), done, 1).orElseThrow();
        assertThat(of.entries().entries()).extracting(HistoryEntry::eventType).containsExactly("ActionSaidDone");
        assertThat(of.entries().total()).isEqualTo(1);
        assertThat(of.ownEventsShown()).isEqualTo(3);
        assertThat(of.complete()).isTrue();
    }

    @Test
    void what_another_partnership_knows_is_not_found() {
        ledger.records(partnership, chain.agreed());
        assertThat(history.of(Ledger.newPartnership(), chain.action.value(), HistoryFilter.ALL, 1))
                .isEmpty();
    }
}
