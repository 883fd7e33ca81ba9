package org.learningledger.query.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.measure.MeasureDefined;
import org.learningledger.store.log.Fact;

/** What is known of a measure. */
final class Gauge {

    final UUID id;

    @Nullable
    Fact defined;

    final List<Fact> targets = new ArrayList<>();
    final List<Fact> measurements = new ArrayList<>();
    long version = -1;

    Gauge(UUID id) {
        this.id = id;
    }

    @Nullable
    MeasureDefined definition() {
        return defined == null ? null : (MeasureDefined) defined.event();
    }
}
