package org.learningledger.command.action;

import static org.learningledger.command.testing.People.COUNCIL;
import static org.learningledger.command.testing.People.POLICE;
import static org.learningledger.command.testing.People.by;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.Citation;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionMerged;
import org.learningledger.events.action.ActionReopened;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.ActionSplit;
import org.learningledger.events.action.ActionStated;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.events.action.ActionWithdrawn;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.action.ProgressStated;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.store.record.Actor;

/** An action of the police, and what is usually said about it. */
final class Actions {

    static final ActionId ACTION = new ActionId(UUID.randomUUID());
    static final EvidenceId EVIDENCE = new EvidenceId(UUID.randomUUID());
    static final EvidenceId EVIDENCE_OF_ANOTHER_ACTION = new EvidenceId(UUID.randomUUID());
    static final RecommendationId RECOMMENDATION = new RecommendationId(UUID.randomUUID());
    static final FindingId FINDING = new FindingId(UUID.randomUUID());

    static final Owner OWNED_BY_THE_POLICE = new Owner(POLICE, "Detective Superintendent", null);
    static final Owner OWNED_IN_WORDS_ONLY = new Owner(null, null, words("POLICE"));

    static final StatedDate DUE = on("2026-03");
    static final StatedDate TODAY = on("2026-03-20");

    private static final Citation PAPER = new Citation("south-tees", "A-01", "DOC-1", "a.txt:1", null);

    private Actions() {}

    static Words words(String text) {
        return Words.plain(text);
    }

    static StatedDate on(String edtf) {
        return StatedDate.of(edtf);
    }

    static ActionAgreed agreed() {
        return agreed(PlanKind.SINGLE_AGENCY);
    }

    static ActionAgreed agreed(PlanKind plan) {
        return agreed(OWNED_BY_THE_POLICE, plan, DUE);
    }

    static ActionAgreed agreed(Owner owner, PlanKind plan, @Nullable StatedDate dueOn) {
        return new ActionAgreed(
                ACTION,
                "A-1",
                List.of(),
                List.of(),
                words("Brief every team"),
                owner,
                plan,
                dueOn,
                null,
                on("2026-01"));
    }

    static ActionSaidDone saidDone() {
        return new ActionSaidDone(ACTION, words("Every team was briefed"), on("2026-02"));
    }

    static EventMessage<LedgerEvent> saidDone(Actor by) {
        return by(by, saidDone());
    }

    static ActionVerified verified() {
        return new ActionVerified(ACTION, List.of(EVIDENCE), words("Seen on site"), TODAY);
    }

    static VerifyAction verify(EvidenceId... evidence) {
        return new VerifyAction(ACTION, List.of(evidence), words("Seen on site"), TODAY);
    }

    /** What a paper says about an action is a statement: nobody has agreed it. */
    static ActionStated onlyStated() {
        return new ActionStated(
                ACTION,
                "A-01",
                null,
                words("Brief every team"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                words("Police"),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                PAPER);
    }

    static ProgressStated progressStated() {
        return new ProgressStated(ACTION, "PR-1", words("completed"), words("completed"), null, null, PAPER);
    }

    /** Another action of the council, in no plan. */
    static ActionAgreed another(ActionId other) {
        return new ActionAgreed(
                other,
                "A-9",
                List.of(),
                List.of(),
                words("Write it down"),
                new Owner(COUNCIL, null, null),
                PlanKind.SINGLE_AGENCY,
                null,
                null,
                null);
    }

    static ActionWithdrawn withdrawn() {
        return new ActionWithdrawn(ACTION, words("Overtaken by a new service"), TODAY);
    }

    static ActionReopened reopened() {
        return new ActionReopened(ACTION, words("One team was left out"), TODAY);
    }

    static ActionSplit splitInto(ActionId... others) {
        return new ActionSplit(ACTION, List.of(others), words("Two agencies do it"), TODAY);
    }

    static ActionMerged mergedInto(ActionId other) {
        return new ActionMerged(ACTION, other, words("They ask the same"), TODAY);
    }

    static EvidenceAdded itsEvidence() {
        return evidence(EVIDENCE, ACTION);
    }

    static EvidenceAdded evidenceOfAnotherAction() {
        return evidence(EVIDENCE_OF_ANOTHER_ACTION, new ActionId(UUID.randomUUID()));
    }

    private static EvidenceAdded evidence(EvidenceId id, ActionId about) {
        return new EvidenceAdded(
                id, "E-" + id, about, EvidenceLevel.OUTPUT, words("Attendance list"), null, on("2026-02"));
    }
}
