package org.learningledger.query.lag;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.ThingKind;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.TestDatabase;
import org.learningledger.query.projection.Progressed;
import org.learningledger.store.log.LedgerLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@QueryTest
@Import(Trial.class)
@DisplayName("A read model that has stopped")
class StoppedModelTest {

    private static final Duration MOST = Duration.ofSeconds(30);
    private static final int BEFORE = 40;
    private static final int AFTER = 30;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerLog log;

    @Autowired
    private Progressed progressed;

    @Autowired
    private Stops stops;

    @Autowired
    private Lags lags;

    @Autowired
    private Retry retry;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private HealthIndicator readModelsHealthIndicator;

    @Autowired
    private Trial trial;

    private JdbcTemplate owner;
    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();
    private long newest;
    private long poison;

    @BeforeEach
    void nothing_is_wrong_yet(@Value("${ledger.db.url}") String url) {
        owner = TestDatabase.asOwner(url);
        assertThat(stops.all()).isEmpty();
    }

    @AfterEach
    void put_right() {
        trial.isPutRight();
        owner.execute("ALTER TABLE read.action_fact DROP CONSTRAINT IF EXISTS in_the_way");
        lags.models().forEach(retry::now);
        ledger.isRead();
        eventually(() -> stops.all().isEmpty());
    }

    /** One that cannot be taken in, with many before it and after it in the same transaction. */
    private void records(LedgerEvent one) {
        var events = new ArrayList<LedgerEvent>(List.of(chain.agreed()));
        while (events.size() < BEFORE) events.add(chain.progressReported());
        events.add(one);
        while (events.size() < BEFORE + 1 + AFTER) events.add(chain.progressReported());
        var last = ledger.appends(Mother.officer(partnership, null), null, events.toArray(LedgerEvent[]::new));
        newest = log.indexOf(partnership, last).orElseThrow();
        poison = newest - AFTER;
    }

    private Stop stop(String model) {
        eventually(() -> stops.all().stream()
                .anyMatch(stop -> stop.model().equals(model)
                        && stop.event() != null
                        && lags.of(model).takenIn() == poison - 1));
        return stops.all().getFirst();
    }

    private static void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + MOST.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("gave up waiting").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private List<Long> kept(String table) {
        return owner.queryForList(
                "SELECT position FROM " + table + " WHERE partnership = ? ORDER BY position", Long.class, partnership);
    }

    private static List<Long> upTo(long position) {
        return LongStream.rangeClosed(1, position).boxed().toList();
    }

    private double gauge(String name, String model) {
        return metrics.get(name).tag("model", model).gauge().value();
    }

    private void goesOn(String model) {
        retry.now(model);
        assertThat(progressed.waitFor(model, newest, MOST)).isTrue();
        eventually(() -> stops.all().isEmpty());
    }

    @Test
    void names_the_event_and_the_error_and_has_taken_in_everything_before() {
        trial.fails(ActionVerified.class);
        records(chain.verified());

        var stop = stop(Trial.MODEL);
        var event = stop.event();
        assertThat(stop.events()).isEqualTo(1);
        assertThat(event.partnership()).isEqualTo(partnership);
        assertThat(event.position()).isEqualTo(BEFORE + 1);
        assertThat(log.indexOf(partnership, event.eventId())).contains(poison);
        assertThat(event.type()).isEqualTo("ActionVerified");
        assertThat(event.kind()).isEqualTo(ThingKind.ACTION);
        assertThat(event.thing()).isEqualTo(chain.action.value().toString());
        assertThat(stop.error()).isEqualTo("IllegalStateException");
        assertThat(stop.place()).startsWith("Trial");
        assertThat(stop.nextTry()).isAfter(stop.lastTry());
        assertThat(kept("read.trial")).isEqualTo(upTo(BEFORE));
    }

    @Test
    void is_never_said_to_have_taken_in_more_than_it_has() {
        trial.fails(ActionVerified.class);
        var last = ledger.appends(Mother.officer(partnership, null), null, chain.agreed(), chain.verified());
        newest = log.indexOf(partnership, last).orElseThrow();
        poison = newest;
        var first = stop(Trial.MODEL);
        eventually(() -> {
            assertThat(lags.of(Trial.MODEL).takenIn()).isLessThan(poison);
            assertThat(lags.of(Trial.MODEL).events()).isPositive();
            return stops.all().getFirst().tries() > first.tries() + 3;
        });
    }

    @Test
    void holds_up_no_other() {
        trial.fails(ActionVerified.class);
        records(chain.verified());
        stop(Trial.MODEL);
        for (var model : lags.models()) {
            if (model.equals(Trial.MODEL)) continue;
            assertThat(progressed.waitFor(model, newest, MOST)).as(model).isTrue();
            assertThat(lags.of(model).events()).as(model).isZero();
        }
        assertThat(stops.all()).extracting(Stop::model).containsExactly(Trial.MODEL);
    }

    @Test
    void is_seen_in_metrics_and_health_until_it_goes_on() {
        assertThat(gauge("ledger.model.stopped", Trial.MODEL)).isZero();
        assertThat(readModelsHealthIndicator.health().getStatus()).isEqualTo(Status.UP);
        trial.fails(ActionVerified.class);
        records(chain.verified());
        stop(Trial.MODEL);
        assertThat(gauge("ledger.model.stopped", Trial.MODEL)).isEqualTo(1);
        assertThat(gauge("ledger.model.lag.events", Trial.MODEL)).isEqualTo(1 + AFTER);
        assertThat(gauge("ledger.model.lag.seconds", Trial.MODEL)).isPositive();
        assertThat(gauge("ledger.model.stopped", "actions")).isZero();
        var health = readModelsHealthIndicator.health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails().get(Trial.MODEL).toString())
                .contains(partnership)
                .contains("entry 41")
                .contains("IllegalStateException");

        trial.isPutRight();
        goesOn(Trial.MODEL);
        assertThat(gauge("ledger.model.stopped", Trial.MODEL)).isZero();
        assertThat(gauge("ledger.model.lag.events", Trial.MODEL)).isZero();
        assertThat(gauge("ledger.model.lag.seconds", Trial.MODEL)).isZero();
        assertThat(readModelsHealthIndicator.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void tries_again_and_passes_nothing_over() {
        trial.fails(ActionVerified.class);
        records(chain.verified());
        var first = stop(Trial.MODEL);
        eventually(() -> stops.all().getFirst().tries() > first.tries());
        var again = stops.all().getFirst();
        assertThat(again.since()).isEqualTo(first.since());
        assertThat(again.event()).isEqualTo(first.event());
        assertThat(again.lastTry()).isAfter(first.lastTry());
        assertThat(kept("read.trial")).isEqualTo(upTo(BEFORE));

        trial.isPutRight();
        goesOn(Trial.MODEL);
        assertThat(kept("read.trial")).isEqualTo(upTo(BEFORE + 1 + AFTER));
    }

    @Test
    void that_passed_one_event_and_fails_on_another_has_stopped_anew() {
        trial.fails(ActionSaidDone.class);
        records(chain.saidDone());
        var first = stop(Trial.MODEL);
        trial.fails(ActionVerified.class);
        var last = ledger.appends(Mother.officer(partnership, null), null, chain.verified());
        poison = log.indexOf(partnership, last).orElseThrow();
        retry.now(Trial.MODEL);
        var second = stop(Trial.MODEL);
        assertThat(second.event().type()).isEqualTo("ActionVerified");
        assertThat(second.since()).isAfter(first.since());
    }

    @Test
    void is_tried_again_at_once_where_somebody_asks() {
        trial.fails(ActionVerified.class);
        records(chain.verified());
        stop(Trial.MODEL);
        // By then it waits for longer by itself than it may take below.
        eventually(() -> {
            var stop = stops.all().getFirst();
            return Duration.between(stop.lastTry(), stop.nextTry()).toSeconds() >= 8;
        });
        trial.isPutRight();
        retry.now(Trial.MODEL);
        assertThat(progressed.waitFor(Trial.MODEL, newest, Duration.ofSeconds(4)))
                .isTrue();
    }

    @Test
    void names_the_one_event_also_where_its_rows_are_refused_when_the_batch_ends() {
        owner.execute("ALTER TABLE read.action_fact ADD CONSTRAINT in_the_way CHECK (partnership <> '" + partnership
                + "' OR occurred_earliest <> '2021-12-01')");
        records(chain.verified());
        var stop = stop("actions");
        assertThat(stop.event().type()).isEqualTo("ActionVerified");
        assertThat(stop.event().position()).isEqualTo(BEFORE + 1);
        assertThat(stop.message())
                .contains("violates check constraint \"in_the_way\"")
                .contains("SQLSTATE 23514");
        assertThat(kept("read.action_fact")).isEqualTo(upTo(BEFORE));
        assertThat(progressed.waitFor(Trial.MODEL, newest, MOST))
                .as("others go on")
                .isTrue();

        owner.execute("ALTER TABLE read.action_fact DROP CONSTRAINT in_the_way");
        goesOn("actions");
        assertThat(kept("read.action_fact")).isEqualTo(upTo(BEFORE + 1 + AFTER));
    }

    @Test
    void tells_nothing_of_what_the_event_says() {
        var words = "Tom's mother";
        trial.fails(ActionVerified.class, () -> new IllegalArgumentException("cannot read " + words));
        records(chain.verified());
        var stop = stop(Trial.MODEL);
        assertThat(stop.error()).isEqualTo("IllegalArgumentException");
        assertThat(stop.message()).isNull();
        assertThat(stop + readModelsHealthIndicator.health().getDetails().toString())
                .doesNotContain(words);
    }

    @Test
    void by_an_error_of_the_machine_is_tried_again_too() {
        trial.fails(ActionVerified.class, StackOverflowError::new);
        records(chain.verified());
        var first = stop(Trial.MODEL);
        assertThat(first.error()).isEqualTo("StackOverflowError");
        eventually(() -> stops.all().getFirst().tries() > first.tries());

        trial.isPutRight();
        goesOn(Trial.MODEL);
        assertThat(kept("read.trial")).isEqualTo(upTo(BEFORE + 1 + AFTER));
    }

    @Test
    void on_its_first_event_of_a_partnership_is_found_as_well() {
        trial.fails(ActionAgreed.class);
        records(chain.verified());
        poison = newest - AFTER - BEFORE;
        assertThat(stop(Trial.MODEL).event().position()).isEqualTo(1);
    }

    @Test
    void has_words_for_what_it_keeps() {
        for (var model : lags.models()) {
            if (model.equals(Trial.MODEL)) continue;
            assertThat(ModelWords.list(List.of(model))).as(model).matches("[a-z ]+");
        }
        assertThat(ModelWords.title("actions")).isEqualTo("Actions");
        assertThat(ModelWords.list(List.of("actions", "history"))).isEqualTo("actions and the history");
    }
}
