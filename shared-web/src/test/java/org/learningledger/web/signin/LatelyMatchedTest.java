package org.learningledger.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

@DisplayName("A password that matched lately")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LatelyMatchedTest {

    private Instant now = Instant.parse("2026-11-30T09:00:00Z");
    private final Counting slow = new Counting();
    private final LatelyMatched lately = new LatelyMatched(slow, () -> now);

    @Test
    void is_compared_once() {
        assertThat(lately.matches("three words together", "hash of three words together"))
                .isTrue();
        assertThat(lately.matches("three words together", "hash of three words together"))
                .isTrue();
        assertThat(slow.compared).isEqualTo(1);
    }

    @Test
    void is_compared_again_after_five_minutes_however_often_it_was_sent_meanwhile() {
        lately.matches("three words", "hash of three words");
        now = now.plus(Duration.ofMinutes(5).minusNanos(1));
        lately.matches("three words", "hash of three words");
        assertThat(slow.compared).isEqualTo(1);
        now = now.plusNanos(1);
        assertThat(lately.matches("three words", "hash of three words")).isTrue();
        assertThat(slow.compared).isEqualTo(2);
    }

    @Test
    void does_not_match_once_the_account_has_another() {
        lately.matches("three words", "hash of three words");
        assertThat(lately.matches("three words", "hash of four words")).isFalse();
    }

    @Test
    void makes_no_guess_faster() {
        lately.matches("three words", "hash of three words");
        for (int guess = 0; guess < 3; guess++) {
            assertThat(lately.matches("four words", "hash of three words")).isFalse();
        }
        assertThat(slow.compared).isEqualTo(4);
    }

    private static final class Counting implements PasswordEncoder {

        private int compared;

        @Override
        public String encode(CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            compared++;
            return hash.equals(encode(password));
        }
    }
}
