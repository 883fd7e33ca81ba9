package org.learningledger.command.source;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.learningledger.command.refusal.Dates.mustBeReal;
import static org.learningledger.command.refusal.Dates.surelyBefore;

import java.util.EnumSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.learningledger.command.onfile.OnFile;
import org.learningledger.command.privacy.Published;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.AuditStated;
import org.learningledger.events.source.ClockPaused;
import org.learningledger.events.source.ClockResumed;
import org.learningledger.events.source.IncidentNotified;
import org.learningledger.events.source.PublicationEnded;
import org.learningledger.events.source.ReviewDecided;
import org.learningledger.events.source.ReviewDecision;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.ReviewPublished;
import org.learningledger.events.source.ReviewStated;
import org.learningledger.events.source.ScoreModerated;
import org.learningledger.events.source.SelfScoreGiven;
import org.learningledger.events.source.SourceId;
import org.learningledger.store.record.Actor;

/** Where learning comes from: a review, an audit, an inspection; what was decided on it, published of it and scored in it. */
@Aggregate(commandTargetResolver = "seenVersionTargetResolver")
class Source {

    private static final Set<ReviewKind> OF_AN_INCIDENT =
            EnumSet.of(ReviewKind.RAPID_REVIEW, ReviewKind.LCSPR, ReviewKind.SCR, ReviewKind.LEARNING_REVIEW);
    private static final Set<AuditKind> SELF_ASSESSMENTS = EnumSet.of(AuditKind.SECTION_11, AuditKind.SECTION_175);

    @AggregateIdentifier
    private SourceId id;

    private boolean review;
    private @Nullable ReviewOpened opened;
    private @Nullable AuditKind audit;
    private @Nullable ReviewPublished published;
    private final PausedClocks clocks = new PausedClocks();
    private final Scores scores = new Scores();

    Source() {} // Axon replays a source's events into an empty one

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(OpenReview command) {
        mustBeReal(command.occurredOn());
        if (command.pseudonym() != null && !Pseudonym.mayBe(command.pseudonym())) {
            throw new Refused(new Reason.NotAPseudonym(command.reference()));
        }
        Published.mustBeFit(command.title());
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
    void decide(CarryOutAudit command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        if (command.repeats() != null) onFile.sources(actor).mustBeAnAudit(command.repeats());
        apply(new AuditCarriedOut(
                command.sourceId(),
                command.reference(),
                command.kind(),
                command.title(),
                command.area(),
                command.repeats(),
                command.occurredOn()));
    }

    @CommandHandler
    void decide(NotifyIncident command) {
        mustBeReal(command.knownOn(), command.occurredOn());
        if (opened == null || !OF_AN_INCIDENT.contains(opened.kind())) {
            throw new Refused(new Reason.NotAboutAnIncident(id));
        }
        if (surelyBefore(command.occurredOn(), command.knownOn())) {
            throw new Refused(
                    new Reason.NotifiedBeforeKnown(id, command.knownOn().edtf()));
        }
        apply(new IncidentNotified(id, command.to(), command.knownOn(), command.occurredOn()));
    }

    /** What was decided may be decided anew, as after the national Panel has answered. */
    @CommandHandler
    void decide(DecideOnReview command, Actor actor, OnFile onFile) {
        mustBeReal(command.occurredOn());
        if (opened == null || opened.kind() != ReviewKind.RAPID_REVIEW) {
            throw new Refused(new Reason.NotARapidReview(id));
        }
        var follows = command.opened();
        if (follows != null) {
            if (command.decision() == ReviewDecision.NO_FURTHER_REVIEW) {
                throw new Refused(new Reason.NoReviewFollows(id));
            }
            if (follows.equals(id)) throw new Refused(new Reason.NotItsOwnSuccessor(id));
            onFile.sources(actor).mustBeAnOpenedReview(follows);
        }
        apply(new ReviewDecided(id, command.decision(), command.reason(), follows, command.occurredOn()));
    }

    /** Also a review that only a paper names can be published: that it exists is not in doubt. */
    @CommandHandler
    void decide(PublishReview command) {
        mustBeReal(command.until(), command.occurredOn());
        if (!review) throw new Refused(new Reason.NotAReview(id));
        if (published != null) throw new Refused(new Reason.AlreadyPublished(id));
        if (opened != null && surelyBefore(command.occurredOn(), opened.occurredOn())) {
            throw new Refused(
                    new Reason.PublishedBeforeOpened(id, opened.occurredOn().edtf()));
        }
        if (surelyBefore(command.until(), command.occurredOn())) {
            throw new Refused(new Reason.PublicationTooShort(id, command.until().edtf()));
        }
        apply(new ReviewPublished(id, command.where(), command.until(), command.occurredOn()));
    }

    /** A review that comes off the site before its time does so for a reason. */
    @CommandHandler
    void decide(EndPublication command) {
        mustBeReal(command.occurredOn());
        if (published == null) throw new Refused(new Reason.NotPublished(id));
        if (surelyBefore(command.occurredOn(), published.occurredOn())) {
            throw new Refused(
                    new Reason.EndedBeforePublished(id, published.occurredOn().edtf()));
        }
        boolean early = published.until() == null || surelyBefore(command.occurredOn(), published.until());
        if (early && command.reason() == null) throw new Refused(new Reason.EndedEarly(id));
        apply(new PublicationEnded(id, command.reason(), command.occurredOn()));
    }

    /** A clock can be paused before it runs, as where a trial is on when the review is opened. */
    @CommandHandler
    void decide(PauseClock command) {
        mustBeReal(command.occurredOn());
        if (!review) throw new Refused(new Reason.NoClocksRun(id));
        clocks.mustBePausable(command);
        apply(new ClockPaused(id, command.clock(), command.reason(), command.occurredOn()));
    }

    @CommandHandler
    void decide(ResumeClock command) {
        mustBeReal(command.occurredOn());
        clocks.mustBeResumable(command);
        apply(new ClockResumed(id, command.clock(), command.remark(), command.occurredOn()));
    }

    @CommandHandler
    void decide(GiveSelfScore command, Actor actor) {
        mustBeReal(command.occurredOn());
        mustBeASelfAssessment();
        scores.mustBeGivableBy(actor, id, command.agency(), command.standard());
        apply(new SelfScoreGiven(
                id, command.agency(), command.standard(), command.rating(), command.shown(), command.occurredOn()));
    }

    @CommandHandler
    void decide(ModerateScore command, Actor actor) {
        mustBeReal(command.occurredOn());
        mustBeASelfAssessment();
        scores.mustBeModerableBy(actor, id, command.agency(), command.standard());
        apply(new ScoreModerated(
                id, command.agency(), command.standard(), command.rating(), command.reason(), command.occurredOn()));
    }

    private void mustBeASelfAssessment() {
        if (audit == null || !SELF_ASSESSMENTS.contains(audit)) throw new Refused(new Reason.NotASelfAssessment(id));
    }

    @EventSourcingHandler
    void evolve(ReviewStated event) {
        id = event.sourceId();
        review = true;
    }

    @EventSourcingHandler
    void evolve(AuditStated event) {
        id = event.sourceId();
    }

    @EventSourcingHandler
    void evolve(ReviewOpened event) {
        id = event.sourceId();
        review = true;
        opened = event;
    }

    @EventSourcingHandler
    void evolve(AuditCarriedOut event) {
        id = event.sourceId();
        audit = event.kind();
    }

    @EventSourcingHandler
    void evolve(ReviewPublished event) {
        published = event;
    }

    @EventSourcingHandler
    void evolve(PublicationEnded event) {
        published = null;
    }

    @EventSourcingHandler
    void evolve(ClockPaused event) {
        clocks.paused(event);
    }

    @EventSourcingHandler
    void evolve(ClockResumed event) {
        clocks.resumed(event);
    }

    @EventSourcingHandler
    void evolve(SelfScoreGiven event, Actor actor) {
        scores.given(event.agency(), event.standard(), actor.account());
    }

    @EventSourcingHandler
    void evolve(ScoreModerated event) {
        scores.moderated(event.agency(), event.standard());
    }
}
