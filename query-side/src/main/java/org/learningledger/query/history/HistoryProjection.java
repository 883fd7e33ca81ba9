package org.learningledger.query.history;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.query.projection.Rows;
import org.learningledger.store.correction.Corrections;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.Recorded;
import org.springframework.stereotype.Component;

/** Keeps {@code read.history}: one row for each event of the log, whatever kind it is of. */
@Component
@ProcessingGroup(HistoryReader.PROJECTION)
class HistoryProjection {

    private final LedgerLog log;

    HistoryProjection(LedgerLog log) {
        this.log = log;
    }

    @EventHandler
    void on(LedgerEvent event, Recorded at, Rows rows) {
        var occurred = Recorded.occurred(event);
        var type = event.getClass().getSimpleName();
        rows.add(
                "INSERT INTO read.history (partnership, position, recorded_at, known_at, occurred_earliest,"
                        + " occurred_latest, event_type, thing_kind, statement, account)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                at.partnership(),
                at.position(),
                at.recordedAt(),
                at.knownAt(),
                occurred == null ? null : occurred.earliest(),
                occurred == null ? null : occurred.latest(),
                type,
                event.thing().kind(),
                type.endsWith("Stated"),
                at.stamp().actor().account());
        var bearing = Bearing.of(event);
        int place = 0;
        for (var thing : bearing.things()) {
            rows.add(
                    "INSERT INTO read.history_about (partnership, thing, position, place, kind)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    at.partnership(),
                    thing.id(),
                    at.position(),
                    place++,
                    thing.kind());
        }
        if (event instanceof FactWithdrawn withdrawn) withdrawn(withdrawn, at, rows);
        if (event instanceof CorrectionEvent) {
            named(at, rows, counted(event, at));
        } else {
            named(at, rows, List.of(event));
        }
    }

    /** With the fact that opened it, the whole thing is withdrawn. */
    private void withdrawn(FactWithdrawn event, Recorded at, Rows rows) {
        boolean opening = log.fact(at.partnership(), event.fact().toString())
                .filter(fact -> fact.at().sequence() == 0)
                .isPresent();
        if (!opening) return;
        rows.add(
                "INSERT INTO read.history_withdrawn (partnership, thing, position) VALUES (?, ?, ?)"
                        + " ON CONFLICT (partnership, thing) DO NOTHING",
                at.partnership(),
                event.thing().id(),
                at.position());
    }

    /** What the thing is called follows from its facts as they were put right. */
    private List<LedgerEvent> counted(LedgerEvent event, Recorded at) {
        return Corrections.countedFacts(
                        log.stream(at.partnership(), event.thing().id()))
                .stream()
                .map(Fact::event)
                .toList();
    }

    private static void named(Recorded at, Rows rows, List<LedgerEvent> events) {
        for (var event : events) {
            var bearing = Bearing.of(event);
            if (bearing.reference() == null) continue;
            rows.add(
                    "INSERT INTO read.history_name (partnership, thing, kind, reference, title)"
                            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (partnership, thing)"
                            + " DO UPDATE SET reference = EXCLUDED.reference, title = EXCLUDED.title",
                    at.partnership(),
                    event.thing().id(),
                    event.thing().kind(),
                    bearing.reference(),
                    bearing.title());
        }
    }
}
