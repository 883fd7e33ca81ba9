package org.learningledger.query.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.events.register.AssuranceGiven;
import org.learningledger.events.register.EntryId;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.history.HistoryEntry;
import org.learningledger.query.moment.RandomHistory;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.Recorded;
import org.learningledger.store.time.Knowledge;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("What changed since an assurance")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangedSinceTest {

    private static final AtomicLong LEDGERS = new AtomicLong(900_000);

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerLog log;

    @Autowired
    private AssuranceReader assurances;

    private static AssuranceGiven given(String from, String until, long position) {
        return new AssuranceGiven(
                new EntryId(UUID.randomUUID()),
                "A-1",
                Words.plain("All is as it is told"),
                StatedDate.of(from),
                StatedDate.of(until),
                null,
                position,
                "root",
                null,
                null);
    }

    @Test
    void is_what_was_put_right_of_it_and_what_was_recorded_late_about_its_period() {
        var partnership = Ledger.newPartnership();
        var chain = new Mother();
        ledger.records(partnership, chain.measured(), chain.measurement("10", "2026-02-10"));
        var first = log.stream(partnership, chain.measure.value()).getLast();
        ledger.records(partnership, chain.measurement("12", "2026-03-10"), chain.measurement("13", "2026-08-10"));
        ledger.records(
                partnership,
                new FactWithdrawn(
                        new Thing(ThingKind.MEASURE, chain.measure.value()),
                        UUID.fromString(first.at().eventId()),
                        Words.plain("A slip")));
        ledger.isRead(partnership);

        var changed = assurances.changed(partnership, given("2026-01-01", "2026-03-31", 2));
        assertThat(changed.putRight()).isEqualTo(1);
        assertThat(changed.late()).isEqualTo(1);
        assertThat(changed.entries()).extracting(HistoryEntry::position).containsExactly(5L, 3L);

        assertThat(assurances
                        .changed(partnership, given("2026-01-01", "2026-03-31", 5))
                        .all())
                .as("it knew all of it")
                .isZero();
        assertThat(assurances
                        .changed(partnership, given("2026-07-01", "2026-12-31", 2))
                        .putRight())
                .as("another period")
                .isZero();
    }

    @Test
    void the_account_tells_what_its_giver_recorded_in_the_period() {
        var partnership = Ledger.newPartnership();
        var chain = new Mother();
        ledger.records(partnership, chain.measured(), chain.measurement("10", "2026-02-10"), chain.held());
        ledger.isRead(partnership);
        var account = log.stream(partnership, chain.measure.value())
                .getFirst()
                .at()
                .stamp()
                .actor()
                .account();
        var whole = given("2000-01-01", "2999-12-31", 3);
        assertThat(assurances.recordedBy(partnership, account, whole)).isEqualTo(3);
        assertThat(assurances.chairedBy(partnership, account, whole)).isEqualTo(1);
        assertThat(assurances.recordedBy(partnership, UUID.randomUUID(), whole)).isZero();
        assertThat(assurances.recordedBy(partnership, account, given("2026-02-01", "2026-02-28", 3)))
                .isEqualTo(1);
    }

    /** Counted again from the facts themselves, one by one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void is_what_one_counts_by_hand(long seed) {
        var random = new Random(seed);
        long number = LEDGERS.incrementAndGet();
        var partnership = "p-" + RandomHistory.mark(number);
        var messages = new ArrayList<EventMessage<?>>();
        var ids = new ArrayList<UUID>();
        for (var told : RandomHistory.of(seed, number)) {
            messages.add(Ledger.message(
                    Mother.officer(partnership, told.agency()),
                    told.statedOn(),
                    told.id(),
                    told.sequence(),
                    told.event()));
            ids.add(told.id());
        }
        ledger.appends(messages);
        ledger.isRead();
        var facts = ids.stream()
                .map(id -> log.fact(partnership, id.toString()).orElseThrow())
                .toList();
        for (int i = 0; i < 20; i++) {
            long position = 1 + random.nextInt(facts.size());
            var from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_500));
            var until = from.plusDays(random.nextInt(1_000));
            var changed = assurances.changed(partnership, given(from.toString(), until.toString(), position));
            assertThat(changed.putRight())
                    .as("seed %d: put right since %d, of %s to %s", seed, position, from, until)
                    .isEqualTo(putRight(facts, position, from, until));
            assertThat(changed.late())
                    .as("seed %d: late since %d, of %s to %s", seed, position, from, until)
                    .isEqualTo(facts.stream()
                            .filter(fact -> fact.at().position() > position)
                            .filter(fact -> dated(fact) && isIn(fact, from, until))
                            .filter(fact -> !(fact.event() instanceof AssuranceGiven))
                            .count());
        }
    }

    private static long putRight(List<Fact> facts, long position, LocalDate from, LocalDate until) {
        return facts.stream()
                .filter(fact -> fact.at().position() > position)
                .filter(fact -> fact.event() instanceof CorrectionEvent correction
                        && facts.stream()
                                .filter(about -> about.at()
                                        .eventId()
                                        .equals(correction.fact().toString()))
                                .anyMatch(about -> about.at().position() <= position && isIn(about, from, until)))
                .count();
    }

    private static boolean dated(Fact fact) {
        var occurred = Recorded.occurred(fact.event());
        return occurred != null && occurred.latest() != null;
    }

    private static boolean isIn(Fact fact, LocalDate from, LocalDate until) {
        var occurred = Recorded.occurred(fact.event());
        var recorded = fact.at().recordedAt().atZone(Knowledge.LONDON).toLocalDate();
        var first = occurred == null || occurred.earliest() == null ? recorded : occurred.earliest();
        var last = occurred == null || occurred.latest() == null ? recorded : occurred.latest();
        return !last.isBefore(from) && !first.isAfter(until);
    }
}
