package org.learningledger.command.source;

import java.util.HashMap;
import java.util.Map;
import org.learningledger.command.refusal.Dates;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.source.ClockPaused;
import org.learningledger.events.source.ClockResumed;
import org.learningledger.store.clock.ClockRules;

/** Which clocks of a review stand still, and since when. */
final class PausedClocks {

    private final Map<String, ClockPaused> paused = new HashMap<>();

    void mustBePausable(PauseClock command) {
        if (!ClockRules.counts(command.clock())) throw new Refused(new Reason.NoSuchClock(command.clock()));
        if (paused.containsKey(command.clock())) throw new Refused(new Reason.ClockPausedAlready(command.sourceId()));
    }

    void mustBeResumable(ResumeClock command) {
        var pause = paused.get(command.clock());
        if (pause == null) throw new Refused(new Reason.ClockNotPaused(command.sourceId()));
        if (Dates.surelyBefore(command.occurredOn(), pause.occurredOn())) {
            throw new Refused(new Reason.ResumedBeforePaused(
                    command.sourceId(), pause.occurredOn().edtf()));
        }
    }

    void paused(ClockPaused event) {
        paused.put(event.clock(), event);
    }

    void resumed(ClockResumed event) {
        paused.remove(event.clock());
    }
}
