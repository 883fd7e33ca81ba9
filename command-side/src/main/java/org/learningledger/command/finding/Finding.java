package org.learningledger.command.finding;

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
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.store.record.Actor;

/** What a source found. */
@Aggregate
class Finding {

    @AggregateIdentifier
    private FindingId id;

    Finding() {} // Axon replays its events into an empty one

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RecordFinding command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        onFile.mustBeSources(actor, List.of(command.source()));
        apply(new FindingRecorded(
                command.findingId(),
                command.reference(),
                command.source(),
                command.kind(),
                command.text(),
                command.themes(),
                command.area(),
                command.occurredOn()));
    }

    @EventSourcingHandler
    void evolve(FindingEvent event) {
        id = event.findingId();
    }
}
