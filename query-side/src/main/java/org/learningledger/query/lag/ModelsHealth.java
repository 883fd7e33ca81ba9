package org.learningledger.query.lag;

import java.util.LinkedHashMap;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Down while a read model has stopped, with which, on what event, and why; it says nothing of what the event says.
 *
 * <p>It is no part of readiness, and must not be: pages of all other read models still work, and those of this one show
 * what it has taken in. A balancer that stopped sending requests would take everything from everybody.
 */
@Component("readModelsHealthIndicator")
class ModelsHealth extends AbstractHealthIndicator {

    private final Stops stops;

    ModelsHealth(Stops stops) {
        super("It could not be found out which read models have stopped");
        this.stops = stops;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var stopped = stops.all();
        if (stopped.isEmpty()) health.up();
        else health.down();
        stopped.forEach(stop -> health.withDetail(stop.model(), details(stop)));
    }

    private static LinkedHashMap<String, Object> details(Stop stop) {
        var details = new LinkedHashMap<String, Object>();
        details.put("sentence", ModelWords.sentence(stop));
        var event = stop.event();
        if (event != null) {
            details.put("partnership", event.partnership());
            details.put("position", event.position());
            details.put("eventId", event.eventId());
        }
        details.put("error", stop.error());
        if (stop.message() != null) details.put("message", stop.message());
        if (stop.place() != null) details.put("place", stop.place());
        details.put("since", stop.since());
        details.put("tries", stop.tries());
        return details;
    }
}
