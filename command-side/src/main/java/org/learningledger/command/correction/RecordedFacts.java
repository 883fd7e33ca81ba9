package org.learningledger.command.correction;

import static org.learningledger.command.refusal.Dates.mustBeReal;

import java.time.LocalDate;
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
import org.learningledger.command.privacy.Published;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.command.source.Pseudonym;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionMerged;
import org.learningledger.events.action.ActionMoved;
import org.learningledger.events.action.ActionSplit;
import org.learningledger.events.action.DueDateExtended;
import org.learningledger.events.action.FirstDueDateFixed;
import org.learningledger.events.correction.CorrectionEvent;
import org.learningledger.events.correction.FactCorrected;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.events.measure.MeasureDefined;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.events.measure.TargetSet;
import org.learningledger.events.plan.ActionPutIntoPlan;
import org.learningledger.events.plan.ActionTakenOutOfPlan;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.privacy.ErasureEvent;
import org.learningledger.events.register.AssuranceGiven;
import org.learningledger.store.correction.Correctable;
import org.learningledger.store.correction.Corrections;
import org.learningledger.store.log.LedgerEventStore;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.record.Stamp;
import org.learningledger.store.time.Days;
import org.learningledger.store.time.Knowledge;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Component;

/** Facts of any thing, and who may put them right: whoever recorded them, or those who keep the register. */
@Component
class RecordedFacts {

    private static final Set<String> KEEPERS =
            Set.of(Role.LD_GROUP.name(), Role.QP_GROUP.name(), Role.BUSINESS_UNIT.name());

    private static final Set<String> WHEN_IT_HAPPENED = Set.of("occurredOn", "knownOn");

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
        if (isForKeepers(fact) && part.type() != Words.class && !KEEPERS.contains(actor.role())) {
            throw new Refused(new Reason.CorrectedByKeepersOnly());
        }
        if (part.saidIn(fact) instanceof Words.Sealed) throw new Refused(new Reason.TextRestricted());
        mustFit(part, command.now());
        if (command.now() instanceof Words.Plain said) Published.mustBeFit(fact.getClass(), part.name(), said.plain());
        if (isWhenItHappened(part, fact)) mustNotBeToCome(command.now());
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
        mustBeWithdrawableBy(actor, command.fact(), stream);
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
        if (event instanceof ErasureEvent) throw new Refused(new Reason.IsAnErasure());
        if (event instanceof AssuranceGiven) throw new Refused(new Reason.IsAnAssurance());
        if (!actor.is(by.account()) && !KEEPERS.contains(actor.role())) {
            throw new Refused(new Reason.RecordedBySomebodyElse());
        }
        boolean withdrawn = stream.stream()
                .anyMatch(message -> message.getPayload() instanceof FactWithdrawn earlier
                        && earlier.fact().equals(fact));
        if (withdrawn) throw new Refused(new Reason.AlreadyWithdrawn());
    }

    private static void mustBeWithdrawableBy(Actor actor, UUID fact, List<? extends DomainEventMessage<?>> stream) {
        var recorded = stream.stream()
                .filter(message -> message.getIdentifier().equals(fact.toString()))
                .findFirst()
                .orElseThrow();
        var event = (LedgerEvent) recorded.getPayload();
        switch (event) {
            case ActionPutIntoPlan put -> throw new Refused(new Reason.UndoneByAnActOfItsOwn());
            case ActionTakenOutOfPlan out -> throw new Refused(new Reason.UndoneByAnActOfItsOwn());
            case ActionMoved moved -> throw new Refused(new Reason.UndoneByAnActOfItsOwn());
            case ActionSplit split -> throw new Refused(new Reason.UndoneByAnActOfItsOwn());
            case ActionMerged merged -> throw new Refused(new Reason.UndoneByAnActOfItsOwn());
            default -> {}
        }
        if (KEEPERS.contains(actor.role())) return;
        boolean builtOn = stream.stream()
                .anyMatch(later -> later.getSequenceNumber() > recorded.getSequenceNumber()
                        && !actor.is(Stamp.of(later.getMetaData()).actor().account()));
        if (builtOn || isForKeepers(event)) throw new Refused(new Reason.WithdrawnByKeepersOnly());
    }

    /** What an agency is judged by: it cannot take these back, or change their dates and numbers, alone. */
    private static boolean isForKeepers(LedgerEvent event) {
        return switch (event) {
            case ActionAgreed agreed -> true;
            case PlanOpened opened -> true;
            case MeasureDefined defined -> true;
            case MeasurementTaken taken -> true;
            case TargetSet set -> true;
            case FirstDueDateFixed fixed -> true;
            case DueDateExtended extended -> true;
            default -> false;
        };
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

    /** A paper may date what was to come; an act is never dated before it could have been done. */
    private static boolean isWhenItHappened(Correctable part, LedgerEvent fact) {
        return WHEN_IT_HAPPENED.contains(part.name())
                && !fact.getClass().getSimpleName().endsWith("Stated");
    }

    private static void mustNotBeToCome(@Nullable Words now) {
        if (!(now instanceof Words.Plain said)) return;
        var first = Days.of(said.plain()).earliest();
        if (first != null && first.isAfter(LocalDate.now(Knowledge.LONDON))) {
            throw new Refused(new Reason.StillToCome(said.plain()));
        }
    }

    private static String kind(Class<?> type) {
        if (type == int.class) return "a whole number between 1 and 999";
        if (type == boolean.class) return "yes or no";
        return type.isEnum() ? "one of the choices" : "a number in digits, such as 72 or 72.5";
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
