package org.learningledger.command.correction;

import static org.learningledger.command.refusal.Dates.mustBeReal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.command.source.Pseudonym;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.correction.FactCorrected;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.store.correction.Correctable;
import org.learningledger.store.correction.Corrections;
import org.learningledger.store.log.LedgerEventStore;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.record.Stamp;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Component;

/** Facts of any thing, and who may put them right: whoever recorded them, or those who keep the register. */
@Component
class RecordedFacts {

    private static final Set<String> KEEPERS =
            Set.of(Role.LD_GROUP.name(), Role.QP_GROUP.name(), Role.BUSINESS_UNIT.name());

    private final LedgerEventStore events;

    RecordedFacts(LedgerEventStore events) {
        this.events = events;
    }

    @CommandHandler
    void decide(
            CorrectFact command,
            Actor actor,
            @MetaDataValue(value = Recorder.SEEN_VERSION, required = false) @Nullable String seenVersion) {
        var stream = events.asRecorded(command.thing().id().toString());
        mustBeCorrectableBy(actor, command.thing(), command.fact(), stream);
        var fact = counted(command.fact(), stream);
        var part = Correctable.of(fact.getClass(), command.field())
                .orElseThrow(() -> new Refused(new Reason.NotCorrectable(command.field())));
        mustFit(part, command.now());
        var now = command.now() instanceof Words.Plain said ? part.value(said.plain()) : null;
        var saidBefore = part.saidIn(fact);
        if (now == null ? saidBefore == null : now.equals(saidBefore)) throw new Refused(new Reason.SaysSoAlready());
        record(
                new FactCorrected(command.thing(), command.fact(), command.field(), command.now(), command.reason()),
                stream,
                seenVersion);
    }

    @CommandHandler
    void decide(
            WithdrawFact command,
            Actor actor,
            @MetaDataValue(value = Recorder.SEEN_VERSION, required = false) @Nullable String seenVersion) {
        var stream = events.asRecorded(command.thing().id().toString());
        mustBeCorrectableBy(actor, command.thing(), command.fact(), stream);
        record(new FactWithdrawn(command.thing(), command.fact(), command.reason()), stream, seenVersion);
    }

    private static void mustBeCorrectableBy(
            Actor actor, Thing thing, UUID fact, List<? extends DomainEventMessage<?>> stream) {
        var recorded = stream.stream()
                .filter(message -> message.getIdentifier().equals(fact.toString()))
                .findFirst()
                .orElseThrow(() -> new Refused(new Reason.NoSuchFact(fact.toString())));
        var event = (LedgerEvent) recorded.getPayload();
        var by = Stamp.of(recorded.getMetaData()).actor();
        if (!event.thing().equals(thing) || !by.partnership().equals(actor.partnership())) {
            throw new Refused(new Reason.NoSuchFact(fact.toString()));
        }
        if (event instanceof CorrectionEvent) throw new Refused(new Reason.IsACorrection());
        if (!actor.is(by.account()) && !KEEPERS.contains(actor.role())) {
            throw new Refused(new Reason.RecordedBySomebodyElse());
        }
        boolean withdrawn = stream.stream()
                .anyMatch(message -> message.getPayload() instanceof FactWithdrawn earlier
                        && earlier.fact().equals(fact));
        if (withdrawn) throw new Refused(new Reason.AlreadyWithdrawn());
    }

    /** What the fact says today: an earlier correction of it counts. */
    private static LedgerEvent counted(UUID fact, List<? extends DomainEventMessage<?>> stream) {
        return Corrections.counted(stream).stream()
                .filter(message -> message.getIdentifier().equals(fact.toString()))
                .map(message -> (LedgerEvent) message.getPayload())
                .findFirst()
                .orElseThrow();
    }

    private static void mustFit(Correctable part, @Nullable Words now) {
        if (now == null) {
            if (!part.optional()) throw new Refused(new Reason.MustSaySomething(part.name()));
            return;
        }
        if (!(now instanceof Words.Plain said)) throw new Refused(new Reason.NotCorrectable(part.name()));
        if (part.type() == StatedDate.class) mustBeReal(StatedDate.of(said.plain()));
        if (part.name().equals("pseudonym") && !Pseudonym.mayBe(said.plain())) {
            throw new Refused(new Reason.NotAPseudonym(said.plain()));
        }
        try {
            part.value(said.plain());
        } catch (Correctable.DoesNotFit unfit) {
            throw new Refused(new Reason.DoesNotFit(said.plain(), kind(part.type())));
        }
    }

    private static String kind(Class<?> type) {
        if (type == boolean.class) return "yes or no";
        return type.isEnum() ? "one of the choices" : "a number in digits";
    }

    /** Puts it at the end of the stream, unless somebody was first. */
    private void record(
            CorrectionEvent correction, List<? extends DomainEventMessage<?>> stream, @Nullable String seenVersion) {
        long last = stream.getLast().getSequenceNumber();
        if (seenVersion != null && Long.parseLong(seenVersion) != last) {
            throw new ConcurrencyException("Somebody changed it first");
        }
        var thing = correction.thing();
        events.publish(new GenericDomainEventMessage<>(
                thing.kind().name(),
                thing.id().toString(),
                last + 1,
                correction,
                CurrentUnitOfWork.get().getCorrelationData()));
    }
}
