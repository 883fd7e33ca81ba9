package org.learningledger.query.rebuild;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Tells line by line how a rebuild goes on, until it has ended; whichever process carries it out. */
@Component
public class Follow {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /** A line a second at most. */
    private static final int LOOKS_A_LINE = 10;

    private final Rebuilds rebuilds;

    Follow(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /**
     * @param lines takes what a person should read; the report and how it ended come last
     * @return the rebuild as it ended
     */
    public Rebuild toTheEnd(long id, Consumer<String> lines) {
        var pace = new Pace();
        var told = "";
        for (int looks = 0; ; looks++) {
            var rebuild = rebuilds.one(id).orElseThrow();
            if (rebuild.ended()) return ended(rebuild, lines);
            if (looks % LOOKS_A_LINE == 0) {
                var now = pace.of(rebuild).sentence();
                if (!now.equals(told)) lines.accept(now);
                told = now;
            }
            if (Thread.currentThread().isInterrupted()) throw new CancellationException("Nobody follows any more");
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static Rebuild ended(Rebuild rebuild, Consumer<String> lines) {
        rebuild.report().forEach(lines);
        Telling.took(rebuild).ifPresent(lines);
        Telling.ending(rebuild).ifPresent(lines);
        return rebuild;
    }
}
