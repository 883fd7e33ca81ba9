package org.learningledger.web.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.learningledger.web.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow: after several failures for one sign-in name from one address the next try from there
 * must wait, longer each time. Many failures for one name from anywhere, or from one address for any name, make the
 * next try wait a little, but not that of somebody who signed in from there lately. So nobody can keep another out.
 *
 * <p>Tries that are still being compared count as well: no more of them run at once than may fail, and others wait for
 * them to end.
 *
 * <p>It is kept in memory, in each copy of the program by itself, and forgotten at a restart: what somebody typed into
 * the name field, which may be a password, is written nowhere.
 */
@Component
class SignInThrottle {

    private static final Duration FORGOTTEN = Duration.ofMinutes(30);
    private static final Duration LATELY = Duration.ofDays(7);
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(10);
    private static final int MOST_KEPT = 100_000;

    /**
     * What failures are counted for.
     *
     * @param free how many may fail before the next one must wait
     */
    private record Limit(String of, int free, Duration longest) {}

    private record Failures(int count, long lastNanos, long untilNanos) {}

    private final Map<String, Failures> failures = bounded();
    private final Map<String, Long> signedIn = bounded();
    private final Map<String, Integer> running = new HashMap<>();

    private static <T> Map<String, T> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > MOST_KEPT;
            }
        };
    }

    /**
     * Begins a try, which then has failed, succeeded, or was given up.
     *
     * @throws TooManyTries while it is too early for another try
     */
    synchronized void begin(String name, @Nullable String address) {
        var limits = knownThere(name, address) ? List.of(there(name, address)) : limits(name, address);
        long end = System.nanoTime() + LONGEST_QUEUE.toNanos();
        while (true) {
            long wait = limits.stream().mapToLong(this::waiting).max().orElse(0);
            if (wait > 0) throw new TooManyTries((int) Duration.ofNanos(wait).toSeconds() + 1);
            if (limits.stream().allMatch(this::hasRoom)) break;
            mayWaitUntil(end);
        }
        limits(name, address).forEach(limit -> running.merge(limit.of(), 1, Integer::sum));
    }

    synchronized void failed(String name, @Nullable String address) {
        givenUp(name, address);
        limits(name, address).forEach(this::count);
    }

    /** What else failed from an address stays counted: an account of one's own must not make guessing others fast. */
    synchronized void succeeded(String name, @Nullable String address) {
        givenUp(name, address);
        var there = there(name, address).of();
        failures.remove(there);
        signedIn.put(there, System.nanoTime());
    }

    /** Nobody knows whether the password was right. */
    synchronized void givenUp(String name, @Nullable String address) {
        limits(name, address)
                .forEach(limit -> running.computeIfPresent(limit.of(), (of, tries) -> tries == 1 ? null : tries - 1));
        notifyAll();
    }

    private void mayWaitUntil(long end) {
        long millis = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (millis <= 0) throw new TooManyTries(1);
        try {
            wait(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyTries(1);
        }
    }

    private boolean knownThere(String name, @Nullable String address) {
        var at = signedIn.get(there(name, address).of());
        return at != null && System.nanoTime() - at < LATELY.toNanos();
    }

    private static List<Limit> limits(String name, @Nullable String address) {
        var limits = new ArrayList<Limit>();
        limits.add(there(name, address));
        limits.add(new Limit("name " + plain(name), 100, Duration.ofSeconds(10)));
        // a whole office, or everybody behind one proxy, may share an address
        if (address != null) limits.add(new Limit("address " + address, 50, Duration.ofSeconds(10)));
        return limits;
    }

    private static Limit there(String name, @Nullable String address) {
        return new Limit("from " + address + " name " + plain(name), 5, Duration.ofMinutes(5));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private long waiting(Limit limit) {
        var known = failures.get(limit.of());
        return known == null ? 0 : known.untilNanos() - System.nanoTime();
    }

    private boolean hasRoom(Limit limit) {
        int tries = running.getOrDefault(limit.of(), 0);
        var known = failures.get(limit.of());
        return tries == 0 || tries + (known == null ? 0 : known.count()) < limit.free();
    }

    private void count(Limit limit) {
        long now = System.nanoTime();
        var known = failures.get(limit.of());
        boolean fresh = known == null || now - known.lastNanos() > FORGOTTEN.toNanos();
        int count = fresh ? 1 : known.count() + 1;
        long seconds = count < limit.free()
                ? 0
                : Math.min(limit.longest().toSeconds(), 1L << Math.min(20, count - limit.free()));
        failures.put(
                limit.of(),
                new Failures(count, now, now + Duration.ofSeconds(seconds).toNanos()));
    }

    /** It is too early to try again. */
    static final class TooManyTries extends AccountStatusException {

        private static final long serialVersionUID = 1;

        private final int seconds;

        TooManyTries(int seconds) {
            super("Too many sign-ins failed");
            this.seconds = seconds;
        }

        int seconds() {
            return seconds;
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
