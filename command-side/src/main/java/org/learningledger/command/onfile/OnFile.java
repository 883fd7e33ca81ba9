package org.learningledger.command.onfile;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionStated;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.recommendation.RecommendationStated;
import org.learningledger.store.correction.Corrections;
import org.learningledger.store.record.Actor;
import org.learningledger.web.account.Role;
import org.springframework.stereotype.Component;

/** What other things' own streams hold, for the rules that rest on them. */
@Component
public class OnFile {

    private final EventStore events;

    public OnFile(EventStore events) {
        this.events = events;
    }

    /** @throws Refused when a piece of evidence is not on file, or is about another action */
    public void mustBeAbout(ActionId action, List<EvidenceId> evidence) {
        for (var piece : evidence) {
            boolean about = stream(piece.value())
                    .anyMatch(event -> event instanceof EvidenceAdded added
                            && added.actionId().equals(action));
            if (!about) throw new Refused(new Reason.NotItsEvidence(action, piece));
        }
    }

    /** @throws Refused unless it is an action that was agreed, and that the actor may report on */
    public void mustBeReportableBy(Actor actor, ActionId action) {
        var agreed = stream(action.value())
                .filter(ActionAgreed.class::isInstance)
                .map(ActionAgreed.class::cast)
                .findFirst();
        if (agreed.isEmpty()) {
            boolean stated = stream(action.value()).anyMatch(ActionStated.class::isInstance);
            throw new Refused(stated ? new Reason.OnlyStated(action) : new Reason.NoSuchAction(action));
        }
        var ownership = new Ownership(agreed.get().owner(), agreed.get().plan());
        if (!ownership.mayBeReportedOnBy(actor)) throw new Refused(new Reason.OtherAgencysAction(action));
    }

    /** What the streams of reviews and audits hold. */
    public SourcesOnFile sources() {
        return new SourcesOnFile(events);
    }

    /** @throws Refused unless each is a recommendation and, for an agency, one of them is addressed to it */
    public void mustBeMeasurableBy(Actor actor, List<RecommendationId> recommendations) {
        for (var recommendation : recommendations) {
            boolean exists = stream(recommendation.value())
                    .anyMatch(event -> event instanceof RecommendationMade || event instanceof RecommendationStated);
            if (!exists) throw new Refused(new Reason.NoSuchRecommendation(recommendation));
        }
        if (Role.AGENCY_LEAD.name().equals(actor.role())
                && recommendations.stream().noneMatch(recommendation -> isAddressedTo(actor, recommendation))) {
            throw new Refused(new Reason.OtherAgencysRecommendation(recommendations));
        }
    }

    private boolean isAddressedTo(Actor actor, RecommendationId recommendation) {
        return stream(recommendation.value())
                .anyMatch(event -> event instanceof RecommendationMade made
                        && made.addressees().stream()
                                .anyMatch(agency -> agency.value().equals(actor.agency())));
    }

    /** What counts: facts as they were put right, and nothing of what was withdrawn. */
    private Stream<?> stream(UUID thing) {
        return events.readEvents(thing.toString())
                .asStream()
                .filter(event -> !Corrections.isWithdrawn(event))
                .map(DomainEventMessage::getPayload);
    }
}
