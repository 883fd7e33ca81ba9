package org.learningledger.command.measure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.learningledger.command.refusal.Dates.mustBeReal;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.learningledger.command.onfile.OnFile;
import org.learningledger.events.measure.MeasureDefined;
import org.learningledger.events.measure.MeasureId;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.events.measure.TargetSet;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.store.record.Actor;

/** One way of measuring whether learning holds, its targets, and what was measured. */
@Aggregate(commandTargetResolver = "seenVersionTargetResolver")
class Measure {

    @AggregateIdentifier
    private MeasureId id;

    private List<RecommendationId> recommendations = List.of();

    Measure() {} // Axon replays a measure's events into an empty one

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(DefineMeasure command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        onFile.mustBeMeasurableBy(actor, command.recommendations());
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
    void decide(SetTarget command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        onFile.mustBeMeasurableBy(actor, recommendations);
        apply(new TargetSet(id, command.comparator(), command.value(), command.occurredOn()));
    }

    @CommandHandler
    void decide(TakeMeasurement command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        onFile.mustBeMeasurableBy(actor, recommendations);
        if (command.source() != null) onFile.mustBeSources(actor, List.of(command.source()));
        apply(new MeasurementTaken(id, command.value(), command.source(), command.sample(), command.occurredOn()));
    }

    @EventSourcingHandler
    void evolve(MeasureDefined event) {
        id = event.measureId();
        recommendations = event.recommendations();
    }
}
