package org.learningledger.query.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.action.ActionTakenAsDone;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.finding.FindingEvent;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.finding.FindingStated;
import org.learningledger.events.finding.RecurrenceConfirmed;
import org.learningledger.events.finding.RecurrenceDismissed;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.events.recommendation.RecommendationAcceptedInPart;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.recommendation.RecommendationStated;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.learning.Standing.Basis;
import org.learningledger.query.learning.Standing.Rung;
import org.learningledger.store.log.Fact;

/**
 * Where learning stands, computed from its facts alone: nobody sets a step.
 *
 * <p>One pure function; the order of the facts does not matter. Acts move it. What papers say does not, except that a
 * printed recommendation exists as a recommendation. A step is reached only if all before it are. Where the facts leave
 * an order open, the lower step is the answer, and it says why.
 */
final class Ladder {

    private final Chain chain;
    private final Holding holding;
    private final Map<Step, Claim> claims = new EnumMap<>(Step.class);

    private Ladder(Chain chain) {
        this.chain = chain;
        this.holding = new Holding(chain);
    }

    /** {@code null} where the facts are about no learning, or about a finding that a recommendation names. */
    static @Nullable Standing standing(UUID subject, Collection<Fact> facts) {
        return standing(Chain.of(subject, facts));
    }

    static @Nullable Standing standing(Chain chain) {
        return chain.kind() == null ? null : new Ladder(chain).climb();
    }

    private Standing climb() {
        claims.put(Step.IDENTIFIED, identified());
        claims.put(Step.RECOMMENDED, recommended());
        claims.put(Step.ACCEPTED, accepted());
        claims.put(Step.IMPLEMENTED, implemented());
        claims.put(Step.VERIFIED, verified());
        claims.put(Step.PRACTICE_CHANGED, practiceChanged());
        claims.put(Step.EMBEDDED, holding.embedded());
        claims.put(Step.SUSTAINED, holding.sustained());

        var rungs = new ArrayList<Rung>();
        var step = Step.IDENTIFIED;
        var open = true;
        for (var next : Step.values()) {
            var claim = Objects.requireNonNull(claims.get(next));
            boolean reached = open && claim.missing() == null;
            var missing = claim.missing();
            if (!reached && missing == null) {
                missing = "What this step needs is there, but the step \""
                        + missingBelow(rungs).label() + "\" is not reached.";
            }
            if (reached) step = next;
            open = reached;
            rungs.add(new Rung(next, reached, claim.restsOn(), reached ? null : missing));
        }
        var against = holding.against(step);
        return new Standing(
                step,
                !against.isEmpty(),
                rungs,
                Warnings.flags(chain, holding, step, against),
                holding.slips(step, against),
                holding.retest(step, !against.isEmpty()));
    }

    private static Step missingBelow(List<Rung> rungs) {
        return rungs.stream()
                .filter(rung -> !rung.reached())
                .findFirst()
                .orElseThrow()
                .step();
    }

    private Claim identified() {
        var restsOn = new ArrayList<>(chain.findings().stream()
                .map(fact -> Claim.basis(
                        fact,
                        switch ((FindingEvent) fact.event()) {
                            case FindingStated paper -> "A paper states the finding " + paper.reference() + ".";
                            case FindingRecorded act -> "The finding " + act.reference() + " was recorded.";
                            case RecurrenceConfirmed said -> throw Chain.findsNothing(said);
                            case RecurrenceDismissed said -> throw Chain.findsNothing(said);
                        }))
                .toList());
        if (restsOn.isEmpty()) restsOn.addAll(recommendedBy());
        return new Claim(restsOn, null);
    }

    private Claim recommended() {
        var restsOn = recommendedBy();
        if (!restsOn.isEmpty()) return new Claim(restsOn, null);
        return new Claim(
                restsOn,
                chain.kind() == LearningKind.FINDING
                        ? "No recommendation has been made on this finding."
                        : "The recommendation itself has not been recorded yet; something else refers to it.");
    }

    private List<Basis> recommendedBy() {
        return Stream.concat(Stream.ofNullable(chain.made()), chain.stated().stream())
                .map(fact -> Claim.basis(
                        fact,
                        fact.event() instanceof RecommendationMade made
                                ? "The recommendation " + made.reference() + " was made."
                                : "A paper prints the recommendation "
                                        + ((RecommendationStated) fact.event()).reference() + "."))
                .toList();
    }

    private Claim accepted() {
        var restsOn = chain.accepted().stream()
                .map(fact -> Claim.basis(
                        fact,
                        switch (fact.event()) {
                            case RecommendationAcceptedInPart part ->
                                part.acceptedBy() + " accepted part of the recommendation: "
                                        + Wording.of(part.accepted());
                            default ->
                                ((RecommendationAccepted) fact.event()).acceptedBy() + " accepted the recommendation.";
                        }))
                .toList();
        return new Claim(restsOn, restsOn.isEmpty() ? "Nobody it is addressed to has accepted it." : null);
    }

    private Claim implemented() {
        return everyAction(
                action -> action.done,
                fact -> fact.event() instanceof ActionTakenAsDone
                        ? " was taken as done, on the word of a paper."
                        : " was said to be done.",
                "No action has been agreed on it.",
                "not yet said to be done");
    }

    private Claim verified() {
        return everyAction(
                action -> action.verified,
                fact -> " was verified by somebody else, against evidence.",
                "No action has been agreed on it, so there is nothing to verify.",
                "not yet verified by somebody else");
    }

    private Claim everyAction(
            Function<ActionOn, List<Fact>> facts, Function<Fact, String> says, String none, String notYet) {
        var counting = chain.countingActions();
        if (counting.isEmpty()) return new Claim(List.of(), whyNoneCounts(none));
        var restsOn = new ArrayList<Basis>();
        var lacking = new ArrayList<String>();
        for (var action : counting) {
            var speaking = facts.apply(action);
            var name = action.reference() == null ? "that is not recorded" : action.reference();
            speaking.forEach(fact -> restsOn.add(Claim.basis(fact, "Action " + name + says.apply(fact))));
            if (speaking.isEmpty()) lacking.add(name);
        }
        if (lacking.isEmpty()) return new Claim(restsOn, null);
        return new Claim(
                restsOn,
                (lacking.size() == 1 ? "Action " : "Actions ") + Wording.list(lacking)
                        + (lacking.size() == 1 ? " is " : " are ") + notYet + ".");
    }

    private String whyNoneCounts(String none) {
        var withdrawn = chain.withdrawnActions().stream()
                .map(action -> String.valueOf(action.reference()))
                .toList();
        if (!withdrawn.isEmpty()) {
            return "No action on it is left: " + Wording.list(withdrawn)
                    + (withdrawn.size() == 1 ? " was withdrawn." : " were withdrawn.");
        }
        if (!chain.undertaken().isEmpty()) return "No action on it is left: those that there were have been replaced.";
        int stated = chain.statedActions().size();
        return stated == 0
                ? none
                : none + " " + Wording.count(stated, "action stands", "actions stand")
                        + " in papers only, which does not count as agreed.";
    }

    private Claim practiceChanged() {
        var restsOn = chain.practiceEvidence().stream()
                .map(fact -> Claim.basis(
                        fact,
                        "Evidence " + Chain.reference(fact)
                                + (Chain.level(fact) == EvidenceLevel.PRACTICE
                                        ? " shows a change in practice."
                                        : " shows a difference for children or families.")))
                .toList();
        if (!restsOn.isEmpty()) return new Claim(restsOn, null);
        boolean weaker = chain.undertaken().stream().anyMatch(action -> !action.evidence.isEmpty());
        return new Claim(
                restsOn,
                weaker
                        ? "The evidence so far shows what was done or produced, not that practice has changed."
                        : "There is no evidence that practice has changed.");
    }
}
