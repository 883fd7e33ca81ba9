package org.learningledger.query.operations;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.integrity.Alarms;
import org.learningledger.query.integrity.Check;
import org.learningledger.query.lag.Lag;
import org.learningledger.query.lag.Lags;
import org.learningledger.query.lag.Stop;
import org.learningledger.query.lag.Stops;
import org.learningledger.query.operations.ModelState.State;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.sequencer.ComparisonRounds;
import org.learningledger.store.sequencer.Sequencer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers how the ledger runs. */
@Component
class SituationReader {

    private final LedgerLog log;
    private final Lags lags;
    private final Stops stops;
    private final Check check;
    private final Alarms alarms;
    private final ObjectProvider<Sequencer> sequencer;
    private final ObjectProvider<ComparisonRounds> comparison;

    SituationReader(
            LedgerLog log,
            Lags lags,
            Stops stops,
            Check check,
            Alarms alarms,
            ObjectProvider<Sequencer> sequencer,
            ObjectProvider<ComparisonRounds> comparison) {
        this.log = log;
        this.lags = lags;
        this.stops = stops;
        this.check = check;
        this.alarms = alarms;
        this.sequencer = sequencer;
        this.comparison = comparison;
    }

    /** As somebody of a partnership may see it: of another's event, no more than where it stands. */
    Situation now(String partnership) {
        var stopped = stops.all().stream()
                .map(stop -> seenFrom(partnership, stop))
                .collect(Collectors.toMap(Stop::model, Function.identity()));
        return new Situation(
                log.head(),
                lags.all().stream().map(lag -> state(lag, stopped)).toList(),
                check.last(),
                alarms.all(),
                sealing());
    }

    private static Stop seenFrom(String partnership, Stop stop) {
        var event = stop.event();
        if (event == null || event.partnership().equals(partnership)) return stop;
        var place = new Stop.Poison(event.partnership(), event.position(), event.eventId(), null, null, null);
        return new Stop(
                stop.model(),
                stop.events(),
                place,
                stop.error(),
                stop.message(),
                stop.place(),
                stop.since(),
                stop.lastTry(),
                stop.nextTry(),
                stop.tries());
    }

    private static ModelState state(Lag lag, Map<String, Stop> stopped) {
        var stop = stopped.get(lag.model());
        var state = stop != null ? State.STOPPED : lag.isBehind() ? State.BEHIND : State.KEEPING_UP;
        return new ModelState(
                lag.model(), state, lag.takenIn(), lag.events(), lag.waiting().toSeconds(), stop);
    }

    private @Nullable Sealing sealing() {
        var sealing = sequencer.getIfAvailable();
        var compared = comparison.getIfAvailable();
        if (sealing == null || compared == null) return null;
        var state = sealing.state();
        var last = compared.last();
        return new Sealing(state.doing().name(), state.sentence(), state.since(), last.upTo(), last.difference());
    }
}
