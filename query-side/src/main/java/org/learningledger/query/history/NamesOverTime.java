package org.learningledger.query.history;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.projection.Subjects;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.Recorded;

/** What a thing is called, as some facts of its own stream tell, and whether it should not have been recorded at all. */
final class NamesOverTime {

    static final Subjects SUBJECTS =
            Subjects.of("name_fact", "name", List.of("kind", "reference", "title", "withdrawn"), NamesOverTime::row);

    private NamesOverTime() {}

    /** Whether a fact can tell what its thing is called, or be the one that a thing is withdrawn with. */
    static boolean tells(Bearing bearing, Recorded at) {
        return bearing.reference() != null || at.sequence() == 0;
    }

    private static @Nullable List<@Nullable Object> row(UUID thing, List<Fact> facts) {
        String reference = null;
        String title = null;
        boolean withdrawn = false;
        for (var fact : facts) {
            withdrawn |= fact.withdrawn();
            var bearing = Bearing.of(fact.event());
            if (bearing.reference() == null) continue;
            reference = bearing.reference();
            title = bearing.title();
        }
        var kind = facts.getLast().event().thing().kind();
        return reference == null && !withdrawn ? null : Arrays.asList(kind, reference, title, withdrawn);
    }
}
