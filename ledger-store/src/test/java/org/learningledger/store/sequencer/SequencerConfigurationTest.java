package org.learningledger.store.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.store.sequencer.SequencerState.Doing;
import org.learningledger.store.testing.FreshDatabase;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayName("The sequencer in a program")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SequencerConfigurationTest {

    private static final String NOBODY = "localhost:1";

    private final FreshDatabase database = FreshDatabase.create();
    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withUserConfiguration(SequencerConfiguration.class)
            .withBean("readingPool", DataSource.class, () -> database.as(FreshDatabase.PROGRAM))
            .withBean("eventSerializer", Serializer.class, () -> Sealed.SERIALIZER)
            .withBean(
                    AxonServerConnectionManager.class,
                    () -> new RealAxonServer.Connection(NOBODY).manager(),
                    bean -> bean.setDestroyMethodName("shutdown"))
            .withPropertyValues(
                    "ledger.db.url=" + database.url(),
                    "ledger.db.user=" + FreshDatabase.PROGRAM,
                    "ledger.db.password=");

    @Test
    void is_not_there_where_events_are_kept_in_postgresql() {
        program.withPropertyValues("ledger.store=postgresql")
                .run(context -> assertThat(context).doesNotHaveBean(Sequencer.class));
        program.run(context -> assertThat(context).doesNotHaveBean(Sequencer.class));
    }

    @Test
    void waits_for_axon_server_and_is_up_meanwhile_because_reading_goes_on() {
        program.withPropertyValues("ledger.store=axonserver").run(context -> {
            var sequencer = context.getBean(Sequencer.class);
            Eventually.until(() -> sequencer.state().doing() == Doing.AWAY);
            var health = context.getBean(HealthIndicator.class).health();
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsEntry("doing", Doing.AWAY);
            var meters = new SimpleMeterRegistry();
            context.getBean(MeterBinder.class).bindTo(meters);
            assertThat(meters.get("ledger.sequencer.lag").gauge().value()).isNaN();
        });
    }

    @Test
    void is_down_when_it_stopped() {
        var homeless = new GeneratedEvents(
                token -> {
                    var event = GeneratedEvents.event(1, token).toBuilder();
                    event.getEventBuilder().clearAggregateIdentifier();
                    return event.build();
                },
                1);
        try (var sequencer = sequencer(homeless);
                var rounds = new ComparisonRounds(sequencer, comparison(homeless))) {
            sequencer.start();
            Eventually.until(() -> sequencer.state().doing() == Doing.STOPPED);
            var health = new SequencerHealth(sequencer, rounds).health();
            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getDetails().get("sentence")).asString().contains("belongs to no stream");
        }
    }

    @Test
    void is_down_when_the_log_differs_until_it_does_not() {
        var events = GeneratedEvents.seeded(1, 10);
        var differing = new boolean[] {false};
        var kept = new GeneratedEvents(token -> GeneratedEvents.event(differing[0] && token == 12 ? 2 : 1, token), 20);
        try (var sequencer = sequencer(events);
                var rounds = new ComparisonRounds(sequencer, comparison(kept))) {
            sequencer.start();
            Eventually.until(() -> sequencer.state().nextToken() == 10);
            rounds.round();
            var health = new SequencerHealth(sequencer, rounds);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(health.health().getDetails()).containsEntry("comparedUpTo", 10L);

            events.grow(10);
            Eventually.until(() -> sequencer.state().nextToken() == 20);
            differing[0] = true;
            rounds.round();
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.health().getDetails().get("difference"))
                    .asString()
                    .contains("token 12");

            differing[0] = false;
            rounds.round();
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(health.health().getDetails()).containsEntry("comparedUpTo", 20L);
        }
    }

    private Sequencer sequencer(RawEvents source) {
        return new Sequencer(database.as(FreshDatabase.PROGRAM), source, Sealed.SERIALIZER);
    }

    private Comparison comparison(RawEvents source) {
        return new Comparison(database.as(FreshDatabase.PROGRAM), source, Sealed.SERIALIZER);
    }
}
