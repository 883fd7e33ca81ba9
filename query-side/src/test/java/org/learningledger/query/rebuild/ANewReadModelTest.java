package org.learningledger.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.TestDatabase;
import org.learningledger.query.projection.Projection;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.Rows;
import org.learningledger.query.projection.Subjects;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.Recorded;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The three steps of the README: tables, a projection that says which they are, and a start. */
@DisplayName("A new read model on an old history")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ANewReadModelTest {

    /** Step 1: what its migration would do. */
    private static final String TABLES = """
            CREATE TABLE read.agreement_fact (LIKE read.action_fact INCLUDING ALL);
            GRANT SELECT, INSERT, UPDATE, DELETE ON read.agreement_fact TO ledger_app;
            CREATE TABLE read.agreement (
                partnership text   NOT NULL,
                subject     uuid   NOT NULL,
                position    bigint NOT NULL,
                reference   text   NOT NULL
            );
            CALL read.keep_over_time('agreement')""";

    /** Step 2: which actions were agreed, by their references. */
    @ProcessingGroup("agreements")
    static class AgreementsProjection implements Projection {

        private static final Subjects SUBJECTS =
                Subjects.of("agreement_fact", "agreement", List.of("reference"), AgreementsProjection::row);

        @Override
        public ReadModel model() {
            return ReadModel.of("agreements", 1, SUBJECTS);
        }

        @EventHandler
        void on(ActionAgreed event, Recorded at, Rows rows) {
            rows.fact(SUBJECTS, event.thing().id(), event, at);
        }

        @EventHandler
        void on(CorrectionEvent event, Recorded at, Rows rows) {
            rows.correction(SUBJECTS, event, at);
        }

        private static @Nullable List<@Nullable Object> row(UUID subject, List<Fact> facts) {
            return facts.stream()
                    .map(Fact::event)
                    .filter(ActionAgreed.class::isInstance)
                    .map(ActionAgreed.class::cast)
                    .map(agreed -> List.<@Nullable Object>of(agreed.reference()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Looks at what is there after rebuilds have started, and before anything else has. */
    static class Witness implements SmartLifecycle {

        private final LiveModels live;
        private final EventProcessingConfiguration processors;
        private final JdbcTemplate database;
        private List<String> references = List.of();
        private Optional<Long> takenIn = Optional.empty();
        private boolean projecting;
        private boolean running;

        Witness(LiveModels live, EventProcessingConfiguration processors, JdbcTemplate database) {
            this.live = live;
            this.processors = processors;
            this.database = database;
        }

        @Override
        public void start() {
            references = references(database);
            takenIn = live.takenIn("agreements");
            projecting = processors
                    .eventProcessor("agreements", StreamingEventProcessor.class)
                    .orElseThrow()
                    .isRunning();
            running = true;
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return Integer.MIN_VALUE + 1;
        }
    }

    @Import({QueryTest.Program.class, AgreementsProjection.class, Witness.class})
    static class NewProgram {}

    private static List<String> references(JdbcTemplate database) {
        return database.queryForList("SELECT reference FROM read.agreement ORDER BY 1", String.class);
    }

    private static ConfigurableApplicationContext start(Class<?> program, Map<String, Object> database) {
        var builder = new SpringApplicationBuilder(program)
                .web(WebApplicationType.NONE)
                .properties(database);
        if (database.isEmpty()) builder.initializers(new TestDatabase());
        return builder.run();
    }

    private static String agree(ConfigurableApplicationContext context, String reference) {
        var one = new Mother();
        var partnership = Ledger.newPartnership();
        context.getBean(Ledger.class)
                .records(
                        partnership,
                        one.agreed(one.action, reference, one.agreed().owner()));
        return partnership;
    }

    @Test
    void is_built_before_the_first_page_opens_and_goes_on_from_there() {
        String url;
        try (var old = start(QueryTest.Program.class, Map.of())) {
            agree(old, "A-1");
            agree(old, "A-2");
            url = old.getEnvironment().getRequiredProperty("ledger.db.url");
        }
        TestDatabase.asOwner(url).execute(TABLES);

        // Step 3.
        var database = Map.<String, Object>of(
                "ledger.db.url", url, "ledger.db.user", "ledger_app", "ledger.db.password", "app");
        try (var renewed = start(NewProgram.class, database)) {
            var witness = renewed.getBean(Witness.class);
            assertThat(witness.references).containsExactly("A-1", "A-2");
            assertThat(witness.takenIn)
                    .contains(renewed.getBean(LedgerLog.class).head());
            assertThat(witness.projecting).isFalse();
            assertThat(renewed.getBean(LiveModels.class).of("agreements"))
                    .hasValueSatisfying(live -> assertThat(live.generation()).isEqualTo(1));

            agree(renewed, "A-3");
            assertThat(references(TestDatabase.asOwner(url))).containsExactly("A-1", "A-2", "A-3");
        }
    }

    @Test
    void is_built_too_where_a_migration_emptied_what_there_was_and_says_which_version_it_is_of() {
        String url;
        try (var old = start(QueryTest.Program.class, Map.of())) {
            agree(old, "A-1");
            url = old.getEnvironment().getRequiredProperty("ledger.db.url");
        }
        var owner = TestDatabase.asOwner(url);
        owner.execute("TRUNCATE read.action_fact, read.action_known");
        owner.execute("DELETE FROM read.token_entry WHERE processor_name = 'actions'");
        owner.execute("UPDATE read.model SET version = 0 WHERE name = 'actions'");

        var database = Map.<String, Object>of(
                "ledger.db.url", url, "ledger.db.user", "ledger_app", "ledger.db.password", "app");
        try (var renewed = start(QueryTest.Program.class, database)) {
            assertThat(owner.queryForList("SELECT reference FROM read.action", String.class))
                    .containsExactly("A-1");
            assertThat(renewed.getBean(LiveModels.class).of("actions")).hasValueSatisfying(live -> assertThat(live)
                    .returns(1, LiveModels.Live::version)
                    .returns(2, LiveModels.Live::generation)
                    .returns(null, LiveModels.Live::before));
            assertThat(renewed.getBean(Rebuilds.class).newest(9)).hasSize(1);
        }
    }
}
