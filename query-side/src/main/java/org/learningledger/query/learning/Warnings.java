package org.learningledger.query.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.learningledger.events.action.ActionMerged;
import org.learningledger.events.action.ActionTakenAsDone;
import org.learningledger.events.action.ActionWithdrawn;
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.events.recommendation.RecommendationAcceptedInPart;
import org.learningledger.events.recommendation.RecommendationNotAccepted;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.learning.Holding.Setback;
import org.learningledger.query.learning.Standing.Flag;
import org.learningledger.query.learning.Standing.FlagKind;

/** What a reader should know beside the step. */
final class Warnings {

    private Warnings() {}

    static List<Flag> flags(Chain chain, Holding holding, Step step, List<Setback> against) {
        var flags = new ArrayList<Flag>();
        if (chain.withdrawn()) {
            flags.add(new Flag(
                    FlagKind.WITHDRAWN,
                    (chain.kind() == LearningKind.FINDING ? "This finding" : "This recommendation")
                            + " was withdrawn: it should not have been recorded, and is counted on no step."));
        }
        against.forEach(setback -> flags.add(new Flag(FlagKind.REGRESSED, setback.sentence())));
        if (step.compareTo(Step.PRACTICE_CHANGED) < 0) {
            holding.setbacks.stream()
                    .filter(setback -> setback.measure() == null)
                    .forEach(setback -> flags.add(new Flag(FlagKind.NOT_IN_PLACE, setback.sentence())));
        }
        if (chain.kind() == LearningKind.RECOMMENDATION
                && chain.made() == null
                && chain.stated().isEmpty()) {
            flags.add(new Flag(
                    FlagKind.NOT_YET_RECORDED, "Something refers to this recommendation; it is not recorded itself."));
        }
        answers(chain).forEach(flags::add);
        notAnsweredByAll(chain).forEach(flags::add);
        chain.undertaken().forEach(action -> about(chain, action).forEach(flags::add));
        for (var action : chain.withdrawnActions()) {
            flags.add(new Flag(
                    FlagKind.WITHDRAWN_ACTION,
                    "Action " + action.reference() + " was withdrawn and does not count: "
                            + Wording.of(((ActionWithdrawn) Objects.requireNonNull(action.closed())).reason())));
        }
        if (!chain.statedActions().isEmpty()) {
            flags.add(new Flag(
                    FlagKind.STATED_ACTIONS_ONLY,
                    Wording.count(chain.statedActions().size(), "action is", "actions are")
                            + " stated in a paper only and not agreed in the ledger."));
        }
        return flags;
    }

    /** Names of agencies stand before the colon, words of people after it. */
    private static Stream<Flag> answers(Chain chain) {
        return chain.answers().entrySet().stream().flatMap(answer -> switch (answer.getValue()
                .event()) {
            case RecommendationAcceptedInPart part ->
                Stream.of(new Flag(
                        FlagKind.ACCEPTED_IN_PART,
                        answer.getKey() + " accepted only part of it. The rest is not accepted: "
                                + Wording.of(part.reason())));
            case RecommendationNotAccepted not ->
                Stream.of(new Flag(
                        FlagKind.NOT_ACCEPTED, answer.getKey() + " did not accept it: " + Wording.of(not.reason())));
            default -> Stream.empty();
        });
    }

    private static Stream<Flag> notAnsweredByAll(Chain chain) {
        var recommendation = chain.recommendation();
        if (recommendation == null || chain.answers().isEmpty()) return Stream.empty();
        var open = recommendation.addressees().stream()
                .filter(agency -> !chain.answers().containsKey(agency))
                .map(Object::toString)
                .toList();
        return open.isEmpty()
                ? Stream.empty()
                : Stream.of(new Flag(FlagKind.NOT_ANSWERED_BY_ALL, "Not accepted yet by " + Wording.list(open) + "."));
    }

    private static List<Flag> about(Chain chain, ActionOn action) {
        var flags = new ArrayList<Flag>();
        var name = action.reference() == null ? "that is not recorded" : action.reference();
        if (action.closed() != null) {
            flags.add(new Flag(FlagKind.REPLACED_ACTION, "Action " + name + " was " + replaced(chain, action) + "."));
        } else if (action.byAct() && (action.owner() == null || action.owner().agency() == null)) {
            flags.add(new Flag(FlagKind.OWNER_UNKNOWN, "Which agency owns action " + name + " is not known."));
        }
        if (action.reopened() != null) {
            flags.add(new Flag(
                    FlagKind.REOPENED_ACTION,
                    "Action " + name + " was reopened, so what was said and checked before no longer counts: "
                            + Wording.of(action.reopened().reason())));
        }
        action.done.stream()
                .filter(fact -> fact.event() instanceof ActionTakenAsDone)
                .forEach(fact -> flags.add(new Flag(
                        FlagKind.TAKEN_AS_DONE,
                        "Action " + name + " was taken as done because a paper says: "
                                + Wording.of(((ActionTakenAsDone) fact.event()).asPrinted()))));
        if (action.judgedByOwnAgency()) {
            flags.add(new Flag(
                    FlagKind.JUDGED_BY_OWN_AGENCY, "Action " + name + " was verified by the agency that owns it."));
        }
        if (action.outcomes.stream()
                .anyMatch(fact -> fact.event() instanceof OutcomeSeen seen
                        && seen.evidence().isEmpty())) {
            flags.add(new Flag(
                    FlagKind.UNCITED_OUTCOME, "A difference is claimed for action " + name + " without any evidence."));
        }
        var gone = action.judgedByWithdrawn();
        if (!gone.isEmpty()) {
            flags.add(new Flag(
                    FlagKind.WITHDRAWN_EVIDENCE,
                    "Action " + name + " was judged by evidence that was withdrawn since: " + Wording.list(gone)
                            + ". Somebody should look again."));
        }
        return flags;
    }

    private static String replaced(Chain chain, ActionOn action) {
        var successors = action.successors().stream().map(chain::nameOf).toList();
        return (action.closed() instanceof ActionMerged ? "merged into " : "split into ")
                + Wording.list(successors)
                + (successors.size() == 1 ? ", which counts in its place" : ", which count in its place");
    }
}
