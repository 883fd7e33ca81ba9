package org.learningledger.command.finding;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.learningledger.command.refusal.Dates.mustBeReal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.learningledger.command.onfile.OnFile;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.Thing;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.finding.FindingStated;
import org.learningledger.events.finding.RecurrenceConfirmed;
import org.learningledger.events.finding.RecurrenceDismissed;
import org.learningledger.store.record.Actor;

/** What a source found, and whether it is earlier learning again. */
@Aggregate(commandTargetResolver = "seenVersionTargetResolver")
class Finding {

    @AggregateIdentifier
    private FindingId id;

    /** By the id of the earlier learning: another look may come to the other answer, not to the same again. */
    private final Map<UUID, Answer> answers = new HashMap<>();

    private enum Answer {
        SAME_AGAIN,
        NOT_THE_SAME
    }

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

    @CommandHandler
    void decide(ConfirmRecurrence command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        mustStandBeside(command.earlier(), actor, onFile);
        if (answers.get(command.earlier().id()) == Answer.SAME_AGAIN) {
            throw new Refused(new Reason.RecurrenceAlreadyConfirmed(id));
        }
        apply(new RecurrenceConfirmed(id, command.earlier(), command.reason(), command.occurredOn()));
    }

    @CommandHandler
    void decide(DismissRecurrence command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        mustStandBeside(command.earlier(), actor, onFile);
        if (answers.get(command.earlier().id()) == Answer.NOT_THE_SAME) {
            throw new Refused(new Reason.RecurrenceAlreadyDismissed(id));
        }
        apply(new RecurrenceDismissed(id, command.earlier(), command.reason(), command.occurredOn()));
    }

    /** Both are on file, and they are two. */
    private void mustStandBeside(Thing earlier, Actor actor, OnFile onFile) {
        onFile.mustBeFindings(actor, List.of(id));
        if (earlier.id().equals(id.value())) throw new Refused(new Reason.RecurrenceOfItself(id));
        onFile.mustBeLearning(actor, earlier);
    }

    @EventSourcingHandler
    void evolve(FindingStated event) {
        id = event.findingId();
    }

    @EventSourcingHandler
    void evolve(FindingRecorded event) {
        id = event.findingId();
    }

    @EventSourcingHandler
    void evolve(RecurrenceConfirmed event) {
        answers.put(event.earlier().id(), Answer.SAME_AGAIN);
    }

    @EventSourcingHandler
    void evolve(RecurrenceDismissed event) {
        answers.put(event.earlier().id(), Answer.NOT_THE_SAME);
    }
}
