package org.learningledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.TestDatabase;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.action.ActionState;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.Recorded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@QueryTest
@Import(StoppedByABadEventTest.Trial.class)
@DisplayName("A projection that cannot take an event in")
class StoppedByABadEventTest {

    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final int MANY = 80;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerLog log;

    @Autowired
    private ActionReader actions;

    @Autowired
    private Progressed progressed;

    @Autowired
    private EventProcessingConfiguration processing;

    @Autowired
    private Trial trial;

    private JdbcTemplate owner;
    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    /** A projection that fails on a verification while it is told to. */
    @ProcessingGroup("trial")
    static class Trial {

        private static final Table TRIAL = Table.of("trial", "partnership", "position");

        private final Subjects folded = Subjects.of("trial_fact", "trial_folded", List.of(), (subject, facts) -> {
            if (this.tooDeep) throw new StackOverflowError();
            return null;
        });

        private volatile boolean failing;
        private volatile boolean tooDeep;

        @EventHandler
        void on(ActionEvent event, Recorded at, Rows rows) {
            rows.add(TRIAL, at.partnership(), at.position());
            if (failing && event instanceof ActionVerified) throw new IllegalStateException("told to fail");
            rows.fact(folded, event.actionId().value(), event, at);
        }
    }

    @BeforeEach
    void gives_it_a_table(@Value("${ledger.db.url}") String url) {
        owner = TestDatabase.asOwner(url);
        owner.execute("ALTER TABLE read.action_fact DROP CONSTRAINT IF EXISTS in_the_way");
        owner.execute("CREATE TABLE IF NOT EXISTS read.trial (partnership text, position bigint)");
        owner.execute("CREATE TABLE IF NOT EXISTS read.trial_fact (LIKE read.action_fact INCLUDING ALL)");
        owner.execute("CREATE TABLE IF NOT EXISTS read.trial_folded_known (LIKE read.action_known INCLUDING ALL)");
        owner.execute("GRANT SELECT, INSERT ON read.trial, read.trial_fact, read.trial_folded_known TO ledger_app");
    }

    @AfterEach
    void lets_it_go_on() {
        trial.failing = false;
        trial.tooDeep = false;
    }

    /** Many events of which the last is the one that cannot be taken in, so that it stands in a batch with others. */
    private long head() {
        var events = new ArrayList<LedgerEvent>(List.of(chain.agreed()));
        while (events.size() < MANY - 1) events.add(chain.progressReported());
        events.add(chain.verified());
        var last = ledger.appends(Mother.officer(partnership, null), null, events.toArray(LedgerEvent[]::new));
        return log.indexOf(partnership, last).orElseThrow();
    }

    /** Rows and the note of how far the projection has come were written together, or not at all. */
    private void hasWrittenExactlyWhatItNoted(String projection, String table, long newest) {
        long noted = progressed.of(projection);
        assertThat(noted).isLessThan(newest);
        assertThat(written(table)).isEqualTo(Math.max(0, MANY - (newest - noted)));
    }

    private long written(String table) {
        return owner.queryForObject(
                "SELECT count(*) FROM " + table + " WHERE partnership = ?", Long.class, partnership);
    }

    private boolean stopped(String group) {
        var processor =
                processing.eventProcessor(group, StreamingEventProcessor.class).orElseThrow();
        return processor.isError()
                || processor.processingStatus().isEmpty()
                || processor.processingStatus().values().stream().anyMatch(status -> status.isErrorState());
    }

    private static void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + RETRY.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("gave up waiting").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void stops_visibly_writes_nothing_of_the_batch_and_goes_on_when_the_cause_is_gone() {
        trial.failing = true;
        long newest = head();
        eventually(() -> stopped("trial"));
        hasWrittenExactlyWhatItNoted("trial", "read.trial", newest);
        assertThat(progressed.waitFor("actions", newest, RETRY))
                .as("others go on")
                .isTrue();

        trial.failing = false;
        assertThat(progressed.waitFor("trial", newest, RETRY)).isTrue();
        assertThat(written("read.trial")).isEqualTo(MANY);
        assertThat(stopped("trial")).isFalse();
    }

    @Test
    void loses_no_rows_when_the_database_refuses_them() {
        owner.execute("ALTER TABLE read.action_fact ADD CONSTRAINT in_the_way CHECK (partnership <> '" + partnership
                + "' OR occurred_earliest <> '2021-12-01')");
        long newest = head();
        eventually(() -> stopped("actions"));
        hasWrittenExactlyWhatItNoted("actions", "read.action_fact", newest);

        owner.execute("ALTER TABLE read.action_fact DROP CONSTRAINT in_the_way");
        assertThat(progressed.waitFor("actions", newest, RETRY)).isTrue();
        assertThat(written("read.action_fact")).isEqualTo(MANY);
        assertThat(actions.one(partnership, chain.action.value())
                        .orElseThrow()
                        .line()
                        .state())
                .isEqualTo(ActionState.VERIFIED);
    }

    @Test
    void tries_again_after_an_error_of_the_machine_while_rows_were_made() {
        trial.tooDeep = true;
        long newest = head();
        eventually(() -> stopped("trial"));
        hasWrittenExactlyWhatItNoted("trial", "read.trial", newest);

        trial.tooDeep = false;
        assertThat(progressed.waitFor("trial", newest, RETRY)).isTrue();
        assertThat(written("read.trial")).isEqualTo(MANY);
    }
}
