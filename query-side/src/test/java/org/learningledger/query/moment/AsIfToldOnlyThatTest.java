package org.learningledger.query.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.learningledger.events.EventTypes;
import org.learningledger.events.StatedDate;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.action.ActionState;
import org.learningledger.query.challenge.ChallengeReader;
import org.learningledger.query.claim.Standing;
import org.learningledger.query.discrepancy.DiscrepancyReader;
import org.learningledger.query.finding.FindingReader;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.query.learning.Step;
import org.learningledger.query.moment.RandomHistory.Told;
import org.learningledger.query.plan.PlanReader;
import org.learningledger.query.plan.PlanState;
import org.learningledger.query.register.RegisterReader;
import org.learningledger.query.source.SourceReader;
import org.learningledger.store.correction.Corrections;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.Recorded;
import org.learningledger.store.record.Stamp;
import org.learningledger.store.time.Knowledge;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.Moment.Certainty;
import org.learningledger.store.time.Moment.Clock;
import org.learningledger.store.time.StatedOn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What any moment shows is what a ledger shows that was told only the facts that were known then and had happened by the
 * day: for every projection, and for every answer about one thing.
 */
@QueryTest
@DisplayName("A moment shows what a ledger would that was told only that")
class AsIfToldOnlyThatTest {

    /** Of one block; more at once make the program wait for itself. */
    private static final int AT_ONCE = 50;

    private static final int MOMENTS = 3;
    private static final int ROUNDS = 3;
    private static final AtomicLong LEDGERS = new AtomicLong();

    private static final List<String> KEPT = List.of(
            "source",
            "finding",
            "action",
            "entry",
            "learning",
            "plan",
            "challenge",
            "claim",
            "discrepancy",
            "name",
            "found");

    private static final String ROWS = KEPT.stream()
            .map(view -> "SELECT '" + view
                    + " ' || (to_jsonb(shown) - 'partnership' - 'position' - 'known_from' - 'planes' - 'own_judgements' - 'decided_position')::text"
                    + " AS row FROM read." + view + " shown WHERE partnership = :partnership")
            .collect(Collectors.joining(" UNION ALL "));

    @Autowired
    private Ledger ledger;

    @Autowired
    private DataSource pool;

    @Autowired
    private ActionReader actions;

    @Autowired
    private LearningReader learning;

    @Autowired
    private PlanReader plans;

    @Autowired
    private ChallengeReader challenges;

    @Autowired
    private DiscrepancyReader discrepancies;

    @Autowired
    private FindingReader findings;

    @Autowired
    private SourceReader sources;

    @Autowired
    private RegisterReader registers;

    /** A ledger that was told a whole history. */
    private record Whole(long seed, long ledger, List<Told> told, List<Fact> facts) {}

    /** A ledger that was told only what counts at a moment of the whole one. */
    private record Part(Whole whole, Moment moment, long ledger, List<Fact> facts) {}

    @Test
    void a_few_random_histories() {
        agree(new Random().longs(24).boxed().toList());
    }

    /** The same thousand in each run, so that one that fails tells of a change; others are tried a few at a time. */
    @Test
    @Tag("slow")
    void a_thousand_random_histories() {
        agree(new Random(1_000).longs(1_000).boxed().toList());
        assertThat(found("SELECT DISTINCT step FROM read.learning_known"))
                .containsExactlyInAnyOrderElementsOf(names(Step.values()));
        assertThat(found("SELECT DISTINCT state FROM read.plan_known"))
                .containsExactlyInAnyOrderElementsOf(names(PlanState.values()));
        assertThat(found("SELECT DISTINCT state FROM read.action_known"))
                .containsExactlyInAnyOrderElementsOf(names(ActionState.values()));
        assertThat(found("SELECT DISTINCT standing FROM read.claim_known"))
                .containsExactlyInAnyOrderElementsOf(names(Standing.values()));
        assertThat(found("SELECT DISTINCT regressed::text FROM read.learning_known"))
                .containsExactlyInAnyOrder("false", "true");
        assertThat(found("SELECT DISTINCT (closed_on IS NOT NULL)::text FROM read.learning_known"))
                .containsExactlyInAnyOrder("false", "true");
        assertThat(found("SELECT DISTINCT (decided <> '{}')::text FROM read.found_known"))
                .containsExactlyInAnyOrder("false", "true");
    }

    /** They are the same histories for as long as no kind of fact is added. */
    @Test
    void histories_that_once_showed_something_else() {
        agree(List.of(
                // a sign-off stood against a correction of what had not happened by the day
                -4741188918791643265L,
                -326041711961193768L,
                -1495398926248341078L,
                5915747616972200867L,
                2609854415985575593L,
                8606824134621118118L,
                4039548296392503339L,
                // sources of the same reference came in any order
                4221785669834254745L));
    }

    private List<String> found(String query) {
        return JdbcClient.create(pool).sql(query).query(String.class).list();
    }

    private static List<String> names(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    @Test
    void every_kind_of_fact_is_told_of_in_some_history() {
        var told = LongStream.range(0, 200)
                .boxed()
                .flatMap(seed -> RandomHistory.of(seed, 0).stream())
                .<Class<?>>map(fact -> fact.event().getClass())
                .collect(Collectors.toSet());
        assertThat(told).containsAll(EventTypes.all());
    }

    private void agree(List<Long> seeds) {
        var differences = new ArrayList<String>();
        for (int from = 0; from < seeds.size(); from += AT_ONCE) {
            differences.addAll(differences(seeds.subList(from, Math.min(seeds.size(), from + AT_ONCE))));
        }
        assertThat(differences).isEmpty();
        assertThat(overlaps()).isEmpty();
    }

    private List<String> differences(List<Long> seeds) {
        var day = LocalDate.now(Knowledge.LONDON);
        var parts = wholes(seeds).stream().flatMap(this::parts).toList();
        tell(parts);
        var differences = parts.stream().flatMap(this::differences).toList();
        // What nobody dated happened on the day that it was recorded on, which at midnight is another in each ledger.
        return day.equals(LocalDate.now(Knowledge.LONDON)) ? differences : differences(seeds);
    }

    /** Pairs of rows about one thing that would both show at one moment. */
    private List<String> overlaps() {
        return KEPT.stream()
                .flatMap(name -> JdbcClient.create(pool).sql("""
                                SELECT '%1$s: ' || one.partnership || ' ' || one.subject
                                  FROM read.%1$s_known one JOIN read.%1$s_known other USING (partnership, subject)
                                 WHERE one.ctid < other.ctid AND one.planes & other.planes <> 0
                                   AND one.known_from < other.known_until AND other.known_from < one.known_until
                                   AND one.so_from < other.so_until AND other.so_from < one.so_until""".formatted(name)).query(String.class).list().stream())
                .toList();
    }

    /** In several rounds, so that most facts find something known already. */
    private List<Whole> wholes(List<Long> seeds) {
        var ledgers = new HashMap<Long, Long>();
        var told = new HashMap<Long, List<Told>>();
        for (var seed : seeds) {
            long ledger = LEDGERS.incrementAndGet();
            ledgers.put(seed, ledger);
            told.put(seed, RandomHistory.of(seed, ledger));
        }
        for (int round = 0; round < ROUNDS; round++) {
            var facts = new ArrayList<EventMessage<?>>();
            for (var seed : seeds) {
                var all = told.get(seed);
                all.subList(all.size() * round / ROUNDS, all.size() * (round + 1) / ROUNDS)
                        .forEach(fact -> facts.add(message(ledgers.get(seed), fact, fact.statedOn())));
            }
            append(facts);
        }
        return seeds.stream()
                .map(seed ->
                        new Whole(seed, ledgers.get(seed), told.get(seed), recorded(ledgers.get(seed), told.get(seed))))
                .toList();
    }

    private static EventMessage<?> message(long ledger, Told fact, @Nullable StatedOn statedOn) {
        return Ledger.message(
                Mother.officer(partnership(ledger), fact.agency()), statedOn, fact.id(), fact.sequence(), fact.event());
    }

    private void append(List<EventMessage<?>> facts) {
        for (int from = 0; from < facts.size(); from += 400) {
            ledger.appends(facts.subList(from, Math.min(facts.size(), from + 400)));
        }
    }

    private static String partnership(long ledger) {
        return "p-" + RandomHistory.mark(ledger);
    }

    private List<Fact> recorded(long ledger, List<Told> told) {
        var recordedAt = new ArrayList<Instant>();
        JdbcClient.create(pool)
                .sql("SELECT recorded_at FROM ledger.ledger_log WHERE partnership = ? ORDER BY position")
                .param(partnership(ledger))
                .query(row -> {
                    recordedAt.add(
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant());
                });
        return IntStream.range(0, told.size())
                .mapToObj(at -> {
                    var fact = told.get(at);
                    var actor = Mother.officer(partnership(ledger), fact.agency());
                    return new Fact(
                            fact.event(),
                            new Recorded(
                                    at + 1,
                                    at + 1,
                                    recordedAt.get(at),
                                    fact.sequence(),
                                    fact.id().toString(),
                                    new Stamp(actor, "key", fact.statedOn())));
                })
                .toList();
    }

    private Stream<Part> parts(Whole whole) {
        var random = new Random(whole.seed());
        return IntStream.range(0, MOMENTS).mapToObj(number -> {
            var moment = moment(whole.facts(), random);
            return new Part(whole, moment, LEDGERS.incrementAndGet(), counting(moment, whole.facts()));
        });
    }

    /** At, just before or some time after a fact became known, by either clock; and around the days of facts. */
    private static Moment moment(List<Fact> facts, Random random) {
        var clock = random.nextInt(3) == 0 ? Clock.RECORDED : Clock.DECLARED;
        var fact = facts.get(random.nextInt(facts.size()));
        var known = (clock == Clock.RECORDED ? fact.asRecorded() : fact).at().knownAt();
        var knownAt =
                switch (random.nextInt(6)) {
                    case 0 -> known.minusNanos(1000);
                    case 1 -> Knowledge.endOf(LocalDate.of(2021 + random.nextInt(4), 1 + random.nextInt(12), 10));
                    case 2 -> null;
                    default -> known;
                };
        if (random.nextInt(15) == 0) return Moment.NOW;
        var moment = Moment.NOW.by(clock).withKnownAt(knownAt);
        if (knownAt != null && random.nextInt(3) != 0) return moment;
        var days = facts.get(random.nextInt(facts.size())).at().happened(fact.event());
        var day = Stream.of(days.earliest(), days.latest(), LocalDate.of(2022, 6, 30))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .plusDays(random.nextInt(3) - 1);
        var certain = random.nextBoolean()
                ? moment.withTrueOn(day)
                : moment.withTrueOn(day).surely();
        return openedAfter(certain, facts) ? moment : certain;
    }

    /**
     * Whether something that should not have been recorded at all was recorded for a later day. Then it is not told of
     * yet, and is withdrawn all the same: no ledger that was told less can know that. A test of its own asks about it.
     */
    private static boolean openedAfter(Moment moment, List<Fact> facts) {
        return Corrections.countedFacts(counting(moment.withTrueOn(null), facts)).stream()
                .anyMatch(fact -> fact.withdrawn() && !happened(moment.certainty(), moment.trueOn(), fact));
    }

    /** Exactly the facts that were known then and had happened by the day. */
    private static List<Fact> counting(Moment moment, List<Fact> facts) {
        var known = facts.stream()
                .map(fact -> moment.clock() == Clock.DECLARED ? fact : fact.asRecorded())
                .filter(fact -> moment.knownAt() == null || !fact.at().knownAt().isAfter(moment.knownAt()))
                .sorted(Fact.AS_KNOWN)
                .toList();
        var day = moment.trueOn();
        if (day == null) return known;
        var putRight = Corrections.countedFacts(known).stream()
                .collect(Collectors.toMap(fact -> fact.at().eventId(), fact -> fact));
        // One that was withdrawn counts for nothing, whenever it should have happened.
        return known.stream()
                .filter(fact -> Optional.ofNullable(putRight.get(fact.at().eventId()))
                        .map(counted -> happened(moment.certainty(), day, counted))
                        .orElse(true))
                .toList();
    }

    private static boolean happened(Certainty certainty, LocalDate by, Fact fact) {
        var days = fact.at().happened(fact.event());
        var day = certainty == Certainty.PERHAPS ? days.earliest() : days.latest();
        return day == null || !day.isAfter(by);
    }

    /** In the order in which they became known; corrections after all that they can put right. */
    private void tell(List<Part> parts) {
        var facts = new ArrayList<EventMessage<?>>();
        for (var part : parts) {
            var all = RandomHistory.of(part.whole().seed(), part.ledger());
            boolean declared = part.moment().clock() == Clock.DECLARED;
            part.facts().stream()
                    .sorted(Comparator.comparing((Fact fact) ->
                            fact.event() instanceof CorrectionEvent ? fact.at().position() : 0))
                    .map(fact -> all.get((int) fact.at().position() - 1))
                    .forEach(fact -> facts.add(message(part.ledger(), fact, declared ? fact.statedOn() : null)));
        }
        append(facts);
        ledger.isRead();
    }

    /** Each fact was declared for a day of its own, so that nothing but the order in which they arrive differs. */
    @Test
    void the_same_facts_in_another_order_leave_the_same_rows() {
        for (var seed : new Random().longs(8).boxed().toList()) {
            long one = LEDGERS.incrementAndGet();
            long other = LEDGERS.incrementAndGet();
            var facts = declared(seed, one);
            append(facts.subList(0, facts.size() / 2));
            ledger.isRead();
            append(facts.subList(facts.size() / 2, facts.size()));
            for (var fact : anyOrder(declared(seed, other), new Random(seed))) {
                append(List.of(fact));
            }
            ledger.isRead();
            assertThat(stretches(one)).as("seed %d", seed).isEqualTo(stretches(other));
        }
    }

    private static List<EventMessage<?>> declared(long seed, long ledger) {
        var facts = new ArrayList<EventMessage<?>>();
        for (var fact : RandomHistory.of(seed, ledger)) {
            var day = LocalDate.of(2023, 1, 1).plusDays(facts.size()).toString();
            facts.add(message(ledger, fact, new StatedOn(day, StatedOn.Basis.DECLARED)));
        }
        return facts;
    }

    /** But corrections after what they put right. */
    private static List<EventMessage<?>> anyOrder(List<EventMessage<?>> facts, Random random) {
        var corrections = facts.stream()
                .filter(fact -> fact.getPayload() instanceof CorrectionEvent)
                .toList();
        var shuffled = new ArrayList<EventMessage<?>>(facts);
        shuffled.removeAll(corrections);
        Collections.shuffle(shuffled, random);
        shuffled.addAll(corrections);
        return shuffled;
    }

    /** By the clock of declaration: by the other, the order in which facts arrive is the order in which they are known. */
    private List<String> stretches(long ledger) {
        return KEPT.stream()
                .flatMap(name -> JdbcClient.create(pool)
                        .sql("SELECT '" + name + " ' || (planes & 3) || ' ' || (to_jsonb(kept)"
                                + " - 'partnership' - 'position' - 'mark' - 'planes' - 'own_judgements' - 'decided_position')::text"
                                + " FROM read." + name + "_known kept WHERE partnership = ? AND planes & 3 <> 0")
                        .param(partnership(ledger))
                        .query(String.class)
                        .list()
                        .stream())
                .map(row -> row.replace(RandomHistory.mark(ledger), ""))
                .sorted()
                .toList();
    }

    @Test
    void what_should_not_have_been_recorded_is_not_told_of_before_its_day_and_is_marked_from_then_on() {
        long told = LEDGERS.incrementAndGet();
        var partnership = partnership(told);
        var chain = new Mother();
        var agreed = ledger.appends(Mother.officer(partnership, null), null, chain.agreed());
        ledger.records(
                partnership,
                new ProgressReported(chain.action, Words.plain("Two teams are trained"), StatedDate.of("2021-02")),
                new FactWithdrawn(chain.agreed().thing(), UUID.fromString(agreed), Words.plain("Of another place")));
        for (var certainty : List.of(Moment.NOW, Moment.NOW.surely())) {
            assertThat(shown(certainty.withTrueOn(LocalDate.of(2021, 5, 31)), partnership, chain))
                    .isEmpty();
            assertThat(shown(certainty.withTrueOn(LocalDate.of(2021, 6, 30)), partnership, chain))
                    .containsExactly("true");
        }
    }

    private List<String> shown(Moment moment, String partnership, Mother chain) {
        return moment.answer(() -> {
            var one = actions.one(partnership, chain.action.value());
            var marked = JdbcClient.create(pool)
                    .sql("SELECT withdrawn::text FROM read.action JOIN read.name USING (partnership, subject)"
                            + " WHERE partnership = ?")
                    .param(partnership)
                    .query(String.class)
                    .list();
            assertThat(one.isPresent()).isEqualTo(!marked.isEmpty());
            return marked;
        });
    }

    private Stream<String> differences(Part part) {
        var wrong = new ArrayList<String>();
        var shown = part.moment().answer(() -> rows(part.whole().ledger()));
        compare("row", shown, rows(part.ledger()), wrong);
        compare("fact", part.moment().answer(() -> told(part.whole().ledger())), happened(part), wrong);
        compare(
                "answer",
                part.moment().answer(() -> answers(part, part.whole().ledger())),
                answers(part, part.ledger()),
                wrong);
        return wrong.stream()
                .map(each -> "seed %d at %s: %s".formatted(part.whole().seed(), part.moment(), each));
    }

    private static void compare(String what, List<String> shown, List<String> expected, List<String> wrong) {
        var more = new ArrayList<>(shown);
        expected.forEach(more::remove);
        var missing = new ArrayList<>(expected);
        shown.forEach(missing::remove);
        more.forEach(each -> wrong.add("\n  shows " + what + " " + each));
        missing.forEach(each -> wrong.add("\n  lacks " + what + " " + each));
    }

    private List<String> told(long ledger) {
        return JdbcClient.create(pool)
                .sql("""
                        SELECT 'entry ' || position FROM read.history WHERE partnership = :partnership
                        UNION ALL
                        SELECT 'about ' || position FROM read.history_about
                         WHERE partnership = :partnership AND place = 0""")
                .param("partnership", partnership(ledger))
                .query(String.class)
                .list();
    }

    /** The history tells of facts as they were recorded, and of corrections beside them. */
    private static List<String> happened(Part part) {
        var moment = part.moment();
        return counting(moment.withTrueOn(null), part.whole().facts()).stream()
                .filter(fact -> moment.trueOn() == null || happened(moment.certainty(), moment.trueOn(), fact))
                .flatMap(fact -> Stream.of(
                        "entry " + fact.at().position(), "about " + fact.at().position()))
                .toList();
    }

    private List<String> rows(long ledger) {
        return JdbcClient.create(pool)
                .sql(ROWS)
                .param("partnership", partnership(ledger))
                .query(String.class)
                .list()
                .stream()
                .map(row -> row.replace(RandomHistory.mark(ledger), ""))
                .sorted()
                .toList();
    }

    /** About one thing of each kind, so that all moments together ask about all. */
    private List<String> answers(Part part, long ledger) {
        var answers = new ArrayList<String>();
        answer(ThingKind.ACTION, actions::one, part, ledger, answers);
        answer(ThingKind.RECOMMENDATION, learning::one, part, ledger, answers);
        answer(ThingKind.FINDING, learning::one, part, ledger, answers);
        answer(ThingKind.MEASURE, learning::measure, part, ledger, answers);
        answer(ThingKind.PLAN, plans::one, part, ledger, answers);
        answer(ThingKind.CHALLENGE_EVENT, challenges::one, part, ledger, answers);
        answer(ThingKind.DISCREPANCY, discrepancies::one, part, ledger, answers);
        answer(ThingKind.FINDING, findings::one, part, ledger, answers);
        answer(ThingKind.SOURCE, sources::one, part, ledger, answers);
        answer(ThingKind.REGISTER_ENTRY, registers::one, part, ledger, answers);
        return answers;
    }

    /** Without what only tells one ledger from another: positions, and when it was recorded. */
    private static void answer(
            ThingKind kind,
            BiFunction<String, UUID, Optional<?>> reader,
            Part part,
            long ledger,
            List<String> answers) {
        var things = RandomHistory.things(kind, ledger);
        var thing = things.get(Math.floorMod(part.ledger(), things.size()));
        reader.apply(partnership(ledger), thing).ifPresent(answer -> {
            var text = answer.toString()
                    .replace(RandomHistory.mark(ledger), "")
                    .replaceAll("\\b(position|recordedAt|at)=[^,\\])]*", "");
            // Nobody fills a form in about the past: how far a stream went is not asked about a day.
            answers.add(part.moment().trueOn() == null ? text : text.replaceAll("\\bversion=\\d+", ""));
        });
    }
}
