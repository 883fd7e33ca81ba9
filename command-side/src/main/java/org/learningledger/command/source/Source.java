package org.learningledger.command.source;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.learningledger.command.refusal.Dates.mustBeReal;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.SourceEvent;
import org.learningledger.events.source.SourceId;

/** Where learning comes from: a review, an audit, an inspection. */
@Aggregate
class Source {

    @AggregateIdentifier
    private SourceId id;

    Source() {} // Axon replays a source's events into an empty one

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(OpenReview command) {
        mustBeReal(command.occurredOn());
        if (command.pseudonym() != null && !Pseudonym.mayBe(command.pseudonym())) {
            throw new Refused(new Reason.NotAPseudonym(command.reference()));
        }
        apply(new ReviewOpened(
                command.sourceId(),
                command.reference(),
                command.kind(),
                command.pseudonym(),
                command.title(),
                command.occurredOn()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(CarryOutAudit command) {
        mustBeReal(command.occurredOn());
        apply(new AuditCarriedOut(
                command.sourceId(),
                command.reference(),
                command.kind(),
                command.title(),
                command.area(),
                command.repeats(),
                command.occurredOn()));
    }

    @EventSourcingHandler
    void evolve(SourceEvent event) {
        id = event.sourceId();
    }
}
