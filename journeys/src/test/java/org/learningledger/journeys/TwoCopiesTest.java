package org.learningledger.journeys;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningledger.journeys.Client.Answered;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two all-in-one programs on one PostgreSQL, and {@code kill -9} for one of them while it handles requests. */
@DisplayName("Two copies on one database")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("slow")
@Timeout(600)
class TwoCopiesTest {

    private static final int CLIENTS = 12;
    private static final String PASSWORD = "gravel quilt November";
    private static final String TITLE = "What was learnt between two copies";

    /** Longer than the ten seconds after which the projections of a dead copy are taken over. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(40);

    /** An event as it stands in the log. */
    private record Stored(String eventId, String key, String words) {}

    private static final List<Answered> ANSWERED = new ArrayList<>();

    private static final Deque<AutoCloseable> BEGUN = new ArrayDeque<>();

    @TempDir
    private static Path folder;

    private static OwnDatabase database;
    private static JdbcClient log;
    private static List<Copy> copies;
    private static Visitor moor;
    private static Visitor fell;

    @BeforeAll
    static void open() throws Exception {
        database = begun(OwnDatabase.start());
        log = JdbcClient.create(database.asSuperuser());
        copies = List.of(
                begun(new Copy(database, folder.resolve("first"))),
                begun(new Copy(database, folder.resolve("second"))));
        moor = signedIn("moor", copies.getFirst());
        fell = signedIn("fell", copies.getLast());
    }

    private static Visitor signedIn(String partnership, Copy copy) throws Exception {
        var given = OncePassword.in(copy.account(
                "add",
                partnership,
                "--role",
                "ld-group",
                "--partnership",
                partnership,
                "--partnership-name",
                "Partnership of the " + partnership));
        var visitor = begun(new Visitor(copy.address(), false, "two-copies-" + partnership));
        visitor.signInAs(partnership, given);
        visitor.choosePassword(given, PASSWORD);
        return visitor;
    }

    private static <T extends AutoCloseable> T begun(T resource) {
        BEGUN.push(resource);
        return resource;
    }

    @AfterAll
    static void close() throws Exception {
        while (!BEGUN.isEmpty()) BEGUN.pop().close();
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({
        "WHENEVER, 1",
        "BEFORE_THE_COMMIT, 2",
        "BEFORE_THE_ANSWER, 3",
        "WHENEVER, 4",
        "BEFORE_THE_COMMIT, 5",
        "BEFORE_THE_ANSWER, 6"
    })
    void record_each_deed_once_though_one_is_killed(Moment moment, long seed) throws Exception {
        var random = new Random(seed);
        var victim = copies.get(random.nextInt(copies.size()));
        var survivor = copies.stream().filter(not(victim::equals)).findFirst().orElseThrow();
        var underWay = new CountDownLatch(CLIENTS + random.nextInt(3 * CLIENTS));
        List<Answered> answers;
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var running = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> clients.submit(
                            new Client(program(number), copies, number % 2, random(seed, number), underWay::countDown)))
                    .toList();
            assertThat(underWay.await(1, TimeUnit.MINUTES)).isTrue();
            moment.strike(database.asSuperuser(), CLIENTS, victim::kill);
            everyProjectionReaches(head());
            victim.start();
            answers = answers(running);
        }
        ANSWERED.addAll(answers);

        assertThat(answers).hasSize(CLIENTS * Client.DEEDS);
        long repeated = answers.stream().filter(Answered::repeated).count();
        System.out.printf("%s, seed %d: %d deeds had been recorded without an answer%n", moment, seed, repeated);
        if (moment == Moment.BEFORE_THE_ANSWER) assertThat(repeated).isPositive();
        eachStandsOnce(ANSWERED);
        positionsHaveNoGap();
        everyProjectionReaches(head());
        for (var partnership : List.of("moor", "fell")) {
            assertThat(history(partnership, survivor)).containsExactlyElementsOf(recorded(partnership));
        }
        for (var answer : answers) {
            assertThat(answer.again(survivor)).isEqualTo(answer.asRepeated());
        }
        eachStandsOnce(ANSWERED);
    }

    private static Program program(int number) {
        return new Program(number % 4 < 2 ? "moor" : "fell", PASSWORD);
    }

    private static Random random(long seed, int number) {
        return new Random(seed * CLIENTS + number);
    }

    private static List<Answered> answers(List<Future<List<Answered>>> running) throws Exception {
        var answers = new ArrayList<Answered>();
        for (var client : running) {
            answers.addAll(client.get(5, TimeUnit.MINUTES));
        }
        return answers;
    }

    /** Under the key with which it was sent, by the event that its receipt names, and under no other. */
    private static void eachStandsOnce(Collection<Answered> answers) {
        var words = answers.stream().map(answer -> answer.deed().words()).toList();
        assertThat(stored().stream().filter(event -> words.contains(event.words())))
                .extracting(Stored::words, Stored::key, Stored::eventId)
                .containsExactlyInAnyOrderElementsOf(answers.stream()
                        .map(answer ->
                                tuple(answer.deed().words(), answer.deed().key(), answer.eventId()))
                        .toList());
    }

    private static List<Stored> stored() {
        return log.sql("""
                        SELECT event_identifier, split_part(convert_from(meta_data, 'UTF8')::jsonb ->> 'key', '|', 4) AS key,
                               substring(convert_from(payload, 'UTF8') FROM 'deed-[0-9a-f-]{36}') AS words
                          FROM ledger.ledger_log""")
                .query((row, number) ->
                        new Stored(row.getString("event_identifier"), row.getString("key"), row.getString("words")))
                .list();
    }

    private static void positionsHaveNoGap() {
        assertThat(log.sql("""
                        SELECT partnership FROM ledger.ledger_log
                         GROUP BY partnership HAVING min(position) <> 1 OR max(position) <> count(*)""").query(String.class).list()).isEmpty();
        assertThat(log.sql("SELECT max(global_index) - count(*) FROM ledger.ledger_log")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static long head() {
        return log.sql("SELECT global_index FROM ledger.head").query(Long.class).single();
    }

    private static void everyProjectionReaches(long index) {
        await().atMost(TAKE_OVER)
                .until(
                        () -> log.sql(
                                        "SELECT min((convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint) FROM read.token_entry")
                                .query(Long.class)
                                .single(),
                        slowest -> slowest >= index);
    }

    /** The ids of a partnership's events, newest first. */
    private static List<String> recorded(String partnership) {
        return log.sql("SELECT event_identifier FROM ledger.ledger_log WHERE partnership = ? ORDER BY position DESC")
                .param(partnership)
                .query(String.class)
                .list();
    }

    private static List<String> history(String partnership, Copy copy) throws Exception {
        return new Program(partnership, PASSWORD)
                .all(copy.address(), "/history").stream()
                        .map(entry -> entry.path("eventId").asString())
                        .toList();
    }

    /** What the checks above would see if it were recorded twice. */
    @Test
    void show_a_deed_twice_that_was_sent_under_two_keys() throws Exception {
        var program = program(0);
        var review = Deed.review();
        var first = new Client(program, copies, 0, new Random(0), () -> {}).insist(review);
        eachStandsOnce(List.of(first));
        var second = new Client(program, copies, 1, new Random(0), () -> {}).insist(review.underAnotherKey());
        assertThat(second.eventId()).isNotEqualTo(first.eventId());
        assertThatThrownBy(() -> eachStandsOnce(List.of(first)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(second.eventId());
    }

    @Test
    void let_people_carry_on_at_the_one_when_the_other_is_killed() throws Exception {
        carryOn(moor, copies.getFirst(), copies.getLast());
        carryOn(fell, copies.getLast(), copies.getFirst());
    }

    /** What was answered at the one stands on the check-answers page at the other, and is recorded there. */
    private static void carryOn(Visitor visitor, Copy victim, Copy survivor) throws Exception {
        visitor.carryOnAt(victim.address());
        visitor.goTo("/sources/reviews/new");
        visitor.answer("kind", "LCSPR");
        visitor.answer("title", TITLE);
        visitor.press("Continue");
        visitor.sees(TITLE);
        var checkAnswers = visitor.path();
        victim.kill();
        visitor.carryOnAt(survivor.address());
        visitor.goTo(checkAnswers);
        visitor.record();
        await().atMost(TAKE_OVER).untilAsserted(() -> {
            visitor.loadAgain();
            assertThat(visitor.text()).contains(TITLE);
        });
        victim.start();
        visitor.carryOnAt(victim.address());
        visitor.goTo("/reviews?text=between+two");
        assertThat(visitor.text()).containsOnlyOnce(TITLE);
        assertThat(visitor.complaints())
                .as("but that the page of what was recorded was not there yet")
                .allMatch(complaint -> complaint.matches(".*\\?after=.*503.*"));
    }
}
