package org.learningledger.store.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A setting")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingTest {

    @Test
    void is_on_or_off() {
        assertThat(Setting.isOn(Map.of("A", "true"), "A")).isTrue();
        assertThat(Setting.isOn(Map.of("A", "false"), "A")).isFalse();
        assertThat(Setting.isOn(Map.of(), "A")).isFalse();
        assertThatThrownBy(() -> Setting.isOn(Map.of("A", "yes"), "A"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("A is \"yes\". It must be true or false.");
    }

    @Test
    void of_a_port_is_one() {
        assertThat(Setting.port(Map.of("A", "65535"), "A", 8080)).isEqualTo(65535);
        assertThat(Setting.port(Map.of(), "A", 8080)).isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "http", "8080 "})
    void of_something_else_than_a_port_is_refused(String said) {
        assertThatThrownBy(() -> Setting.port(Map.of("A", said), "A", 8080)).isInstanceOf(CannotStart.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://db/ledger",
                "jdbc:postgresql://db:abc/ledger?password=secret",
                "jdbc:postgresql://db/l?password=secret"
            })
    void of_a_database_never_shows_what_may_be_a_password(String url) {
        assertThatThrownBy(() -> DatabaseAddress.from(Map.of("LEDGER_DB_URL", url)))
                .isInstanceOf(CannotStart.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void of_a_login_without_a_database_is_refused() {
        assertThatThrownBy(() -> DatabaseAddress.from(Map.of("LEDGER_DB_USER", "ledger_app")))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("LEDGER_DB_USER is set but LEDGER_DB_URL is not.");
    }
}
