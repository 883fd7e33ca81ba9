package org.learningledger.query.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.LedgerEvent;
import org.learningledger.query.Mother;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.Recorded;
import org.learningledger.store.record.Stamp;

/** Facts as the log would hold them, recorded one after the other in January 2026. */
final class Facts {

    private Facts() {}

    static List<Fact> of(List<? extends LedgerEvent> events) {
        var facts = new ArrayList<Fact>();
        var versions = new HashMap<Object, Integer>();
        for (var event : events) {
            long version = versions.merge(event.thing(), 0, (before, first) -> before + 1);
            facts.add(at(facts.size() + 1, version, event, null));
        }
        return facts;
    }

    static Fact at(long position, LedgerEvent event, @Nullable String agency) {
        return at(position, 0, event, agency);
    }

    private static Fact at(long position, long version, LedgerEvent event, @Nullable String agency) {
        return new Fact(
                event,
                new Recorded(
                        position,
                        position,
                        Instant.parse("2026-01-01T12:00:00Z").plusSeconds(position),
                        version,
                        "event-" + position,
                        new Stamp(Mother.officer("p", agency), "key", null)));
    }
}
