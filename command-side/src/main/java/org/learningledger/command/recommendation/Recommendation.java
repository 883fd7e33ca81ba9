package org.learningledger.command.recommendation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.learningledger.command.refusal.Dates.mustBeReal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.learningledger.command.onfile.Links;
import org.learningledger.command.onfile.OnFile;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.recommendation.FoundNotInPlaceAtChallenge;
import org.learningledger.events.recommendation.LearningFoundNotInPlace;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.events.recommendation.RecommendationAcceptedInPart;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationLinked;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.recommendation.RecommendationNotAccepted;
import org.learningledger.events.recommendation.RecommendationStated;
import org.learningledger.events.recommendation.RecommendationUnlinked;
import org.learningledger.events.recommendation.SmartChecked;
import org.learningledger.store.record.Actor;
import org.learningledger.web.account.Role;

/** One recommendation: made, answered by those it is addressed to, and sometimes found not to hold. */
@Aggregate(commandTargetResolver = "seenVersionTargetResolver")
class Recommendation {

    @AggregateIdentifier
    private RecommendationId id;

    private List<AgencyCode> addressees = List.of();
    private final Map<AgencyCode, Answer> answers = new HashMap<>();
    private final Links links = new Links();

    /** The last word of an addressee; another answer may follow, the same one not. */
    private enum Answer {
        ACCEPTED,
        IN_PART,
        NOT_ACCEPTED
    }

    Recommendation() {} // Axon replays a recommendation's events into an empty one

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(MakeRecommendation command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        onFile.mustBeSources(actor, List.of(command.source()));
        onFile.mustBeFindings(actor, command.findings());
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

    @CommandHandler
    void decide(AcceptRecommendation command, Actor actor) {
        mustBeReal(command.occurredOn());
        mustBeAnswerableBy(actor, command.acceptedBy());
        if (answers.get(command.acceptedBy()) == Answer.ACCEPTED) throw new Refused(new Reason.AlreadyAccepted(id));
        apply(new RecommendationAccepted(id, command.acceptedBy(), command.remark(), command.occurredOn()));
    }

    @CommandHandler
    void decide(AcceptInPart command, Actor actor) {
        mustBeReal(command.occurredOn());
        mustBeAnswerableBy(actor, command.acceptedBy());
        if (answers.get(command.acceptedBy()) == Answer.IN_PART) throw new Refused(new Reason.AlreadyAnswered(id));
        apply(new RecommendationAcceptedInPart(
                id, command.acceptedBy(), command.accepted(), command.reason(), command.occurredOn()));
    }

    @CommandHandler
    void decide(DoNotAccept command, Actor actor) {
        mustBeReal(command.occurredOn());
        mustBeAnswerableBy(actor, command.agency());
        if (answers.get(command.agency()) == Answer.NOT_ACCEPTED) throw new Refused(new Reason.AlreadyAnswered(id));
        apply(new RecommendationNotAccepted(id, command.agency(), command.reason(), command.occurredOn()));
    }

    /** An agency answers for itself; a partnership group may write down what an agency answered. */
    private void mustBeAnswerableBy(Actor actor, AgencyCode agency) {
        boolean forAnother =
                Role.AGENCY_LEAD.name().equals(actor.role()) && !agency.value().equals(actor.agency());
        if (forAnother || !addressees.contains(agency)) throw new Refused(new Reason.NotAnAddressee(id));
    }

    @CommandHandler
    void decide(LinkRecommendation command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        onFile.mustBeFindings(actor, command.findings());
        links.mustLackEach(command.findings());
        apply(new RecommendationLinked(id, command.findings(), command.reason(), command.occurredOn()));
    }

    @CommandHandler
    void decide(UnlinkRecommendation command) {
        mustBeReal(command.occurredOn());
        links.mustHoldEach(command.findings());
        apply(new RecommendationUnlinked(id, command.findings(), command.reason(), command.occurredOn()));
    }

    @CommandHandler
    void decide(CheckSmart command) {
        mustBeReal(command.occurredOn());
        apply(new SmartChecked(id, command.met(), command.remark(), command.occurredOn()));
    }

    @CommandHandler
    void decide(ReportNotInPlace command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        onFile.mustBeSources(actor, List.of(command.source()));
        apply(new LearningFoundNotInPlace(id, command.source(), command.what(), command.occurredOn()));
    }

    @CommandHandler
    void decide(ReportNotInPlaceAtChallenge command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        onFile.mustBeAChallengeEvent(actor, command.challengeEventId());
        apply(new FoundNotInPlaceAtChallenge(id, command.challengeEventId(), command.what(), command.occurredOn()));
    }

    @EventSourcingHandler
    void evolve(RecommendationStated event) {
        id = event.recommendationId();
    }

    @EventSourcingHandler
    void evolve(RecommendationMade event) {
        id = event.recommendationId();
        addressees = event.addressees();
        links.make(event.findings());
    }

    @EventSourcingHandler
    void evolve(RecommendationAccepted event) {
        answers.put(event.acceptedBy(), Answer.ACCEPTED);
    }

    @EventSourcingHandler
    void evolve(RecommendationAcceptedInPart event) {
        answers.put(event.acceptedBy(), Answer.IN_PART);
    }

    @EventSourcingHandler
    void evolve(RecommendationNotAccepted event) {
        answers.put(event.agency(), Answer.NOT_ACCEPTED);
    }

    @EventSourcingHandler
    void evolve(RecommendationLinked event) {
        links.make(event.findings());
    }

    @EventSourcingHandler
    void evolve(RecommendationUnlinked event) {
        links.undo(event.findings());
    }
}
