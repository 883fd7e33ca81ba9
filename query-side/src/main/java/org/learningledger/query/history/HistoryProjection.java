package org.learningledger.query.history;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.query.projection.Projection;
import org.learningledger.query.projection.ReadModel;
import org.learningledger.query.projection.Rows;
import org.learningledger.query.projection.Table;
import org.learningledger.store.log.Recorded;
import org.learningledger.store.time.Moment.Clock;
import org.springframework.stereotype.Component;

/** Keeps {@code read.history}: one row for each event of the log, whatever kind it is of. */
@Component
@ProcessingGroup(HistoryReader.PROJECTION)
class HistoryProjection implements Projection {

    private static final Table FACT = Table.of(
            "history_fact",
            "partnership",
            "position",
            "recorded_at",
            "known_at",
            "occurred_earliest",
            "occurred_latest",
            "event_type",
            "thing_kind",
            "statement",
            "account",
            "role",
            "agency",
            "late",
            "late_to_ledger");

    /** The things that an event is about, its own first. */
    private static final Table ABOUT = Table.of(
            "history_about_fact",
            "partnership",
            "thing",
            "position",
            "place",
            "kind",
            "known_at",
            "recorded_at",
            "occurred_earliest",
            "occurred_latest");

    @Override
    public ReadModel model() {
        return new ReadModel(HistoryReader.PROJECTION, 2, List.of(FACT, ABOUT), List.of(NamesOverTime.SUBJECTS));
    }

    @EventHandler
    void on(LedgerEvent event, Recorded at, Rows rows) {
        var occurred = Recorded.occurred(event);
        var earliest = occurred == null ? null : occurred.earliest();
        var latest = occurred == null ? null : occurred.latest();
        var type = event.getClass().getSimpleName();
        var by = at.stamp().actor();
        var late = Late.of(event, at, Clock.DECLARED);
        rows.add(
                FACT,
                at.partnership(),
                at.position(),
                at.recordedAt(),
                at.knownAt(),
                earliest,
                latest,
                type,
                event.thing().kind(),
                type.endsWith("Stated"),
                by.account(),
                by.role(),
                by.agency(),
                late == null ? null : late.how(),
                Late.of(event, at, Clock.RECORDED) != null);
        var bearing = Bearing.of(event);
        int place = 0;
        for (var thing : bearing.things()) {
            rows.add(
                    ABOUT,
                    at.partnership(),
                    thing.id(),
                    at.position(),
                    place++,
                    thing.kind(),
                    at.knownAt(),
                    at.recordedAt(),
                    earliest,
                    latest);
        }
        if (event instanceof CorrectionEvent correction) rows.correction(NamesOverTime.SUBJECTS, correction, at);
        else if (NamesOverTime.tells(bearing, at))
            rows.fact(NamesOverTime.SUBJECTS, event.thing().id(), event, at);
    }
}
