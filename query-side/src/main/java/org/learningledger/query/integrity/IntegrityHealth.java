package org.learningledger.query.integrity;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Down while something is not as it must be, or nobody has looked for some minutes. It has a group of its own, so that it
 * can be watched by itself, and is no part of readiness: people must be able to read what the alarm is about.
 */
@Component("completenessHealthIndicator")
class IntegrityHealth extends AbstractHealthIndicator {

    private final Alarms alarms;
    private final Check check;

    IntegrityHealth(Alarms alarms, Check check) {
        super("It could not be found out whether the log and the read models are complete");
        this.alarms = alarms;
        this.check = check;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var last = check.last();
        var raised = alarms.all();
        if (raised.isEmpty() && !last.overdue()) health.up();
        else health.down();
        if (last.at() != null) health.withDetail("checked", last.at());
        health.withDetail("events", last.events());
        if (!raised.isEmpty()) {
            health.withDetail("alarms", raised.stream().map(Alarm::sentence).toList());
        }
    }
}
