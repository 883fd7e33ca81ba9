package org.learningledger.command.recommendation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.learningledger.command.refusal.Dates.mustBeReal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.recommendation.LearningFoundNotInPlace;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.recommendation.RecommendationStated;
import org.learningledger.store.record.Actor;
import org.learningledger.web.account.Role;

/** One recommendation: made, answered by those it is addressed to, and sometimes found not to hold. */
@Aggregate(commandTargetResolver = "seenVersionTargetResolver")
class Recommendation {

    @AggregateIdentifier
    private RecommendationId id;

    private List<AgencyCode> addressees = List.of();
    private final Set<AgencyCode> acceptedBy = new HashSet<>();

    Recommendation() {} // Axon replays a recommendation's events into an empty one

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(MakeRecommendation command) {
        mustBeReal(command.occurredOn());
        apply(new RecommendationMade(
                command.recommendationId(),
                command.reference(),
                command.source(),
                command.findings(),
                command.text(),
                command.addressees(),
                command.themes(),
                command.area(),
                command.retestAfterMonths(),
                command.occurredOn()));
    }

    /** An agency answers for itself; a partnership group may write down what an agency answered. */
    @CommandHandler
    void decide(AcceptRecommendation command, Actor actor) {
        mustBeReal(command.occurredOn());
        var agency = command.acceptedBy();
        boolean forAnother =
                Role.AGENCY_LEAD.name().equals(actor.role()) && !agency.value().equals(actor.agency());
        if (forAnother || !addressees.contains(agency)) throw new Refused(new Reason.NotAnAddressee(id));
        if (acceptedBy.contains(agency)) throw new Refused(new Reason.AlreadyAccepted(id));
        apply(new RecommendationAccepted(id, agency, command.remark(), command.occurredOn()));
    }

    @CommandHandler
    void decide(ReportNotInPlace command) {
        mustBeReal(command.occurredOn());
        apply(new LearningFoundNotInPlace(id, command.source(), command.what(), command.occurredOn()));
    }

    @EventSourcingHandler
    void evolve(RecommendationStated event) {
        id = event.recommendationId();
    }

    @EventSourcingHandler
    void evolve(RecommendationMade event) {
        id = event.recommendationId();
        addressees = event.addressees();
    }

    @EventSourcingHandler
    void evolve(RecommendationAccepted event) {
        acceptedBy.add(event.acceptedBy());
    }
}
