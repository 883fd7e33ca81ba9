package org.learningledger.query.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.learningledger.query.Mother.COUNCIL;
import static org.learningledger.query.Mother.POLICE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.recommendation.SmartMark;
import org.learningledger.query.Mother;
import org.learningledger.query.learning.OneLearning.ActionNow;
import org.learningledger.query.learning.OneLearning.AnswerKind;
import org.learningledger.query.learning.Standing.Flag;
import org.learningledger.query.learning.Standing.FlagKind;

@DisplayName("The ladder, when what was recorded changes")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LadderUnderChangeTest {

    private final Mother chain = new Mother();
    private final ActionId third = new ActionId(UUID.randomUUID());
    private final PlanId plan = new PlanId(UUID.randomUUID());
    private final List<LedgerEvent> events =
            new ArrayList<>(List.of(chain.reviewOpened(), chain.findingRecorded(), chain.made()));

    private LadderUnderChangeTest and(LedgerEvent... more) {
        events.addAll(List.of(more));
        return this;
    }

    private LadderUnderChangeTest verified() {
        return and(chain.accepted(), chain.agreed(), chain.saidDone(), chain.verified());
    }

    private LedgerEvent agreed(ActionId action, String reference) {
        return chain.agreed(action, reference, new Owner(AgencyCode.of(POLICE), null, null));
    }

    private Standing standing() {
        return Ladder.standing(chain.recommendation.value(), Facts.of(events));
    }

    private OneLearning one() {
        return Learning.of(chain.recommendation.value(), Facts.of(events)).answer(List.of());
    }

    private String missing(Step step) {
        assertThat(standing().rung(step).reached()).isFalse();
        return standing().rung(step).missing();
    }

    private List<String> flagged(FlagKind kind) {
        return standing().flags().stream()
                .filter(flag -> flag.kind() == kind)
                .map(Flag::sentence)
                .toList();
    }

    @Test
    void accepted_in_part_counts_as_accepted_and_says_what_is_missing() {
        and(Changes.inPart(chain.recommendation, POLICE));
        assertThat(standing().step()).isEqualTo(Step.ACCEPTED);
        assertThat(standing().rung(Step.ACCEPTED).restsOn())
                .extracting(Standing.Basis::sentence)
                .containsExactly("ORG-POL accepted part of the recommendation: new cases");
        assertThat(flagged(FlagKind.ACCEPTED_IN_PART))
                .containsExactly("ORG-POL accepted only part of it. The rest is not accepted: The group decided so");
        assertThat(flagged(FlagKind.NOT_ANSWERED_BY_ALL)).containsExactly("Not accepted yet by ORG-MBC.");
    }

    @Test
    void not_accepted_is_shown_and_does_not_count() {
        and(Changes.notAccepted(chain.recommendation, POLICE));
        assertThat(standing().step()).isEqualTo(Step.RECOMMENDED);
        assertThat(missing(Step.ACCEPTED)).isEqualTo("Nobody it is addressed to has accepted it.");
        assertThat(flagged(FlagKind.NOT_ACCEPTED)).containsExactly("ORG-POL did not accept it: The group decided so");
        assertThat(one().answers())
                .extracting(OneLearning.Answer::agency, OneLearning.Answer::kind)
                .containsExactly(tuple(POLICE, AnswerKind.NOT_ACCEPTED), tuple(COUNCIL, AnswerKind.NOT_ANSWERED));
    }

    @Test
    void the_last_answer_of_an_addressee_counts() {
        and(Changes.notAccepted(chain.recommendation, POLICE), chain.accepted());
        assertThat(standing().step()).isEqualTo(Step.ACCEPTED);
        assertThat(flagged(FlagKind.NOT_ACCEPTED)).isEmpty();
        and(Changes.notAccepted(chain.recommendation, POLICE));
        assertThat(standing().step()).isEqualTo(Step.RECOMMENDED);
    }

    @Test
    void an_action_counts_once_it_is_linked_and_no_more_once_it_is_unlinked() {
        var other = new Mother();
        and(chain.accepted(), other.agreed(), other.saidDone());
        assertThat(standing().step()).isEqualTo(Step.ACCEPTED);
        and(Changes.linked(other.action, chain.recommendation));
        assertThat(standing().step()).isEqualTo(Step.IMPLEMENTED);
        and(Changes.unlinked(other.action, chain.recommendation));
        assertThat(standing().step()).isEqualTo(Step.ACCEPTED);
        assertThat(one().actions()).isEmpty();
        assertThat(one().facts())
                .as("it rests on it no more")
                .noneMatch(fact -> fact.event().thing().id().equals(other.action.value()));
    }

    @Test
    void a_link_that_a_person_undid_is_not_made_again_by_a_paper() {
        and(Changes.unlinked(chain.action, chain.recommendation), chain.stated());
        assertThat(one().actions()).isEmpty();
    }

    @Test
    void a_finding_without_recommendation_stands_by_itself_again_once_it_is_unlinked() {
        and(Changes.unlinked(chain.recommendation, chain.finding));
        assertThat(Ladder.standing(chain.finding.value(), Facts.of(events)).step())
                .isEqualTo(Step.IDENTIFIED);
        assertThat(one().findings()).isEmpty();
        and(Changes.linked(chain.recommendation, chain.finding));
        assertThat(Ladder.standing(chain.finding.value(), Facts.of(events))).isNull();
        assertThat(one().findings()).hasSize(1);
    }

    @Test
    void an_action_on_a_linked_finding_counts_where_it_names_no_recommendation() {
        var other = new Mother();
        var finding = new FindingId(UUID.randomUUID());
        and(
                chain.accepted(),
                other.agreed(),
                Changes.unlinked(other.action, other.recommendation),
                Changes.linked(other.action, finding));
        assertThat(one().actions()).isEmpty();
        and(Changes.linked(chain.recommendation, finding));
        assertThat(one().actions()).hasSize(1);
    }

    @Test
    void reopening_undoes_what_was_said_and_checked_until_it_is_done_again() {
        verified().and(Changes.reopened(chain.action));
        assertThat(standing().step()).isEqualTo(Step.ACCEPTED);
        assertThat(missing(Step.IMPLEMENTED)).isEqualTo("Action A-1 is not yet said to be done.");
        assertThat(flagged(FlagKind.REOPENED_ACTION))
                .containsExactly("Action A-1 was reopened, so what was said and checked before no longer counts:"
                        + " The group decided so");
        assertThat(one().actions()).extracting(OneLearning.LinkedAction::now).containsExactly(ActionNow.REOPENED);
        and(chain.saidDone());
        assertThat(standing().step()).isEqualTo(Step.IMPLEMENTED);
        assertThat(flagged(FlagKind.REOPENED_ACTION)).isEmpty();
        and(chain.verified());
        assertThat(standing().step()).isEqualTo(Step.VERIFIED);
    }

    @Test
    void a_withdrawn_action_does_not_count_and_none_left_is_not_implemented() {
        verified().and(agreed(chain.otherAction, "A-2"));
        assertThat(standing().step()).isEqualTo(Step.ACCEPTED);
        and(Changes.withdrawn(chain.otherAction));
        assertThat(standing().step()).isEqualTo(Step.VERIFIED);
        assertThat(flagged(FlagKind.WITHDRAWN_ACTION))
                .containsExactly("Action A-2 was withdrawn and does not count: The group decided so");
        assertThat(one().line().actionsWithdrawn()).isEqualTo(1);
        and(Changes.withdrawn(chain.action));
        assertThat(standing().step()).isEqualTo(Step.ACCEPTED);
        assertThat(missing(Step.IMPLEMENTED)).isEqualTo("No action on it is left: A-1 and A-2 were withdrawn.");
        assertThat(one().actions()).as("they stay in the list").hasSize(2);
        and(Changes.reopened(chain.action), chain.saidDone());
        assertThat(standing().step()).isEqualTo(Step.IMPLEMENTED);
    }

    @Test
    void a_split_action_counts_through_those_that_took_its_place() {
        var other = new Mother();
        verified()
                .and(
                        Changes.split(chain.action, chain.otherAction, third),
                        other.agreed(chain.otherAction, "A-2", new Owner(AgencyCode.of(POLICE), null, null)),
                        other.agreed(third, "A-3", new Owner(AgencyCode.of(POLICE), null, null)),
                        chain.saidDone(chain.otherAction));
        assertThat(missing(Step.IMPLEMENTED)).isEqualTo("Action A-3 is not yet said to be done.");
        assertThat(flagged(FlagKind.REPLACED_ACTION))
                .containsExactly("Action A-1 was split into A-2 and A-3, which count in its place.");
        assertThat(one().actions())
                .extracting(OneLearning.LinkedAction::now)
                .containsExactly(ActionNow.SPLIT, ActionNow.SAID_DONE, ActionNow.AGREED);
        and(chain.saidDone(third));
        assertThat(standing().step()).isEqualTo(Step.IMPLEMENTED);
    }

    @Test
    void an_action_merged_into_one_that_was_withdrawn_leaves_none() {
        verified()
                .and(
                        agreed(chain.otherAction, "A-2"),
                        Changes.merged(chain.action, chain.otherAction),
                        Changes.withdrawn(chain.otherAction));
        assertThat(missing(Step.IMPLEMENTED)).isEqualTo("No action on it is left: A-2 was withdrawn.");
    }

    @Test
    void actions_merged_into_each_other_end_no_search_and_count_for_nothing() {
        verified()
                .and(
                        agreed(chain.otherAction, "A-2"),
                        Changes.merged(chain.action, chain.otherAction),
                        Changes.merged(chain.otherAction, chain.action));
        assertThat(missing(Step.IMPLEMENTED))
                .isEqualTo("No action on it is left: those that there were have been replaced.");
    }

    @Test
    void evidence_of_an_action_that_was_merged_still_shows_what_changed() {
        verified()
                .and(
                        chain.practice(),
                        agreed(chain.otherAction, "A-2"),
                        Changes.merged(chain.action, chain.otherAction),
                        chain.saidDone(chain.otherAction),
                        chain.verified(chain.otherAction));
        assertThat(standing().step()).isEqualTo(Step.PRACTICE_CHANGED);
    }

    @Test
    void an_action_taken_as_done_on_the_word_of_a_paper_counts_and_is_flagged() {
        and(chain.accepted(), chain.stated(), Changes.takenAsDone(chain.action));
        assertThat(standing().step()).isEqualTo(Step.IMPLEMENTED);
        assertThat(standing().rung(Step.IMPLEMENTED).restsOn())
                .extracting(Standing.Basis::sentence)
                .containsExactly("Action A-1 was taken as done, on the word of a paper.");
        assertThat(flagged(FlagKind.TAKEN_AS_DONE))
                .containsExactly("Action A-1 was taken as done because a paper says: completed");
        assertThat(flagged(FlagKind.OWNER_UNKNOWN)).containsExactly("Which agency owns action A-1 is not known.");
        assertThat(flagged(FlagKind.STATED_ACTIONS_ONLY)).isEmpty();
        and(Changes.reopened(chain.action));
        assertThat(missing(Step.IMPLEMENTED)).isEqualTo("Action A-1 is not yet said to be done.");
    }

    @Test
    void an_action_that_a_paper_states_counts_like_any_other_once_it_is_agreed() {
        and(chain.accepted(), chain.stated());
        assertThat(flagged(FlagKind.STATED_ACTIONS_ONLY)).hasSize(1);
        var agreed = chain.agreed();
        and(new ActionAgreed(
                chain.action,
                "A-1",
                List.of(),
                List.of(),
                chain.stated().text(),
                agreed.owner(),
                agreed.plan(),
                null,
                null,
                null));
        assertThat(flagged(FlagKind.STATED_ACTIONS_ONLY)).isEmpty();
        assertThat(missing(Step.IMPLEMENTED)).isEqualTo("Action A-1 is not yet said to be done.");
        and(chain.saidDone(), chain.verified());
        assertThat(standing().step()).isEqualTo(Step.VERIFIED);
    }

    @Test
    void an_entry_of_a_register_is_evidence_of_its_level() {
        verified().and(Changes.cited(chain.action, EvidenceLevel.ACTIVITY));
        assertThat(missing(Step.PRACTICE_CHANGED))
                .isEqualTo("The evidence so far shows what was done or produced, not that practice has changed.");
        and(Changes.cited(chain.action, EvidenceLevel.PRACTICE));
        assertThat(standing().step()).isEqualTo(Step.PRACTICE_CHANGED);
        assertThat(standing().rung(Step.PRACTICE_CHANGED).restsOn())
                .extracting(Standing.Basis::sentence)
                .containsExactly("Evidence E-2 shows a change in practice.");
    }

    private boolean judgedByOwnAgency(LedgerEvent before, LedgerEvent after) {
        var facts = new ArrayList<>(Facts.of(List.of(chain.made(), chain.accepted(), chain.agreed(), before)));
        facts.add(Facts.at(98, chain.verified(), COUNCIL));
        facts.add(Facts.at(99, after, null));
        return Ladder.standing(chain.recommendation.value(), facts).flags().stream()
                .anyMatch(flag -> flag.kind() == FlagKind.JUDGED_BY_OWN_AGENCY);
    }

    @Test
    void who_owned_an_action_when_it_was_checked_decides_whether_it_was_judged_by_its_own_agency() {
        var toCouncil = Changes.handedOver(chain.action, COUNCIL);
        var toPolice = Changes.handedOver(chain.action, POLICE);
        assertThat(judgedByOwnAgency(toCouncil, toPolice)).isTrue();
        assertThat(judgedByOwnAgency(toPolice, toCouncil)).isFalse();
        assertThat(judgedByOwnAgency(toCouncil, Changes.moved(chain.action, plan, PlanKind.SINGLE_AGENCY)))
                .isTrue();
        assertThat(judgedByOwnAgency(Changes.moved(chain.action, plan, PlanKind.SINGLE_AGENCY), toCouncil))
                .isFalse();
    }

    @Test
    void a_new_owner_who_is_known_takes_the_flag_away() {
        and(chain.accepted(), chain.agreed(chain.action, "A-1", new Owner(null, null, null)));
        assertThat(flagged(FlagKind.OWNER_UNKNOWN)).hasSize(1);
        and(Changes.handedOver(chain.action, COUNCIL));
        assertThat(flagged(FlagKind.OWNER_UNKNOWN)).isEmpty();
        assertThat(one().actions())
                .extracting(OneLearning.LinkedAction::ownerAgency)
                .containsExactly(COUNCIL);
    }

    @Test
    void a_sign_off_is_shown_and_is_no_step() {
        verified().and(Changes.opened(plan), Changes.put(plan, chain.action));
        var before = standing();
        and(Changes.signedOff(plan, chain.action));
        assertThat(standing()).isEqualTo(before);
        assertThat(one().signOffs()).singleElement().satisfies(signOff -> {
            assertThat(signOff.plan().reference()).isEqualTo("P-1");
            assertThat(signOff.actions()).containsExactly("A-1");
            assertThat(signOff.reopened()).isFalse();
        });
        and(Changes.reopened(plan));
        assertThat(one().signOffs()).singleElement().satisfies(signOff -> assertThat(signOff.reopened())
                .isTrue());
    }

    @Test
    void advice_moves_nothing() {
        verified();
        var before = standing();
        and(Changes.smart(chain.recommendation, SmartMark.SPECIFIC), Changes.strength(chain.action));
        assertThat(standing()).isEqualTo(before);
        assertThat(one().smart().met()).containsExactly(SmartMark.SPECIFIC);
        assertThat(one().actions().getFirst().strengthWhy()).isEqualTo("It is training");
    }
}
