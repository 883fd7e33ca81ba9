package org.learningledger.store.sequencer;

import java.time.Duration;
import java.time.Instant;
import org.learningledger.store.sequencer.SequencerState.Doing;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down where a person is needed; not where it resumes by itself, because reading goes on meanwhile. */
final class SequencerHealth implements HealthIndicator {

    /** What has not resumed by itself after so long needs a person: a wrong token looks like a server that is away. */
    private static final Duration RESUMES_WITHIN = Duration.ofMinutes(10);

    private final Sequencer sequencer;
    private final ComparisonRounds comparison;

    SequencerHealth(Sequencer sequencer, ComparisonRounds comparison) {
        this.sequencer = sequencer;
        this.comparison = comparison;
    }

    @Override
    public Health health() {
        var state = sequencer.state();
        var compared = comparison.last();
        boolean awayForLong = state.doing() == Doing.AWAY
                && state.since().isBefore(Instant.now().minus(RESUMES_WITHIN));
        boolean alarm = state.doing() == Doing.STOPPED || awayForLong || compared.difference() != null;
        var health = (alarm ? Health.down() : Health.up())
                .withDetail("doing", state.doing())
                .withDetail("sentence", state.sentence())
                .withDetail("since", state.since())
                .withDetail("nextToken", state.nextToken())
                .withDetail("comparedUpTo", compared.upTo());
        if (compared.difference() != null) health.withDetail("difference", compared.difference());
        return health.build();
    }
}
