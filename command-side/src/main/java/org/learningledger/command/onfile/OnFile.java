package org.learningledger.command.onfile;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.Thing;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionStated;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.events.challenge.ChallengeConcluded;
import org.learningledger.events.challenge.ChallengeEvent;
import org.learningledger.events.challenge.ChallengeEventHeld;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.evidence.EntryCitedAsEvidence;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceEvent;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.plan.PlanEvent;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.plan.SeenAction;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.recommendation.RecommendationStated;
import org.learningledger.events.register.BodyReplaced;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.GroupStated;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.PostStated;
import org.learningledger.events.register.RegisterEvent;
import org.learningledger.events.source.SourceEvent;
import org.learningledger.events.source.SourceId;
import org.learningledger.store.correction.Corrections;
import org.learningledger.store.record.Actor;
import org.learningledger.store.record.Stamp;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Component;

/** What other things' own streams hold, for the rules that rest on them. What another partnership holds is not there. */
@Component
public class OnFile {

    private final EventStore events;

    public OnFile(EventStore events) {
        this.events = events;
    }

    /** An action as it stands now, and the version of it that this was read from. */
    public record FoundAction(Standing standing, SeenAction seen) {}

    /** @throws Refused when there is no such action */
    public FoundAction action(Actor actor, ActionId action) {
        var stream = stream(actor, action.value()).toList();
        if (stream.stream().noneMatch(event -> event.getPayload() instanceof ActionEvent)) {
            throw new Refused(new Reason.NoSuchAction(action));
        }
        var standing = new Standing();
        for (var event : stream) {
            if (event.getPayload() instanceof ActionEvent fact) standing.evolve(fact, event.getMetaData());
        }
        return new FoundAction(standing, new SeenAction(action, stream.getLast().getSequenceNumber()));
    }

    /** @throws Refused when a piece of evidence is not on file, or is about another action */
    public void mustBeAbout(ActionId action, List<EvidenceId> evidence) {
        for (var piece : evidence) {
            boolean about = events.readEvents(piece.value().toString())
                    .asStream()
                    .filter(event -> !Corrections.isWithdrawn(event))
                    .anyMatch(event -> action.equals(whatItIsAbout(event.getPayload())));
            if (!about) throw new Refused(new Reason.NotItsEvidence(action, piece));
        }
    }

    private static @Nullable ActionId whatItIsAbout(Object fact) {
        return fact instanceof EvidenceEvent evidence
                ? switch (evidence) {
                    case EvidenceAdded added -> added.actionId();
                    case EntryCitedAsEvidence cited -> cited.actionId();
                }
                : null;
    }

    /** @throws Refused unless it is an action that takes reports, and that the actor may report on */
    public void mustBeReportableBy(Actor actor, ActionId action) {
        action(actor, action).standing().mustBeReportableBy(actor);
    }

    /** What the streams of reviews and audits hold. */
    public SourcesOnFile sources(Actor actor) {
        return new SourcesOnFile((source, fact) -> holds(actor, source.value(), fact));
    }

    /** @throws Refused unless each is a recommendation and, for an agency, one of them is addressed to it */
    public void mustBeMeasurableBy(Actor actor, List<RecommendationId> recommendations) {
        mustBeRecommendations(actor, recommendations);
        if (Role.AGENCY_LEAD.name().equals(actor.role())
                && recommendations.stream().noneMatch(recommendation -> isAddressedTo(actor, recommendation))) {
            throw new Refused(new Reason.OtherAgencysRecommendation(recommendations));
        }
    }

    /** @throws Refused unless each is an organisation, group or post that nothing has replaced */
    public void mustBeStandingBodies(Actor actor, List<EntryId> bodies) {
        for (var body : bodies) {
            boolean exists = holds(
                    actor,
                    body.value(),
                    fact -> fact instanceof OrganisationStated
                            || fact instanceof GroupStated
                            || fact instanceof PostStated);
            if (!exists) throw new Refused(new Reason.NotABody(body));
            if (holds(actor, body.value(), BodyReplaced.class::isInstance)) {
                throw new Refused(new Reason.SuccessorWasReplaced(body));
            }
        }
    }

    private boolean isAddressedTo(Actor actor, RecommendationId recommendation) {
        return holds(
                actor,
                recommendation.value(),
                fact -> fact instanceof RecommendationMade made
                        && made.addressees().stream()
                                .anyMatch(agency -> agency.value().equals(actor.agency())));
    }

    public void mustBeRecommendations(Actor actor, Collection<RecommendationId> recommendations) {
        for (var recommendation : recommendations) {
            boolean exists = holds(
                    actor,
                    recommendation.value(),
                    fact -> fact instanceof RecommendationMade || fact instanceof RecommendationStated);
            if (!exists) throw new Refused(new Reason.NoSuchRecommendation(recommendation));
        }
    }

    public void mustBeFindings(Actor actor, Collection<FindingId> findings) {
        for (var finding : findings) {
            if (!holds(actor, finding.value(), FindingEvent.class::isInstance)) {
                throw new Refused(new Reason.NoSuchFinding(finding));
            }
        }
    }

    /** @throws Refused unless it is a recommendation or a finding */
    public void mustBeLearning(Actor actor, Thing thing) {
        switch (thing.kind()) {
            case RECOMMENDATION -> mustBeRecommendations(actor, List.of(new RecommendationId(thing.id())));
            case FINDING -> mustBeFindings(actor, List.of(new FindingId(thing.id())));
            default -> throw new Refused(new Reason.NotLearning(thing.id()));
        }
    }

    public void mustBeSources(Actor actor, Collection<SourceId> sources) {
        for (var source : sources) {
            if (!holds(actor, source.value(), SourceEvent.class::isInstance)) {
                throw new Refused(new Reason.NoSuchSource(source));
            }
        }
    }

    public void mustBePlans(Actor actor, Collection<PlanId> plans) {
        for (var plan : plans) {
            if (!holds(actor, plan.value(), PlanEvent.class::isInstance)) {
                throw new Refused(new Reason.NoSuchPlan(plan));
            }
        }
    }

    public void mustBeEvidence(Actor actor, Collection<EvidenceId> evidence) {
        for (var piece : evidence) {
            if (!holds(actor, piece.value(), EvidenceEvent.class::isInstance)) {
                throw new Refused(new Reason.NoSuchEvidence(piece));
            }
        }
    }

    /** @return what the entry says first, as it was stated */
    public RegisterEvent entry(Actor actor, EntryId entry) {
        return counted(actor, entry.value())
                .map(DomainEventMessage::getPayload)
                .filter(RegisterEvent.class::isInstance)
                .map(RegisterEvent.class::cast)
                .findFirst()
                .orElseThrow(() -> new Refused(new Reason.NoSuchEntry(entry)));
    }

    /** @throws Refused unless it is a challenge event, also one that only a paper tells of */
    public void mustBeAChallengeEvent(Actor actor, ChallengeEventId challengeEvent) {
        if (!holds(actor, challengeEvent.value(), ChallengeEvent.class::isInstance)) {
            throw new Refused(new Reason.NoSuchChallengeEvent(challengeEvent));
        }
    }

    /** @throws Refused unless it is a challenge event that covered the plan, and its panel has concluded */
    public void mustHaveChallenged(Actor actor, ChallengeEventId challengeEvent, PlanId plan) {
        boolean covered = holds(
                actor,
                challengeEvent.value(),
                fact -> fact instanceof ChallengeEventHeld held && held.plans().contains(plan));
        if (!covered) throw new Refused(new Reason.NotChallenged(plan));
        if (!holds(actor, challengeEvent.value(), ChallengeConcluded.class::isInstance)) {
            throw new Refused(new Reason.ChallengeNotConcluded(challengeEvent));
        }
    }

    /** @throws Refused unless it is a statement about the action, and these words stand in it */
    public void mustSay(Actor actor, ActionId action, UUID statement, Words asPrinted) {
        var words = counted(actor, action.value())
                .filter(event -> event.getIdentifier().equals(statement.toString()))
                .findFirst()
                .map(event -> wordsOf(event.getPayload()))
                .orElse(List.of());
        if (words.isEmpty()) throw new Refused(new Reason.NotItsStatement(action));
        if (words.stream().noneMatch(said -> plain(said).contains(plain(asPrinted)))) {
            throw new Refused(new Reason.NotTheWordsOfTheStatement(action));
        }
    }

    private static List<Words> wordsOf(Object fact) {
        return switch (fact) {
            case ActionStated stated ->
                present(stated.text(), stated.status(), stated.otherWording(), stated.note(), stated.origin());
            case ProgressStated stated -> present(stated.statement(), stated.state());
            default -> List.of();
        };
    }

    private static List<Words> present(@Nullable Words... words) {
        return Stream.of(words).filter(Objects::nonNull).toList();
    }

    /** Without regard to case and line breaks, which a paper's layout adds. */
    private static String plain(Words words) {
        return words instanceof Words.Plain text
                ? text.plain().strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK)
                : "";
    }

    private boolean holds(Actor actor, UUID thing, Predicate<Object> fact) {
        return counted(actor, thing).map(DomainEventMessage::getPayload).anyMatch(fact);
    }

    /** What was withdrawn as a whole is not there for others. */
    private Stream<? extends DomainEventMessage<?>> counted(Actor actor, UUID thing) {
        var stream = stream(actor, thing).toList();
        return stream.stream().anyMatch(Corrections::isWithdrawn) ? Stream.empty() : stream.stream();
    }

    /** Facts as they were put right. */
    private Stream<? extends DomainEventMessage<?>> stream(Actor actor, UUID thing) {
        return events.readEvents(thing.toString())
                .asStream()
                .filter(event -> actorOf(event).partnership().equals(actor.partnership()));
    }

    private static Actor actorOf(DomainEventMessage<?> event) {
        return Stamp.of(event.getMetaData()).actor();
    }
}
