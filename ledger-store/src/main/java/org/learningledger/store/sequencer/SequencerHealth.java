package org.learningledger.store.sequencer;

import org.learningledger.store.sequencer.SequencerState.Doing;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down where a person is needed; not where it resumes by itself, because reading goes on meanwhile. */
final class SequencerHealth implements HealthIndicator {

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
        boolean alarm = state.doing() == Doing.STOPPED || compared.difference() != null;
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
