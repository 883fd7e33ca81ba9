package org.learningledger.command.discrepancy;

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
import org.learningledger.events.discrepancy.DiscrepancyExplained;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.events.discrepancy.DiscrepancyLeftOpen;
import org.learningledger.events.discrepancy.DiscrepancyRaised;
import org.learningledger.events.discrepancy.DiscrepancyResolved;
import org.learningledger.events.discrepancy.DiscrepancySuggested;
import org.learningledger.events.discrepancy.SuggestionConfirmed;
import org.learningledger.events.discrepancy.SuggestionDismissed;

/** Two statements that do not agree: suggested by a check or raised by somebody, explained, and settled or left open. */
@Aggregate(commandTargetResolver = "seenVersionTargetResolver")
class Discrepancy {

    @AggregateIdentifier
    private DiscrepancyId id;

    private Stage stage = Stage.OPEN;

    private enum Stage {
        SUGGESTED,
        DISMISSED,
        OPEN,
        LEFT_OPEN,
        RESOLVED
    }

    Discrepancy() {} // Axon replays its events into an empty one

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RaiseDiscrepancy command) {
        mustBeReal(command.occurredOn());
        if (command.about().isEmpty()) throw new Refused(new Reason.NothingDisagrees(command.discrepancyId()));
        apply(new DiscrepancyRaised(
                command.discrepancyId(),
                command.reference(),
                command.about(),
                command.firstSays(),
                command.secondSays(),
                command.remark(),
                command.occurredOn()));
    }

    @CommandHandler
    void decide(ConfirmSuggestion command) {
        mustBeReal(command.occurredOn());
        if (stage != Stage.SUGGESTED) throw new Refused(new Reason.AlreadyLookedAt(id));
        apply(new SuggestionConfirmed(id, command.remark(), command.occurredOn()));
    }

    @CommandHandler
    void decide(DismissSuggestion command) {
        mustBeReal(command.occurredOn());
        if (stage != Stage.SUGGESTED) throw new Refused(new Reason.AlreadyLookedAt(id));
        apply(new SuggestionDismissed(id, command.reason(), command.occurredOn()));
    }

    /** There may be several explanations, and one may come after it was left open. */
    @CommandHandler
    void decide(ExplainDiscrepancy command) {
        mustBeReal(command.occurredOn());
        mustBeUnsettled();
        apply(new DiscrepancyExplained(id, command.explanation(), command.occurredOn()));
    }

    @CommandHandler
    void decide(ResolveDiscrepancy command) {
        mustBeReal(command.occurredOn());
        mustBeUnsettled();
        apply(new DiscrepancyResolved(id, command.resolution(), command.occurredOn()));
    }

    @CommandHandler
    void decide(LeaveDiscrepancyOpen command) {
        mustBeReal(command.occurredOn());
        mustBeUnsettled();
        if (stage == Stage.LEFT_OPEN) throw new Refused(new Reason.AlreadyLeftOpen(id));
        apply(new DiscrepancyLeftOpen(id, command.reason(), command.occurredOn()));
    }

    /** What a check suggests is nothing to explain or settle before somebody has looked at it. */
    private void mustBeUnsettled() {
        switch (stage) {
            case SUGGESTED -> throw new Refused(new Reason.NotYetConfirmed(id));
            case DISMISSED -> throw new Refused(new Reason.SuggestionWasDismissed(id));
            case RESOLVED -> throw new Refused(new Reason.AlreadyResolved(id));
            case OPEN, LEFT_OPEN -> {}
        }
    }

    @EventSourcingHandler
    void evolve(DiscrepancyRaised event) {
        id = event.discrepancyId();
    }

    @EventSourcingHandler
    void evolve(DiscrepancySuggested event) {
        id = event.discrepancyId();
        stage = Stage.SUGGESTED;
    }

    @EventSourcingHandler
    void evolve(SuggestionConfirmed event) {
        stage = Stage.OPEN;
    }

    @EventSourcingHandler
    void evolve(SuggestionDismissed event) {
        stage = Stage.DISMISSED;
    }

    @EventSourcingHandler
    void evolve(DiscrepancyResolved event) {
        stage = Stage.RESOLVED;
    }

    @EventSourcingHandler
    void evolve(DiscrepancyLeftOpen event) {
        stage = Stage.LEFT_OPEN;
    }

    /** What was left open is open again once more is known of it. */
    @EventSourcingHandler
    void evolve(DiscrepancyExplained event) {
        stage = Stage.OPEN;
    }
}
