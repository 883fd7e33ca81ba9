package org.learningledger.app.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Clients at work at the same time, each on a thread of its own. */
final class Load {

    /** What one client does again and again. */
    interface Client {
        void act() throws Exception;
    }

    /**
     * What was done.
     *
     * @param acts of all clients
     * @param clientSeconds the processor time that the clients themselves took
     */
    record Done(long acts, double seconds, double clientSeconds) {

        static final Done NOTHING = new Done(0, 0, 0);

        double perSecond() {
            return acts / seconds;
        }

        Done and(Done other) {
            return new Done(acts + other.acts, seconds + other.seconds, clientSeconds + other.clientSeconds);
        }
    }

    private Load() {}

    /** Each client begins its next act as soon as the one before was answered. */
    static Done closed(List<? extends Client> clients, Duration duration) throws Exception {
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        var works = new ArrayList<Callable<Done>>();
        for (var client : clients) {
            works.add(() -> {
                long acts = 0;
                for (; System.nanoTime() < end; acts++) client.act();
                return new Done(acts, 0, processorSeconds());
            });
        }
        return together(works).and(new Done(0, seconds(start), 0));
    }

    /**
     * Acts begin at a fixed rate, however long those before take. The time of each counts from when it was due to begin,
     * also where all clients were still busy then: whoever waits for a free client waits for the ledger.
     */
    static Done open(List<? extends Client> clients, double perSecond, Duration duration, Timings timings)
            throws Exception {
        long start = System.nanoTime();
        var next = new AtomicLong();
        long all = (long) (perSecond * duration.toNanos() / 1e9);
        var works = new ArrayList<Callable<Done>>();
        for (var client : clients) {
            works.add(() -> {
                long acts = 0;
                for (long number = next.getAndIncrement(); number < all; number = next.getAndIncrement(), acts++) {
                    long due = start + (long) (number * 1e9 / perSecond);
                    for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                        LockSupport.parkNanos(wait);
                    }
                    client.act();
                    timings.add(System.nanoTime() - due);
                }
                return new Done(acts, 0, processorSeconds());
            });
        }
        return together(works).and(new Done(0, seconds(start), 0));
    }

    private static Done together(List<Callable<Done>> works) throws Exception {
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("client-", 1).factory())) {
            var done = Done.NOTHING;
            for (var work : threads.invokeAll(works)) done = done.and(work.get());
            return done;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    /** Of this thread, which is new for each client. */
    private static double processorSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
