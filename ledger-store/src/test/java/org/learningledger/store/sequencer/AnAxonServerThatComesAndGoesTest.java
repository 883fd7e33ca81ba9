package org.learningledger.store.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.learningledger.store.sequencer.SequencerState.Doing;
import org.learningledger.store.testing.FreshDatabase;

@DisplayName("An Axon Server that comes and goes")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("axonserver")
@Tag("slow")
class AnAxonServerThatComesAndGoesTest {

    private static final int TIMES = 100;
    private static final int WARM = 10;

    private final long seed = System.nanoTime();
    private final FreshDatabase database = FreshDatabase.create();
    private final Sealed sealed = new Sealed(database);

    @Test
    void is_found_again_every_time_and_leaves_no_thread_behind() throws Exception {
        var server = RealAxonServer.address();
        try (var line = new Line(server);
                var direct = new RealAxonServer.Connection(server);
                var cuttable = new RealAxonServer.Connection(line.address());
                var sequencer =
                        new Sequencer(database.as(FreshDatabase.PROGRAM), cuttable.events(), Sealed.SERIALIZER)) {
            sequencer.start();
            int threads = 0;
            for (int time = 0; time < TIMES; time++) {
                Eventually.until(() -> sequencer.state().doing() == Doing.SEALING);
                line.cut();
                Eventually.until(() -> sequencer.state().doing() == Doing.AWAY);
                direct.append(GeneratedEvents.event(seed, time).getEvent());
                line.mend();
                long head = direct.events().head();
                Eventually.until(() -> sealed.token() == head);
                if (time == WARM) threads = threads();
            }
            assertThat(threads()).isLessThanOrEqualTo(threads + 2);
            assertThat(new Comparison(database.as(FreshDatabase.PROGRAM), direct.events(), Sealed.SERIALIZER).from(0))
                    .isEqualTo(new Comparison.Result(direct.events().head(), null));
        }
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }
}
