package org.learningledger.query.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionReopened;
import org.learningledger.events.action.ActionReworded;
import org.learningledger.events.action.ActionWithdrawn;
import org.learningledger.events.action.Owner;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.action.ActionFilter;
import org.learningledger.query.action.ActionLine;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.answer.Listed;
import org.learningledger.query.finding.FindingFilter;
import org.learningledger.query.finding.FindingLine;
import org.learningledger.query.finding.FindingReader;
import org.learningledger.query.history.HistoryEntry;
import org.learningledger.query.history.HistoryReader;
import org.learningledger.query.learning.LearningFilter;
import org.learningledger.query.learning.LearningKind;
import org.learningledger.query.learning.LearningLine;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.store.record.Actor;
import org.learningledger.store.time.Knowledge;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Clock;
import org.learningledger.store.time.StatedOn;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("What changed between two dates")
class WhatChangedTest {

    private final String partnership = Ledger.newPartnership();
    private final Mother mother = new Mother();

    @Autowired
    private Ledger ledger;

    @Autowired
    private CompareReader comparisons;

    @Autowired
    private ActionReader actions;

    @Autowired
    private LearningReader learning;

    @Autowired
    private FindingReader findings;

    @Autowired
    private HistoryReader history;

    private void stated(String on, LedgerEvent... facts) {
        ledger.records(officer(), new StatedOn(on, StatedOn.Basis.DECLARED), facts);
    }

    private Actor officer() {
        return Mother.officer(partnership, null);
    }

    private static Between between(String from, @Nullable String to) {
        return new Between(end(from), to == null ? null : end(to), Clock.DECLARED);
    }

    private static Instant end(String day) {
        return Knowledge.endOf(LocalDate.parse(day));
    }

    private Change only(String register, Between between) {
        var page = comparisons.page(partnership, register, between, null, 1);
        assertThat(page.entries()).hasSize(1);
        assertThat(page.total()).isOne();
        return page.entries().getFirst();
    }

    private static FieldChange field(Change change, String field) {
        return change.fields().stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void names_the_fields_with_was_and_now_and_who_and_why() {
        stated("2022-01", mother.agreed());
        stated("2022-03", mother.extended("2022-06-30"));
        stated("2022-05", mother.saidDone());

        var change = only("actions", between("2022-02-28", "2022-04-30"));
        assertThat(change.reference()).isEqualTo("A-1");
        assertThat(change.what()).isEqualTo(What.CHANGED);
        assertThat(change.turns()).containsExactly("extended");
        assertThat(change.fields()).extracting(FieldChange::field).containsExactly("current_due", "extensions");
        assertThat(field(change, "current_due").was()).containsExactly("September 2021");
        assertThat(field(change, "current_due").now()).containsExactly("30 June 2022");
        assertThat(change.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.eventType()).isEqualTo("DueDateExtended");
            assertThat(fact.reason()).isEqualTo("Trainers fell ill");
            assertThat(fact.by()).isEqualTo(officer());
        });
    }

    @Test
    void tells_what_was_closed_and_what_was_reopened() {
        stated("2022-01", mother.agreed(), mother.practice(), mother.saidDone());
        stated("2022-03", mother.verified());
        stated("2022-05", new ActionReopened(mother.action, Words.plain("Practice slipped"), null));

        assertThat(only("actions", between("2022-02-28", "2022-03-31")).turns()).containsExactly("closed");
        assertThat(only("actions", between("2022-03-31", "2022-06-30")).turns()).containsExactly("reopened");
        assertThat(comparisons
                        .page(partnership, "actions", between("2022-02-28", "2022-03-31"), "closed", 1)
                        .total())
                .isOne();
        assertThat(comparisons
                        .page(partnership, "actions", between("2022-02-28", "2022-03-31"), "reopened", 1)
                        .entries())
                .isEmpty();
    }

    @Test
    void tells_that_a_recommendation_reached_a_higher_step() {
        stated("2022-01", mother.made());
        stated("2022-03", mother.accepted(), mother.acceptedBy(Mother.COUNCIL));
        var change = only("recommendations", between("2022-02-28", "2022-03-31"));
        assertThat(change.turns()).containsExactly("moved-up");
        assertThat(field(change, "step").was()).containsExactly("Recommended");
        assertThat(field(change, "step").now()).containsExactly("Accepted");
        assertThat(change.factsInAll()).isEqualTo(2);
    }

    @Test
    void tells_of_what_was_not_known_then_as_added() {
        stated("2022-03", mother.auditCarriedOut());
        var change = only("audits", between("2022-02-28", "2022-03-31"));
        assertThat(change.what()).isEqualTo(What.ADDED);
        assertThat(change.fields())
                .allMatch(each -> each.was().isEmpty() && !each.now().isEmpty());
        assertThat(comparisons
                        .counts(partnership, "audits", between("2022-02-28", "2022-03-31"))
                        .later())
                .isOne();
        assertThat(comparisons
                        .counts(partnership, "reviews", between("2022-02-28", "2022-03-31"))
                        .later())
                .isZero();

        var one = comparisons
                .one(partnership, ThingKind.SOURCE, mother.audit.value(), between("2022-02-28", "2022-03-31"))
                .orElseThrow();
        assertThat(one.knownBefore()).isFalse();
        assertThat(one.firstKnown()).isEqualTo(end("2022-03-31"));
        var never = comparisons
                .one(partnership, ThingKind.SOURCE, mother.audit.value(), between("2022-01-31", "2022-02-28"))
                .orElseThrow();
        assertThat(never.knownAfter()).isFalse();
        assertThat(never.reference()).isNull();
        assertThat(never.facts()).isEmpty();
        assertThat(comparisons.one(
                        partnership, ThingKind.ACTION, mother.audit.value(), between("2022-02-28", "2022-03-31")))
                .isEmpty();
        assertThat(comparisons.one(
                        Ledger.newPartnership(),
                        ThingKind.SOURCE,
                        mother.audit.value(),
                        between("2022-02-28", "2022-03-31")))
                .isEmpty();
    }

    @Test
    void tells_what_was_withdrawn_though_its_row_says_the_same() {
        var opened = ledger.appends(officer(), new StatedOn("2022-01", StatedOn.Basis.DECLARED), mother.agreed());
        stated(
                "2022-03",
                new FactWithdrawn(
                        new Thing(ThingKind.ACTION, mother.action.value()),
                        UUID.fromString(opened),
                        Words.plain("Recorded twice")));
        var change = only("actions", between("2022-02-28", "2022-03-31"));
        assertThat(change.turns()).contains("withdrawn");
        assertThat(field(change, "withdrawn").was()).containsExactly("No");
        assertThat(field(change, "withdrawn").now()).containsExactly("Yes: it should not have been recorded");
        assertThat(change.facts()).extracting(HistoryEntry::reason).containsExactly("Recorded twice");
        assertThat(comparisons
                        .counts(partnership, "actions", between("2022-03-31", null))
                        .differing())
                .isZero();
    }

    @Test
    void does_not_take_what_says_the_same_again_for_a_change() {
        stated("2022-01", mother.agreed());
        stated("2022-02", new ActionReworded(mother.action, Words.plain("Other words"), Words.plain("Try"), null));
        stated(
                "2022-03",
                new ActionReworded(
                        mother.action, Words.plain("Train all teams in the neglect tool"), Words.plain("Back"), null));
        var counts = comparisons.counts(partnership, "actions", between("2022-01-31", "2022-03-31"));
        assertThat(counts.changed()).isZero();
        assertThat(counts.unchanged()).isOne();
        assertThat(comparisons
                        .one(partnership, ThingKind.ACTION, mother.action.value(), between("2022-01-31", "2022-03-31"))
                        .orElseThrow()
                        .facts())
                .hasSize(2);
    }

    @Test
    void tells_by_the_strict_clock_only_what_the_ledger_had_recorded() {
        stated("2022-01", mother.agreed());
        var strict = new Between(end("2022-01-15"), end("2022-03-31"), Clock.RECORDED);
        assertThat(comparisons.counts(partnership, "actions", strict).later()).isZero();
        var untilNow = new Between(end("2022-01-15"), null, Clock.RECORDED);
        assertThat(comparisons.counts(partnership, "actions", untilNow).added()).isOne();
        assertThat(comparisons
                        .counts(partnership, "actions", between("2022-01-15", "2022-01-31"))
                        .added())
                .isOne();
    }

    @Test
    void tells_each_entry_once_on_all_pages_though_many_have_the_same_reference_or_none() {
        var owner = new Owner(AgencyCode.of(Mother.POLICE), null, null);
        var facts = new ArrayList<LedgerEvent>();
        for (int i = 0; i < 60; i++) facts.add(mother.agreed(new ActionId(UUID.randomUUID()), "A-7", owner));
        for (int i = 0; i < 20; i++) facts.add(mother.saidDone(new ActionId(UUID.randomUUID())));
        stated("2022-01", facts.toArray(LedgerEvent[]::new));
        var between = between("2021-12-31", "2022-01-31");
        var all = pages(page -> comparisons.page(partnership, "actions", between, null, page));
        assertThat(all).hasSize(80).extracting(Change::id).doesNotHaveDuplicates();
        assertThat(all.subList(0, 60)).extracting(Change::reference).containsOnly("A-7");
        assertThat(all.subList(60, 80)).extracting(Change::reference).containsOnlyNulls();
    }

    @Test
    void is_refused_for_dates_and_registers_that_are_none() {
        assertThatThrownBy(() -> between("2022-03-31", "2022-03-31")).isInstanceOf(IllegalArgumentException.class);
        var between = between("2022-02-28", null);
        assertThatThrownBy(() -> comparisons.counts(partnership, "ledgers", between))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> comparisons.page(partnership, "actions", between, "signed-off", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void does_not_let_counts_pass_that_do_not_add_up() {
        assertThatThrownBy(() -> new Counts(3, 1, 0, 0, 3, Map.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Counts(1, 0, 0, 2, 1, Map.of())).isInstanceOf(IllegalStateException.class);
    }

    // Whatever happened: what is listed is what the registers' own lists show to have changed

    static LongStream seeds() {
        return new Random().longs(12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void is_what_the_lists_of_both_moments_show(long seed) {
        var random = new Random(seed);
        var chains = IntStream.range(0, 3).mapToObj(i -> new Mother()).toList();
        for (int i = 0; i < 30; i++) {
            var chain = chains.get(random.nextInt(chains.size()));
            var statedOn = random.nextInt(6) == 0
                    ? null
                    : new StatedOn("2022-%02d".formatted(1 + random.nextInt(12)), StatedOn.Basis.DECLARED);
            var facts = some(random, chain);
            var event = ledger.appends(officer(), statedOn, facts.toArray(LedgerEvent[]::new));
            if (random.nextInt(6) == 0) {
                var thing = facts.getLast().thing();
                ledger.appends(
                        officer(),
                        new StatedOn("2022-%02d".formatted(1 + random.nextInt(12)), StatedOn.Basis.DECLARED),
                        new FactWithdrawn(thing, UUID.fromString(event), Words.plain("A slip")));
            }
        }
        ledger.isRead(partnership);
        for (int i = 0; i < 6; i++) {
            int from = 1 + random.nextInt(11);
            var to = random.nextInt(4) == 0 ? null : day(from + 1 + random.nextInt(12 - from), 15);
            var clock = random.nextInt(5) == 0 ? Clock.RECORDED : Clock.DECLARED;
            var between = new Between(end(day(from, 15)), to == null ? null : end(to), clock);
            compares(between, "actions", page -> actions.list(partnership, ActionFilter.ALL, page), ActionLine::id);
            compares(
                    between,
                    "recommendations",
                    page -> learning.list(
                            partnership,
                            new LearningFilter(LearningKind.RECOMMENDATION, null, null, null, null, null, null, null),
                            page),
                    LearningLine::id);
            compares(
                    between,
                    "findings",
                    page -> findings.list(
                            partnership, new FindingFilter(null, null, null, null, null, null, false), page),
                    FindingLine::id);
        }
    }

    private static String day(int month, int day) {
        return "2022-%02d-%02d".formatted(month, day);
    }

    private static List<LedgerEvent> some(Random random, Mother chain) {
        return switch (random.nextInt(14)) {
            case 0 -> List.of(chain.findingRecorded());
            case 1 -> List.of(chain.made());
            case 2 -> List.of(chain.agreed());
            case 3 -> List.of(chain.stated());
            case 4 -> List.of(chain.extended("2022-%02d".formatted(1 + random.nextInt(12))));
            case 5 -> List.of(chain.saidDone());
            case 6 -> List.of(chain.practice(), chain.verified());
            case 7 -> List.of(new ActionReopened(chain.action, Words.plain("Not so"), null));
            case 8 ->
                List.of(new ActionReworded(
                        chain.action, Words.plain("Words " + random.nextInt(3)), Words.plain("Clearer"), null));
            case 9 -> List.of(chain.accepted(), chain.acceptedBy(Mother.COUNCIL));
            case 10 -> List.of(chain.progressStated());
            case 11 -> List.of(chain.outcomeSeen());
            case 12 -> List.of(new ActionWithdrawn(chain.action, Words.plain("Not needed"), null));
            default -> List.of(chain.printed());
        };
    }

    private <T> void compares(Between between, String register, IntFunction<Listed<T>> list, Function<T, UUID> id) {
        var was = lines(between.earlier(), list, id);
        var now = lines(between.later(), list, id);
        var ids = new HashSet<>(was.keySet());
        ids.addAll(now.keySet());
        var withdrawnThen = between.earlier().answer(() -> history.withdrawn(partnership, ids));
        var withdrawnNow = between.later().answer(() -> history.withdrawn(partnership, ids));
        var expected = new LinkedHashMap<UUID, What>();
        for (var each : ids) {
            if (!was.containsKey(each)) expected.put(each, What.ADDED);
            else if (!now.containsKey(each)) expected.put(each, What.GONE);
            else if (!Objects.equals(was.get(each), now.get(each))
                    || withdrawnThen.contains(each) != withdrawnNow.contains(each)) expected.put(each, What.CHANGED);
        }
        var counts = comparisons.counts(partnership, register, between);
        var listed = pages(page -> comparisons.page(partnership, register, between, null, page));
        var found = new LinkedHashMap<UUID, What>();
        for (var change : listed) {
            assertThat(found.put(change.id(), change.what())).isNull();
            assertThat(change.fields()).as("%s in %s", change, register).isNotEmpty();
            assertThat(change.fields())
                    .allSatisfy(field -> assertThat(field.was()).isNotEqualTo(field.now()));
        }
        assertThat(found).as("%s between %s", register, between).isEqualTo(expected);
        assertThat(counts.earlier()).isEqualTo(was.size());
        assertThat(counts.later()).isEqualTo(now.size());
        assertThat(counts.differing()).isEqualTo(listed.size());
        for (var turn : counts.turns().keySet()) {
            assertThat(counts.turns().get(turn))
                    .isEqualTo(listed.stream()
                            .filter(change -> change.turns().contains(turn))
                            .count());
        }
        for (var change : listed) {
            var one = comparisons
                    .one(partnership, change.thing().kind(), change.id(), between)
                    .orElseThrow();
            assertThat(one.fields()).isEqualTo(change.fields());
            assertThat(Set.copyOf(one.facts())).containsAll(change.facts());
        }
    }

    private <T> Map<UUID, T> lines(Moment at, IntFunction<Listed<T>> list, Function<T, UUID> id) {
        var lines = new LinkedHashMap<UUID, T>();
        at.answer(() -> pages(list)).forEach(line -> lines.put(id.apply(line), line));
        return lines;
    }

    private static <T> List<T> pages(IntFunction<Listed<T>> list) {
        var all = new ArrayList<T>();
        for (int page = 1; all.size() < list.apply(page).total(); page++) {
            var entries = list.apply(page).entries();
            assertThat(entries).isNotEmpty();
            all.addAll(entries);
        }
        return all;
    }
}
