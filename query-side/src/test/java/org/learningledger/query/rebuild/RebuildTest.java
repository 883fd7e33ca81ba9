package org.learningledger.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.TestDatabase;
import org.learningledger.query.digest.Digests;
import org.learningledger.query.moment.RandomHistory;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.ReadModels;
import org.learningledger.store.log.LedgerLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@QueryTest
@DisplayName("A rebuild")
class RebuildTest {

    private static final Duration MOST = Duration.ofMinutes(3);
    private static final AtomicLong LEDGERS = new AtomicLong(0x4000_0000);

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerLog log;

    @Autowired
    private ReadModels models;

    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private AtStart workshop;

    @Autowired
    private LiveModels live;

    @Autowired
    private KeptModels kept;

    @Autowired
    private DataSource pool;

    private JdbcTemplate owner;

    @BeforeEach
    void as_owner(@Value("${ledger.db.url}") String url) {
        owner = TestDatabase.asOwner(url);
    }

    @AfterEach
    void leaves_nothing_beside() {
        assertThat(rebuilds.goingOn()).isEmpty();
        assertThat(tablesIn("read_next")).isEmpty();
    }

    /** Facts of every kind, in no sensible order, put right and withdrawn, over as many partnerships as seeds. */
    private void histories(LongStream seeds) {
        seeds.forEach(seed -> ledger.appends(history(seed)));
    }

    private static List<EventMessage<?>> history(long seed) {
        long number = LEDGERS.incrementAndGet();
        var partnership = "p-" + RandomHistory.mark(number);
        var facts = new ArrayList<EventMessage<?>>();
        for (var told : RandomHistory.of(seed, number)) {
            facts.add(Ledger.message(
                    Mother.officer(partnership, told.agency()),
                    told.statedOn(),
                    told.id(),
                    told.sequence(),
                    told.event()));
        }
        return facts;
    }

    private List<String> names() {
        return models.all().stream().map(ReadModel::name).toList();
    }

    private Rebuild ended(long id) {
        long deadline = System.nanoTime() + MOST.toNanos();
        while (true) {
            var rebuild = rebuilds.one(id).orElseThrow();
            if (rebuild.ended()) return rebuild;
            assertThat(System.nanoTime()).as("gave up waiting: " + rebuild).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /** Waits until a step more is done than now. */
    private void comesOn(long id) {
        var before = rebuilds.one(id).orElseThrow();
        long deadline = System.nanoTime() + MOST.toNanos();
        while (!before.ended() && rebuilds.one(id).orElseThrow().equals(before)) {
            assertThat(System.nanoTime()).as("gave up waiting: " + before).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    private void comesTo(Stage stage, long id) {
        long deadline = System.nanoTime() + MOST.toNanos();
        for (var now = rebuilds.one(id).orElseThrow();
                now.stage() != stage;
                now = rebuilds.one(id).orElseThrow()) {
            assertThat(System.nanoTime()).as("gave up waiting: " + now).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    private Map<String, String> digests() {
        var digests = new HashMap<String, String>();
        try (var connection = pool.getConnection()) {
            for (var model : models.all()) digests.put(model.name(), Digests.of(connection, "read", model));
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
        return digests;
    }

    private List<String> tablesIn(String schema) {
        return owner.queryForList("SELECT tablename FROM pg_tables WHERE schemaname = ?", String.class, schema);
    }

    /** The keys, indices and views of the live tables, as PostgreSQL tells them. */
    private List<String> made() {
        return owner.queryForList("""
                SELECT indexdef FROM pg_indexes WHERE schemaname = 'read'
                UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
                 WHERE connamespace = 'read'::regnamespace
                UNION ALL SELECT viewname || ' ' || definition FROM pg_views WHERE schemaname = 'read'
                UNION ALL SELECT table_name || ' ' || privilege_type FROM information_schema.role_table_grants
                 WHERE table_schema = 'read' AND grantee = 'ledger_app' AND privilege_type <> 'MAINTAIN'
                 ORDER BY 1""", String.class);
    }

    @Test
    void gives_every_model_the_rows_that_its_live_projection_wrote() {
        histories(LongStream.range(0, 60));
        ledger.isRead();
        var before = digests();
        var madeBefore = made();

        var rebuild = ended(rebuilds.build(names(), false, "a test"));
        assertThat(rebuild.outcome()).as("%s", rebuild.report()).isEqualTo(Outcome.DONE);
        assertThat(rebuild.report()).hasSameSizeAs(names()).allMatch(line -> line.endsWith("before and after."));
        assertThat(digests()).isEqualTo(before);
        assertThat(made()).isEqualTo(madeBefore);
        assertThat(tablesIn("read_before")).contains("action_known", "history_fact", "learning_link");

        // And the live projections go on from there.
        histories(LongStream.range(100, 110));
        ledger.isRead();
        var check = ended(rebuilds.build(names(), true, "a test"));
        assertThat(check.outcome()).as("%s", check.report()).isEqualTo(Outcome.DONE);
    }

    @Test
    void catches_up_with_what_is_recorded_while_it_goes_on() {
        histories(LongStream.range(200, 220));
        ledger.isRead();
        long id = rebuilds.build(names(), false, "a test");
        for (long seed = 300; seed < 330 && !rebuilds.one(id).orElseThrow().ended(); seed++) {
            histories(LongStream.of(seed));
        }
        assertThat(ended(id).outcome()).isEqualTo(Outcome.DONE);
        ledger.isRead();
        assertThat(ended(rebuilds.build(names(), true, "a test")).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void finds_a_row_that_somebody_changed_and_puts_it_right() {
        histories(LongStream.of(5, 6));
        ledger.isRead();
        assertThat(owner.update("UPDATE read.history_fact SET thing_kind = 'PLAN' WHERE position = 3"))
                .isPositive();

        var check = ended(rebuilds.build(List.of("history"), true, "a test"));
        assertThat(check.outcome()).isEqualTo(Outcome.DIFFERENT);
        assertThat(check.report())
                .anyMatch(line -> line.contains("nothing explains the difference"))
                .anyMatch(line -> line.matches("  history_fact: [0-9,]+ rows only in the live model"))
                .anyMatch(line -> line.contains("position 3"));

        assertThat(ended(rebuilds.build(List.of("history"), false, "a test")).outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(ended(rebuilds.build(List.of("history"), true, "a test")).outcome())
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void is_undone_in_one_step_and_what_came_since_is_not_lost() {
        histories(LongStream.of(7));
        ledger.isRead();
        int generation = live.of("actions").orElseThrow().generation();
        ended(rebuilds.build(List.of("actions"), false, "a test"));
        assertThat(live.of("actions").orElseThrow().generation()).isGreaterThan(generation);
        histories(LongStream.of(8));
        ledger.isRead();
        var digest = digests().get("actions");

        assertThat(ended(rebuilds.undo(List.of("actions"), "a test")).outcome()).isEqualTo(Outcome.DONE);
        assertThat(live.of("actions").orElseThrow().generation()).isEqualTo(generation);
        assertThat(digests()).containsEntry("actions", digest);
        histories(LongStream.of(9));
        ledger.isRead();
        assertThat(ended(rebuilds.build(List.of("actions"), true, "a test")).outcome())
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void is_undone_another_time_where_it_was_cancelled_after_it_had_caught_up() throws Exception {
        histories(LongStream.of(12));
        ledger.isRead();
        ended(rebuilds.build(List.of("actions"), false, "a test"));
        histories(LongStream.range(13, 16));
        ledger.isRead();
        try (var reader = pool.getConnection()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("LOCK TABLE read.action_known IN ACCESS SHARE MODE");
            long cancelled = rebuilds.undo(List.of("actions"), "a test");
            comesTo(Stage.SWITCHING, cancelled);
            rebuilds.cancel(cancelled);
            assertThat(ended(cancelled).outcome()).isEqualTo(Outcome.CANCELLED);
        }
        var again = ended(rebuilds.undo(List.of("actions"), "a test"));
        assertThat(again.outcome()).as("%s", again.report()).isEqualTo(Outcome.DONE);
        assertThat(ended(rebuilds.build(List.of("actions"), true, "a test")).outcome())
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void keeps_models_as_they_were_at_a_position() {
        histories(LongStream.of(10));
        ledger.isRead();
        var then = digests();
        var history = history(11);
        var partnership = history.getFirst().getMetaData().get("partnership");
        ledger.appends(history);
        ledger.isRead();
        long before = log.indexAt(String.valueOf(partnership), 1).orElseThrow() - 1;
        var last = JdbcClient.create(pool)
                .sql("SELECT partnership || '/' || position FROM ledger.ledger_log WHERE global_index = ?")
                .param(before)
                .query(String.class)
                .single();

        var rebuild = ended(rebuilds.keep(List.of("actions", "learning"), "quarter-two", last, "a test"));
        assertThat(rebuild.outcome()).as("%s", rebuild.report()).isEqualTo(Outcome.DONE);
        assertThat(kept.all())
                .extracting(KeptModels.Kept::digest)
                .containsExactly(then.get("actions"), then.get("learning"));
        assertThatThrownBy(() -> rebuilds.keep(List.of("actions"), "quarter-two", last, "a test"))
                .hasMessageContaining("kept as quarter-two already");
        rebuilds.drop("quarter-two");
        assertThat(kept.all()).isEmpty();
        assertThat(tablesIn("read_kept_quarter_two")).isEmpty();
    }

    @Test
    void goes_on_where_it_was_when_it_was_broken_off() {
        histories(LongStream.range(20, 40));
        ledger.isRead();
        var before = digests();
        long id = rebuilds.build(names(), false, "a test");
        int stops = 0;
        while (!rebuilds.one(id).orElseThrow().ended()) {
            comesOn(id);
            workshop.stop();
            stops++;
            workshop.start();
        }
        assertThat(stops).isGreaterThan(Stage.values().length / 2);
        assertThat(rebuilds.one(id).orElseThrow().outcome()).isEqualTo(Outcome.DONE);
        assertThat(digests()).isEqualTo(before);
    }

    @Test
    void leaves_no_trace_when_it_is_cancelled() {
        histories(LongStream.range(40, 50));
        ledger.isRead();
        var before = digests();
        workshop.stop();
        long id = rebuilds.build(names(), false, "a test");
        assertThat(rebuilds.cancel(id)).isTrue();
        workshop.start();
        assertThat(ended(id).outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(digests()).isEqualTo(before);
        assertThat(rebuilds.cancel(id)).isFalse();
    }

    @Test
    void is_not_begun_while_another_goes_on() {
        workshop.stop();
        long id = rebuilds.build(List.of("plans"), false, "somebody");
        assertThatThrownBy(() -> rebuilds.build(List.of("actions"), false, "somebody else"))
                .hasMessage(
                        "The rebuild of plans, asked for by somebody, is still going on. Wait for it, or cancel it.");
        workshop.start();
        assertThat(ended(id).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void says_what_there_is_when_a_name_is_not_known() {
        assertThatThrownBy(() -> rebuilds.build(List.of("actoins"), false, "a test"))
                .hasMessageStartingWith("There is no read model actoins. There are: actions, challenges,");
        assertThatThrownBy(() -> rebuilds.keep(List.of("actions"), "x", "last year", "a test"))
                .hasMessageContaining("is neither a day");
    }

    @Test
    void never_shows_a_reader_a_model_that_is_half_built() throws Exception {
        histories(LongStream.range(50, 60));
        ledger.isRead();
        long expected = owner.queryForObject("SELECT count(*) FROM read.history_fact", Long.class);
        var counts = new ArrayList<Long>();
        long id = rebuilds.build(List.of("history", "actions"), false, "a test");
        try (var connection = pool.getConnection()) {
            connection.setReadOnly(true);
            while (!rebuilds.one(id).orElseThrow().ended()) {
                try (var statement = connection.prepareStatement("SELECT count(*) FROM read.history");
                        var row = statement.executeQuery()) {
                    row.next();
                    counts.add(row.getLong(1));
                }
            }
        }
        assertThat(rebuilds.one(id).orElseThrow().outcome()).isEqualTo(Outcome.DONE);
        assertThat(counts).isNotEmpty().containsOnly(expected);
    }
}
