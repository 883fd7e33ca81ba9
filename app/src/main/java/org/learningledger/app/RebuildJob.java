package org.learningledger.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody at the command line wants done with read models.
 *
 * @param models their names
 * @param all whether all of them are meant
 * @param name under which something is kept, or dropped
 * @param moment up to which: a day, an instant, or a partnership and a position
 */
public record RebuildJob(
        Act act,
        List<String> models,
        boolean all,
        @Nullable String name,
        @Nullable String moment) {

    public enum Act {
        REBUILD,
        CHECK,
        UNDO,
        KEEP,
        CANCEL,
        LIST,
        KEPT,
        DROP;

        /** Whether it is done to models, and goes on by itself when nobody waits for it any more. */
        boolean goesOn() {
            return this == REBUILD || this == CHECK || this == UNDO || this == KEEP;
        }
    }
}
