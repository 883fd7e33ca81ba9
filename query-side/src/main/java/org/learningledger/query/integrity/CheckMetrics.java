package org.learningledger.query.integrity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CheckMetrics {

    /** How many things are not as they must be: 0 is well. */
    @Bean
    static MeterBinder failedChecks(Alarms alarms) {
        return registry -> Gauge.builder("ledger.check.failed", alarms, Alarms::count)
                .description("Alarms that are not put right")
                .register(registry);
    }
}
