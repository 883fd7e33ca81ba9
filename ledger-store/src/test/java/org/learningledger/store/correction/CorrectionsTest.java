package org.learningledger.store.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.correction.FactCorrected;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.measure.MeasureId;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.Recorded;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Stamp;

@DisplayName("What counts of what was recorded")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrectionsTest {

    private static final ActionId ACTION = new ActionId(new UUID(1, 1));
    private static final Words WHY = Words.plain("a slip");

    private final ActionAgreed agreed = new ActionAgreed(
            ACTION,
            "A-1",
            List.of(),
            List.of(),
            Words.plain("Train teams"),
            new Owner(null, "Head", null),
            PlanKind.SINGLE_AGENCY,
            StatedDate.of("2026-03"),
            null,
            null);
    private final ProgressReported half = new ProgressReported(ACTION, Words.plain("half"), StatedDate.of("2026-01"));
    private final ActionSaidDone done = new ActionSaidDone(ACTION, Words.plain("all"), null);

    @Test
    void a_corrected_fact_says_what_it_should_have_said_in_its_old_place() {
        var counted = counted(agreed, half, done, correct(1, "progress", "a third"));
        assertThat(counted)
                .extracting(Fact::event)
                .containsExactly(agreed, new ProgressReported(ACTION, Words.plain("a third"), half.occurredOn()), done);
        assertThat(counted).extracting(Fact::corrected).containsExactly(false, true, false);
    }

    @Test
    void the_newest_correction_of_a_part_holds() {
        assertThat(counted(agreed, correct(0, "reference", "A-2"), correct(0, "reference", "A-1")))
                .extracting(Fact::event)
                .containsExactly(agreed);
    }

    @Test
    void a_date_that_should_not_have_been_given_is_taken_away() {
        assertThat(((ActionAgreed) counted(agreed, correct(0, "dueOn", null))
                                .getFirst()
                                .event())
                        .dueOn())
                .isNull();
    }

    @Test
    void a_withdrawn_fact_is_left_out() {
        assertThat(counted(agreed, half, done, withdraw(2)))
                .extracting(Fact::event)
                .containsExactly(agreed, half);
    }

    @Test
    void the_fact_that_opened_a_thing_stays_and_is_marked() {
        var counted = counted(agreed, half, withdraw(0));
        assertThat(counted).extracting(Fact::event).containsExactly(agreed, half);
        assertThat(counted).extracting(Fact::withdrawn).containsExactly(true, false);
    }

    @Test
    void what_was_recorded_before_a_correction_keeps_its_place_and_carries_the_version_of_the_newest() {
        var counted = counted(agreed, half, withdraw(1));
        assertThat(counted).extracting(fact -> fact.at().sequence()).containsExactly(0L);
        assertThat(counted).extracting(Fact::version).containsExactly(2L);
        assertThat(counted(agreed, half, correct(0, "text", "Train all")))
                .extracting(Fact::version)
                .containsExactly(2L, 2L);
        assertThat(counted(agreed, correct(0, "text", "Train all"), half))
                .extracting(Fact::version)
                .containsExactly(1L, 2L);
    }

    @Test
    void a_correction_of_what_is_not_among_the_facts_puts_nothing_right() {
        var facts = facts(agreed, half, correct(1, "progress", "a third"), withdraw(2));
        assertThat(Corrections.countedFacts(List.of(facts.get(0), facts.get(2), facts.get(3))))
                .extracting(Fact::version)
                .containsExactly(0L);
    }

    @Test
    void the_order_in_which_facts_are_handed_over_does_not_matter() {
        var facts = facts(agreed, half, correct(1, "progress", "a third"), correct(1, "progress", "a quarter"));
        Collections.reverse(facts);
        assertThat(Corrections.countedFacts(facts))
                .extracting(Fact::event)
                .contains(new ProgressReported(ACTION, Words.plain("a quarter"), half.occurredOn()));
    }

    @Test
    void a_correction_that_does_not_fit_changes_nothing() {
        assertThat(counted(
                        agreed,
                        correct(0, "plan", "MULTI_AGENCY"),
                        correct(0, "owner", "somebody"),
                        correct(0, "reference", null),
                        correct(0, "gone", "x")))
                .extracting(Fact::event)
                .containsExactly(agreed);
    }

    @Test
    void rules_see_the_same_and_still_know_how_far_the_stream_goes() {
        var stream = Corrections.counted(messages(agreed, half, done, withdraw(2), withdraw(0)));
        assertThat(stream)
                .extracting(message -> (Object) message.getPayload())
                .containsExactly(agreed, half, withdraw(2), withdraw(0));
        assertThat(stream.getLast().getSequenceNumber()).isEqualTo(4);
        assertThat(Corrections.isWithdrawn(stream.getFirst())).isTrue();
        assertThat(Corrections.isWithdrawn(stream.get(1))).isFalse();
    }

    @Test
    void a_number_that_no_form_would_take_changes_nothing_even_where_it_was_recorded() {
        var taken = new MeasurementTaken(new MeasureId(ACTION.value()), new BigDecimal("72.5"), null, null, null);
        for (var unfit : List.of("1e2147483647", "1e9", "1234567890123", "0.1234567", "-", "")) {
            assertThat(counted(taken, correct(0, "value", unfit)))
                    .as(unfit)
                    .extracting(Fact::event)
                    .containsExactly(taken);
        }
        assertThat(counted(taken, correct(0, "value", "-7.25")))
                .extracting(fact -> ((MeasurementTaken) fact.event()).value())
                .containsExactly(new BigDecimal("-7.25"));
    }

    @Test
    void what_a_fact_is_about_links_owners_and_kinds_of_plans_are_no_parts_that_a_correction_can_change() {
        assertThat(Correctable.of(ActionAgreed.class))
                .extracting(Correctable::name)
                .containsExactly("reference", "text", "dueOn", "intendedOutcome", "occurredOn");
        assertThat(Correctable.of(ActionAgreed.class))
                .extracting(Correctable::optional)
                .containsExactly(false, false, true, true, true);
    }

    @Test
    void the_level_of_evidence_is_no_such_part_either() {
        assertThat(Correctable.of(EvidenceAdded.class, "level")).isEmpty();
        assertThat(Correctable.of(EvidenceAdded.class, "description")).isPresent();
    }

    @Test
    void a_value_must_fit_its_part() {
        var number = new Correctable("value", BigDecimal.class, false);
        assertThat(number.value("72.5")).isEqualTo(new BigDecimal("72.5"));
        assertThatThrownBy(() -> number.value("many")).isInstanceOf(Correctable.DoesNotFit.class);
        var months = new Correctable("retestAfterMonths", int.class, false);
        assertThat(months.value("999")).isEqualTo(999);
        for (var unfit : List.of("0", "-3", "1000", "2.5")) {
            assertThatThrownBy(() -> months.value(unfit)).as(unfit).isInstanceOf(Correctable.DoesNotFit.class);
        }
        var yesOrNo = new Correctable("invented", boolean.class, false);
        assertThatThrownBy(() -> yesOrNo.value("perhaps")).isInstanceOf(Correctable.DoesNotFit.class);
    }

    private FactCorrected correct(int index, String field, @Nullable String now) {
        return new FactCorrected(agreed.thing(), id(index), field, now == null ? null : Words.plain(now), WHY);
    }

    private FactWithdrawn withdraw(int index) {
        return new FactWithdrawn(agreed.thing(), id(index), WHY);
    }

    private static UUID id(int index) {
        return new UUID(7, index);
    }

    private static List<Fact> counted(LedgerEvent... events) {
        return Corrections.countedFacts(facts(events));
    }

    private static List<Fact> facts(LedgerEvent... events) {
        var facts = new ArrayList<Fact>();
        var stamp = new Stamp(new Actor("p", new UUID(9, 9), "LD_GROUP", null, null), "key", null);
        for (int i = 0; i < events.length; i++) {
            var at = Instant.parse("2026-01-01T12:00:00Z").plusSeconds(i);
            facts.add(new Fact(events[i], new Recorded(i + 1, i + 1, at, i, id(i).toString(), stamp)));
        }
        return facts;
    }

    private static List<DomainEventMessage<?>> messages(LedgerEvent... events) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (int i = 0; i < events.length; i++) {
            messages.add(new GenericDomainEventMessage<>(
                    "ACTION",
                    ACTION.toString(),
                    i,
                    new GenericMessage<>(id(i).toString(), events[i], Map.of()),
                    Instant.EPOCH));
        }
        return messages;
    }
}
