package org.learningledger.web.signin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.learningledger.web.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow: after several failures for one sign-in name, or many from one address, the next try
 * must wait, longer each time. Nobody is locked out for good.
 *
 * <p>It is kept in memory, in each copy of the program by itself, and forgotten at a restart: what somebody typed into
 * the name field, which may be a password, is written nowhere.
 */
@Component
class SignInThrottle {

    private static final int FREE_FOR_A_NAME = 5;
    private static final int FREE_FOR_AN_ADDRESS = 50;
    private static final Duration LONGEST_FOR_A_NAME = Duration.ofMinutes(5);

    /** A whole office, or everybody behind one proxy, may share an address. */
    private static final Duration LONGEST_FOR_AN_ADDRESS = Duration.ofSeconds(10);

    private static final Duration FORGOTTEN = Duration.ofMinutes(30);
    private static final int MOST_KEPT = 100_000;

    private record Failures(int count, long lastNanos, long untilNanos) {}

    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** @throws TooManyTries while it is too early for another try */
    synchronized void mayTry(String name, @Nullable String address) {
        long wait = Math.max(waiting(ofName(name)), address == null ? 0 : waiting(ofAddress(address)));
        if (wait > 0) throw new TooManyTries((int) Duration.ofNanos(wait).toSeconds() + 1);
    }

    synchronized void failed(String name, @Nullable String address) {
        count(ofName(name), FREE_FOR_A_NAME, LONGEST_FOR_A_NAME);
        if (address != null) count(ofAddress(address), FREE_FOR_AN_ADDRESS, LONGEST_FOR_AN_ADDRESS);
    }

    /** What failed from an address stays counted: one account of one's own must not make guessing others fast. */
    synchronized void succeeded(String name) {
        failures.remove(ofName(name));
    }

    private long waiting(String of) {
        var known = failures.get(of);
        return known == null ? 0 : known.untilNanos() - System.nanoTime();
    }

    private void count(String of, int free, Duration longest) {
        long now = System.nanoTime();
        var known = failures.get(of);
        boolean fresh = known == null || now - known.lastNanos() > FORGOTTEN.toNanos();
        int count = fresh ? 1 : known.count() + 1;
        long seconds = count < free ? 0 : Math.min(longest.toSeconds(), 1L << Math.min(20, count - free));
        failures.put(
                of, new Failures(count, now, now + Duration.ofSeconds(seconds).toNanos()));
    }

    private static String ofName(String name) {
        return "name " + name.strip().toLowerCase(Locale.ROOT);
    }

    private static String ofAddress(String address) {
        return "address " + address;
    }

    /** It is too early to try again. */
    static final class TooManyTries extends AccountStatusException {

        private static final long serialVersionUID = 1;

        private final int seconds;

        TooManyTries(int seconds) {
            super("Too many sign-ins failed");
            this.seconds = seconds;
        }

        String sentence() {
            return "Too many sign-ins failed. Wait " + (seconds == 1 ? "1 second" : seconds + " seconds")
                    + ", then try again";
        }

        Problem problem() {
            return new Problem(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "too-many-tries",
                            "Too many sign-ins failed",
                            sentence() + ". If you do not know the password any more, ask your administrator.")
                    .retryAfter(seconds);
        }
    }
}
