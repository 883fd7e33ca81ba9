package org.learningledger.query.lag;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * How far each read model is behind, for whoever collects metrics: {@code ledger.model.lag.events},
 * {@code ledger.model.lag.seconds} (how long the oldest event that it has not taken in has waited) and
 * {@code ledger.model.stopped} (1 while it does not go on), each tagged with the {@code model}.
 */
@Component
class LagMetrics implements SmartInitializingSingleton {

    private final MeterRegistry registry;
    private final Lags lags;
    private final Stops stops;

    LagMetrics(MeterRegistry registry, Lags lags, Stops stops) {
        this.registry = registry;
        this.lags = lags;
        this.stops = stops;
    }

    @Override
    public void afterSingletonsInstantiated() {
        lags.models().forEach(this::register);
    }

    private void register(String model) {
        Gauge.builder("ledger.model.lag.events", lags, measured -> measured.of(model)
                        .events())
                .description("Events of the log that the read model has not taken in")
                .tag("model", model)
                .register(registry);
        // Without a base unit: its name says it, and would say it twice.
        Gauge.builder("ledger.model.lag.seconds", lags, measured -> measured.of(model)
                        .seconds())
                .description("How long the oldest of these events has waited")
                .tag("model", model)
                .register(registry);
        Gauge.builder("ledger.model.stopped", stops, noted -> noted.within(model) == null ? 0 : 1)
                .description("Whether the read model has stopped on an event")
                .tag("model", model)
                .register(registry);
    }
}
