package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.store.log.LogEventStorageEngine;
import org.springframework.context.ConfigurableApplicationContext;

/** What the frameworks' own defaults would spoil. */
@DisplayName("The running program")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsTest {

    private final ConfigurableApplicationContext context =
            InProcess.shared().program().context();

    @Test
    void asks_nobody_about_updates() {
        assertThat(context.getEnvironment().getProperty("axon.update-check.disabled"))
                .isEqualTo("true");
        assertThat(context.getBeanProvider(UpdateChecker.class).stream()).isEmpty();
    }

    @Test
    void can_read_no_xml_into_objects() {
        assertThatThrownBy(() -> Class.forName("com.thoughtworks.xstream.XStream"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void keeps_events_in_the_ledger_log() {
        assertThat(context.getBean(EventStorageEngine.class)).isInstanceOf(LogEventStorageEngine.class);
    }

    @Test
    void runs_each_projection_pooled_on_one_segment() {
        var projections = context.getBean(EventProcessingConfiguration.class).eventProcessors();
        assertThat(projections).isNotEmpty();
        assertThat(projections.values()).allSatisfy(projection -> {
            assertThat(projection).isInstanceOf(PooledStreamingEventProcessor.class);
            assertThat(projection.isError()).isFalse();
            assertThat(((PooledStreamingEventProcessor) projection).processingStatus())
                    .hasSize(1);
        });
    }
}
