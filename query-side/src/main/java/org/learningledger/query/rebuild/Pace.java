package org.learningledger.query.rebuild;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How fast a rebuild goes on: known from looking at it again and again. One looks at one rebuild at a time. */
@Component
public class Pace {

    private static final double NANOS = 1e9;

    private record Look(long rebuild, Stage stage, long done, long nanos) {}

    private @Nullable Look first;

    /** How far it has come, as it was just read from the book. */
    public synchronized Progress of(Rebuild rebuild) {
        var count = Progress.count(rebuild);
        if (count == null) {
            first = null;
            return Progress.of(rebuild, null);
        }
        var now = new Look(rebuild.id(), rebuild.stage(), count.done(), System.nanoTime());
        if (first == null || first.rebuild() != now.rebuild() || first.stage() != now.stage()) first = now;
        double seconds = (now.nanos() - first.nanos()) / NANOS;
        long done = now.done() - first.done();
        return Progress.of(rebuild, done > 0 && seconds > 0 ? done / seconds : null);
    }
}
