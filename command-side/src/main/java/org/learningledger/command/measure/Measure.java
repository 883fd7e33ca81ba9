package org.learningledger.command.measure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.learningledger.command.refusal.Dates.mustBeReal;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.learningledger.events.measure.MeasureDefined;
import org.learningledger.events.measure.MeasureId;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.events.measure.TargetSet;

/** One way of measuring whether learning holds, its targets, and what was measured. */
@Aggregate(commandTargetResolver = "seenVersionTargetResolver")
class Measure {

    @AggregateIdentifier
    private MeasureId id;

    Measure() {} // Axon replays a measure's events into an empty one

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(DefineMeasure command) {
        mustBeReal(command.occurredOn());
        apply(new MeasureDefined(
                command.measureId(),
                command.reference(),
                command.recommendations(),
                command.name(),
                command.definition(),
                command.unit(),
                command.occurredOn()));
        var target = command.target();
        if (target != null) {
            apply(new TargetSet(command.measureId(), target.comparator(), target.value(), command.occurredOn()));
        }
    }

    @CommandHandler
    void decide(SetTarget command) {
        mustBeReal(command.occurredOn());
        apply(new TargetSet(id, command.comparator(), command.value(), command.occurredOn()));
    }

    @CommandHandler
    void decide(TakeMeasurement command) {
        mustBeReal(command.occurredOn());
        apply(new MeasurementTaken(id, command.value(), command.source(), command.sample(), command.occurredOn()));
    }

    @EventSourcingHandler
    void evolve(MeasureDefined event) {
        id = event.measureId();
    }
}
