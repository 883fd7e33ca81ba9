package org.learningledger.store.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.grpc.event.Event;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningledger.store.testing.FreshDatabase;

/** A hundred times {@code kill -9}, at moments left to chance, now of one process and now of two. */
@DisplayName("A sequencer that is killed")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("slow")
class AKilledSequencerTest {

    private static final int ROUNDS = 100;
    private static final int MORE = 1_500;

    @TempDir
    Path folder;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final FreshDatabase database = FreshDatabase.create();
    private final Sealed sealed = new Sealed(database);

    private interface Start {

        SequencerProcess start() throws Exception;
    }

    @Test
    void leaves_out_doubles_and_swaps_nothing_that_is_generated() throws Exception {
        System.out.println("Killed at moments from seed " + seed);
        for (int round = 0; round < ROUNDS; round++) {
            long count = sealed.token() + MORE;
            kill(round, () -> SequencerProcess.generating(database, seed, count, folder.resolve("output")));
        }
        long count = sealed.token() + MORE;
        var last = SequencerProcess.generating(database, seed, count, folder.resolve("output"));
        awaitToken(count);
        last.killAfter(0);

        System.out.println("Sealed over all of them: " + count);
        sealed.isExactly(GeneratedEvents.seeded(seed, count).all());
    }

    @Test
    @Tag("axonserver")
    void nor_anything_that_axon_server_keeps() throws Exception {
        var server = RealAxonServer.address();
        System.out.println("Killed at moments from seed " + seed);
        try (var connection = new RealAxonServer.Connection(server)) {
            var source = connection.events();
            int before = (int) source.head();
            List<String> kept = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                long from = kept.size();
                var appending = CompletableFuture.supplyAsync(() -> append(connection, from, from + 300));
                kill(round, () -> SequencerProcess.following(database, server, folder.resolve("output")));
                kept.addAll(appending.get(30, TimeUnit.SECONDS));
            }
            var last = SequencerProcess.following(database, server, folder.resolve("output"));
            awaitToken(source.head());
            last.killAfter(0);

            System.out.println("Sealed over all of them: " + source.head());
            assertThat(sealed.ids().subList(before, (int) sealed.count())).containsExactlyElementsOf(kept);
            assertThat(new Comparison(database.as(FreshDatabase.PROGRAM), source, Sealed.SERIALIZER).from(0))
                    .isEqualTo(new Comparison.Result(before + kept.size(), null));
        }
    }

    /** In every fifth round perhaps before it has sealed anything; in every fourth there are two. */
    private void kill(int round, Start start) throws Exception {
        long before = sealed.token();
        List<SequencerProcess> running = new ArrayList<>(List.of(start.start()));
        if (round % 4 == 3) running.add(start.start());
        boolean early = round % 5 == 4;
        if (!early) awaitToken(before + 1);
        Collections.shuffle(running, random);
        for (var process : running) process.killAfter(random.nextInt(early ? 1_000 : 300));
    }

    private void awaitToken(long token) {
        Eventually.until(() -> sealed.token() >= token);
    }

    /** In transactions of different sizes; tells the ids in the order in which they were confirmed. */
    private List<String> append(RealAxonServer.Connection connection, long from, long to) {
        var sizes = new Random(seed + from);
        List<String> ids = new ArrayList<>();
        long next = from;
        while (next < to) {
            List<Event> together = new ArrayList<>();
            for (int more = sizes.nextInt(1, 20); more > 0 && next < to; more--) {
                together.add(GeneratedEvents.event(seed, next++).getEvent());
            }
            connection.append(together.toArray(Event[]::new));
            together.forEach(event -> ids.add(event.getMessageIdentifier()));
        }
        return ids;
    }
}
