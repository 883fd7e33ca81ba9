package org.learningledger.query.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.query.answer.Wording;
import org.learningledger.query.learning.Holding.Setback;
import org.learningledger.query.learning.Standing.Flag;
import org.learningledger.query.learning.Standing.FlagKind;
import org.learningledger.store.log.Fact;

/** What a reader should know beside the step. */
final class Warnings {

    private Warnings() {}

    static List<Flag> flags(Chain chain, Holding holding, Step step, List<Setback> against) {
        var flags = new ArrayList<Flag>();
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
        notAnsweredByAll(chain).forEach(flags::add);
        for (var action : chain.agreedActions()) {
            var agreed = Objects.requireNonNull(action.agreement());
            if (agreed.owner().agency() == null) {
                flags.add(new Flag(
                        FlagKind.OWNER_UNKNOWN, "Which agency owns action " + agreed.reference() + " is not known."));
            }
            if (judgedByOwnAgency(agreed, action.verified)) {
                flags.add(new Flag(
                        FlagKind.JUDGED_BY_OWN_AGENCY,
                        "Action " + agreed.reference() + " was verified by the agency that owns it."));
            }
            if (action.outcomes.stream()
                    .anyMatch(fact -> fact.event() instanceof OutcomeSeen seen
                            && seen.evidence().isEmpty())) {
                flags.add(new Flag(
                        FlagKind.UNCITED_OUTCOME,
                        "A difference is claimed for action " + agreed.reference() + " without any evidence."));
            }
        }
        if (!chain.statedActions().isEmpty()) {
            flags.add(new Flag(
                    FlagKind.STATED_ACTIONS_ONLY,
                    Wording.count(chain.statedActions().size(), "action is", "actions are")
                            + " stated in a paper only and not agreed in the ledger."));
        }
        return flags;
    }

    private static Stream<Flag> notAnsweredByAll(Chain chain) {
        var recommendation = chain.recommendation();
        if (recommendation == null || chain.accepted().isEmpty()) return Stream.empty();
        var answered = chain.accepted().stream()
                .map(fact -> ((RecommendationAccepted) fact.event()).acceptedBy())
                .toList();
        var open = recommendation.addressees().stream()
                .filter(agency -> !answered.contains(agency))
                .map(Object::toString)
                .toList();
        return open.isEmpty()
                ? Stream.empty()
                : Stream.of(new Flag(FlagKind.NOT_ANSWERED_BY_ALL, "Not accepted yet by " + Wording.list(open) + "."));
    }

    private static boolean judgedByOwnAgency(ActionAgreed agreed, List<Fact> verifications) {
        var owner = agreed.owner().agency();
        return owner != null
                && agreed.plan() == PlanKind.MULTI_AGENCY
                && verifications.stream().anyMatch(fact -> owner.value()
                        .equals(fact.at().stamp().actor().agency()));
    }
}
