package org.learningledger.command.erasure;

import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.refusal.Dates;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.privacy.ErasureEvent;
import org.learningledger.events.privacy.ErasureRefused;
import org.learningledger.events.privacy.ErasureRequested;
import org.learningledger.events.privacy.PersonalDataErased;
import org.learningledger.store.log.LedgerEventStore;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.record.Stamp;
import org.learningledger.store.restricted.SealedPart;
import org.springframework.stereotype.Component;

/** What two people decide about the restricted text of a fact: one asks, another one erases it or says why not. */
@Component
class Erasures {

    private final LedgerEventStore events;

    Erasures(LedgerEventStore events) {
        this.events = events;
    }

    @CommandHandler
    void decide(
            RequestErasure command,
            Actor actor,
            @MetaDataValue(value = Recorder.SEEN_VERSION, required = false) @Nullable String seenVersion) {
        var text = new Text(command.thing(), command.fact(), actor);
        if (text.last() instanceof ErasureRequested) throw new Refused(new Reason.ErasureRequestedAlready());
        text.record(
                new ErasureRequested(command.thing(), command.fact(), command.ground(), command.reason()), seenVersion);
    }

    @CommandHandler
    void decide(
            RefuseErasure command,
            Actor actor,
            @MetaDataValue(value = Recorder.SEEN_VERSION, required = false) @Nullable String seenVersion) {
        var text = new Text(command.thing(), command.fact(), actor);
        Dates.mustBeReal(command.reviewOn());
        text.record(
                new ErasureRefused(
                        command.thing(),
                        command.fact(),
                        text.requestOfSomebodyElse(),
                        command.ground(),
                        command.reason(),
                        command.reviewOn()),
                seenVersion);
    }

    @CommandHandler
    void decide(
            ErasePersonalData command,
            Actor actor,
            @MetaDataValue(value = Recorder.SEEN_VERSION, required = false) @Nullable String seenVersion) {
        var text = new Text(command.thing(), command.fact(), actor);
        var request = text.requestOfSomebodyElse();
        text.record(
                new PersonalDataErased(
                        command.thing(),
                        command.fact(),
                        request,
                        ((ErasureRequested) text.last()).ground(),
                        command.reason(),
                        text.values()),
                seenVersion);
    }

    /** The restricted text of one fact, and what was decided about it so far. */
    private final class Text {

        private final Actor actor;
        private final List<? extends DomainEventMessage<?>> stream;
        private final LedgerEvent fact;
        private final @Nullable DomainEventMessage<?> last;

        Text(Thing thing, UUID id, Actor actor) {
            this.actor = actor;
            this.stream = events.asRecorded(thing.id().toString());
            var recorded = stream.stream()
                    .filter(message -> message.getIdentifier().equals(id.toString()))
                    .findFirst()
                    .orElseThrow(() -> new Refused(new Reason.NoSuchFact(id.toString())));
            this.fact = (LedgerEvent) recorded.getPayload();
            if (!Stamp.of(recorded.getMetaData()).actor().partnership().equals(actor.partnership())
                    || !fact.thing().equals(thing)) {
                throw new Refused(new Reason.NoSuchFact(id.toString()));
            }
            if (values().isEmpty()) throw new Refused(new Reason.NothingRestricted());
            this.last = stream.stream()
                    .filter(message -> message.getPayload() instanceof ErasureEvent about
                            && about.fact().equals(id))
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            if (last() instanceof PersonalDataErased) throw new Refused(new Reason.ErasedAlready());
        }

        @Nullable
        Object last() {
            return last == null ? null : last.getPayload();
        }

        List<UUID> values() {
            return SealedPart.of(fact).stream()
                    .map(part -> part.words().value())
                    .toList();
        }

        UUID requestOfSomebodyElse() {
            if (last == null || !(last.getPayload() instanceof ErasureRequested)) {
                throw new Refused(new Reason.NoErasureRequested());
            }
            if (actor.is(Stamp.of(last.getMetaData()).actor().account())) {
                throw new Refused(new Reason.DecidedBySomebodyElse());
            }
            return UUID.fromString(last.getIdentifier());
        }

        /** At the end of the stream, unless somebody was first. */
        void record(ErasureEvent event, @Nullable String seenVersion) {
            long newest = stream.getLast().getSequenceNumber();
            if (seenVersion != null && Long.parseLong(seenVersion) != newest) {
                throw new ConcurrencyException("Somebody changed it first");
            }
            events.publish(new GenericDomainEventMessage<>(
                    event.thing().kind().name(),
                    event.thing().id().toString(),
                    newest + 1,
                    event,
                    CurrentUnitOfWork.get().getCorrelationData()));
        }
    }
}
