package org.learningledger.store.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.store.log.LogSchema;
import org.learningledger.store.start.StoreChoice.AxonServer;
import org.learningledger.store.start.StoreChoice.PostgreSql;
import org.learningledger.store.testing.FreshDatabase;

@DisplayName("The choice of the event store")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoreChoiceTest {

    @Test
    void is_postgresql_unless_something_else_is_said() {
        assertThat(StoreChoice.from(Map.of())).isEqualTo(new PostgreSql());
        assertThat(StoreChoice.from(Map.of("LEDGER_STORE", "postgresql"))).isEqualTo(new PostgreSql());
    }

    @Test
    void of_axon_server_says_where_it_is_and_never_the_token() {
        var chosen = StoreChoice.from(Map.of(
                "LEDGER_STORE", "axonserver", "LEDGER_AXONSERVER", "a:8124,b", "LEDGER_AXONSERVER_TOKEN", "secret"));
        assertThat(chosen).isEqualTo(new AxonServer("a:8124,b", "secret"));
        assertThat(chosen.toString()).contains("a:8124,b").doesNotContain("secret");
        assertThat(chosen.properties())
                .containsEntry("axon.axonserver.servers", "a:8124,b")
                .containsEntry("axon.axonserver.token", "secret");
    }

    @Test
    void of_an_axon_server_without_access_control_sends_no_token() {
        var chosen = StoreChoice.from(Map.of("LEDGER_STORE", "axonserver", "LEDGER_AXONSERVER", "a"));
        assertThat(chosen.properties()).doesNotContainKey("axon.axonserver.token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mongodb", "AxonServer"})
    void that_nobody_knows_is_refused(String unknown) {
        assertThatThrownBy(() -> StoreChoice.from(Map.of("LEDGER_STORE", unknown)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("LEDGER_STORE is \"%s\". It must be postgresql or axonserver.".formatted(unknown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://a:8024", "a b", "a:port"})
    void of_axon_server_without_its_address_is_refused(String nowhere) {
        assertThatThrownBy(() -> StoreChoice.from(Map.of("LEDGER_STORE", "axonserver", "LEDGER_AXONSERVER", nowhere)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("LEDGER_AXONSERVER must say where it is");
    }

    @Test
    void that_was_only_half_said_is_refused() {
        assertThatThrownBy(() -> StoreChoice.from(Map.of("LEDGER_AXONSERVER", "a:8124")))
                .isInstanceOf(CannotStart.class)
                .hasMessageEndingWith("Set both or neither.");
    }

    @Test
    void is_made_once_for_a_ledger() {
        var database = address(FreshDatabase.create());
        database.migrate(List.of(LogSchema::migrate), new AxonServer("a:8124", null));
        database.migrate(List.of(LogSchema::migrate), new AxonServer("b:8124", null));
        assertThatThrownBy(() -> database.migrate(List.of(LogSchema::migrate), new PostgreSql()))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("This ledger was begun with LEDGER_STORE=axonserver and goes on with it.");
    }

    private static DatabaseAddress address(FreshDatabase fresh) {
        return new DatabaseAddress(
                fresh.url(), new Login(FreshDatabase.OWNER, ""), new Login(FreshDatabase.PROGRAM, ""), null);
    }
}
