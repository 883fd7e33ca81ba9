package org.learningledger.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Whoever signs in")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class SignInThrottleTest {

    private static final int MANY = 40;

    private final SignInThrottle throttle = new SignInThrottle();

    private void fails(String name, String address) {
        throttle.begin(name, address);
        throttle.failed(name, address);
    }

    private void succeeds(String name, String address) {
        throttle.begin(name, address);
        throttle.succeeded(name, address);
    }

    private void mustWait(String name, String address) {
        assertThatThrownBy(() -> throttle.begin(name, address)).isInstanceOf(SignInThrottle.TooManyTries.class);
    }

    @Test
    void waits_for_failures_from_the_same_address_and_not_for_those_from_another() {
        for (int i = 0; i < 5; i++) fails("fatima", "attacker");
        mustWait("Fatima ", "attacker");
        assertThatCode(() -> succeeds("fatima", "office")).doesNotThrowAnyException();
        mustWait("fatima", "attacker");
    }

    @Test
    void waits_a_little_when_very_many_failed_from_anywhere_unless_known_there() {
        succeeds("fatima", "office");
        for (int i = 0; i < 100; i++) fails("fatima", "attacker " + i);
        mustWait("fatima", "one more attacker");
        assertThatCode(() -> succeeds("fatima", "office")).doesNotThrowAnyException();
    }

    @Test
    void behind_a_shared_address_waits_for_the_failures_of_others_unless_known_there() {
        succeeds("fatima", "proxy");
        for (int i = 0; i < 50; i++) fails("guess " + i, "proxy");
        mustWait("somebody", "proxy");
        assertThatCode(() -> succeeds("fatima", "proxy")).doesNotThrowAnyException();
    }

    @Test
    void cannot_try_more_passwords_at_once_than_one_after_another() throws Exception {
        var compared = new AtomicInteger();
        atOnce(() -> {
            try {
                throttle.begin("fatima", "attacker");
                compared.incrementAndGet();
                throttle.failed("fatima", "attacker");
            } catch (SignInThrottle.TooManyTries refused) {
                // which is what most are told
            }
            return null;
        });
        assertThat(compared.get()).isBetween(1, 5);
    }

    @Test
    void may_send_many_requests_at_once_with_the_right_password() throws Exception {
        atOnce(() -> {
            succeeds("program", "host");
            return null;
        });
    }

    private static void atOnce(Callable<Void> act) throws Exception {
        var start = new CyclicBarrier(MANY);
        try (var many = Executors.newFixedThreadPool(MANY)) {
            Callable<Void> together = () -> {
                start.await();
                return act.call();
            };
            for (var done : many.invokeAll(Collections.nCopies(MANY, together))) done.get();
        }
    }
}
