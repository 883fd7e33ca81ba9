package org.learningledger.query.history;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.projection.Subjects;
import org.learningledger.store.log.Fact;

/** What a thing is called, as the facts of its own stream tell, and whether it should not have been recorded at all. */
final class NamesOverTime {

    /** The facts about a thing are those of the history whose first thing it is. */
    static final Subjects SUBJECTS = new Subjects(
            "history_about_fact",
            "name",
            List.of("kind", "reference", "title", "withdrawn"),
            """
            SELECT partnership, thing AS subject, min(position) AS first FROM history_about_fact
             WHERE place = 0 GROUP BY partnership, thing
            """,
            Subjects.THEMSELVES,
            """
            SELECT thing AS subject, array_agg(position) AS positions FROM history_about_fact
             WHERE partnership = :partnership AND thing = ANY (:subjects) AND place = 0 GROUP BY thing
            """,
            NamesOverTime::row);

    private NamesOverTime() {}

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
