package org.learningledger.query.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionLinked;
import org.learningledger.events.action.ActionMerged;
import org.learningledger.events.action.ActionMoved;
import org.learningledger.events.action.ActionReopened;
import org.learningledger.events.action.ActionReworded;
import org.learningledger.events.action.ActionSplit;
import org.learningledger.events.action.ActionStrength;
import org.learningledger.events.action.ActionStrengthJudged;
import org.learningledger.events.action.ActionTakenAsDone;
import org.learningledger.events.action.ActionUnlinked;
import org.learningledger.events.action.ActionWithdrawn;
import org.learningledger.events.action.FirstDueDateFixed;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.OwnerHandedOver;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.evidence.EntryCitedAsEvidence;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.register.EntryId;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.action.OneAction.Change;
import org.learningledger.query.answer.Named;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("What was changed about an action since it was agreed")
class WhatChangedAboutItTest {

    private static final Words WHY = Words.plain("As agreed");

    @Autowired
    private Ledger ledger;

    @Autowired
    private ActionReader actions;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    private OneAction action() {
        return actions.one(partnership, chain.action.value()).orElseThrow();
    }

    private ActionLine line() {
        var line = action().line();
        assertThat(actions.list(partnership, ActionFilter.ALL, 1).entries())
                .as("a list shows what the page shows")
                .contains(line);
        return line;
    }

    private static Owner council() {
        return new Owner(AgencyCode.of(Mother.COUNCIL), "Head of Service", null);
    }

    @Test
    void the_first_wording_stays_beside_the_newest() {
        ledger.records(
                partnership,
                chain.agreed(),
                new ActionReworded(chain.action, Words.plain("Train and observe all teams"), WHY, null));
        assertThat(line().text()).isEqualTo("Train and observe all teams");
        assertThat(action().firstText()).isEqualTo("Train all teams in the neglect tool");
        assertThat(action().changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Change.Kind.REWORDED);
            assertThat(change.from()).isEqualTo("Train all teams in the neglect tool");
            assertThat(change.why()).isEqualTo("As agreed");
        });
    }

    @Test
    void what_was_done_before_it_was_opened_again_stays_and_no_longer_counts() {
        ledger.records(
                partnership,
                chain.agreed(),
                chain.saidDone(),
                chain.practice(),
                chain.verified(),
                chain.outcomeSeen(chain.evidence));
        assertThat(line().open()).isFalse();
        ledger.records(partnership, new ActionReopened(chain.action, WHY, null));
        assertThat(line().state()).isEqualTo(ActionState.AGREED);
        assertThat(line().open()).isTrue();
        assertThat(line().reopened()).isTrue();
        assertThat(action().saidDone()).isNull();
        assertThat(action().verifications()).singleElement().satisfies(each -> assertThat(each.counts())
                .isFalse());
        assertThat(action().outcomes()).singleElement().satisfies(each -> assertThat(each.counts())
                .isFalse());
        ledger.records(partnership, chain.saidDone(), chain.verified());
        assertThat(line().state()).isEqualTo(ActionState.VERIFIED);
    }

    @Test
    void what_is_withdrawn_stays_in_the_list_is_not_open_and_is_never_overdue() {
        ledger.records(partnership, chain.agreed(), new ActionWithdrawn(chain.action, WHY, null));
        assertThat(line().state()).isEqualTo(ActionState.WITHDRAWN);
        assertThat(line().open()).isFalse();
        var overdue =
                new ActionFilter(null, null, null, java.time.LocalDate.parse("2030-01-01"), null, null, null, null);
        assertThat(actions.list(partnership, overdue, 1).total()).isZero();
    }

    @Test
    void what_takes_the_place_of_a_split_or_merged_action_says_so() {
        ledger.records(
                partnership,
                chain.agreed(),
                chain.agreed(chain.otherAction, "A-2", council()),
                new ActionSplit(chain.otherAction, List.of(chain.action), WHY, null));
        assertThat(action().replaces()).containsExactly(chain.otherAction.value());
        assertThat(line().state()).isEqualTo(ActionState.AGREED);
        assertThat(action().version()).as("of its own stream alone").isZero();
        var split = actions.one(partnership, chain.otherAction.value()).orElseThrow();
        assertThat(split.line().state()).isEqualTo(ActionState.SPLIT);
        ledger.records(partnership, new ActionMerged(chain.action, chain.otherAction, WHY, null));
        assertThat(line().state()).isEqualTo(ActionState.MERGED);
    }

    @Test
    void the_owner_who_verified_then_is_judged_and_not_the_one_it_was_handed_to() {
        ledger.records(partnership, chain.agreed(), chain.saidDone(), chain.practice());
        ledger.records(Mother.officer(partnership, Mother.COUNCIL), null, chain.verified());
        assertThat(line().judgedByOwnAgency()).isFalse();
        ledger.records(partnership, new OwnerHandedOver(chain.action, council(), WHY, null));
        assertThat(line().ownerAgency()).isEqualTo(Mother.COUNCIL);
        assertThat(line().judgedByOwnAgency()).isFalse();
        assertThat(action().changes().getFirst().from()).isEqualTo("Head of Safeguarding, " + Mother.POLICE);
    }

    @Test
    void a_first_due_date_can_be_given_later_and_then_stays() {
        var agreed = chain.agreed();
        ledger.records(
                partnership,
                new ActionAgreed(
                        agreed.actionId(),
                        agreed.reference(),
                        List.of(),
                        List.of(),
                        agreed.text(),
                        agreed.owner(),
                        agreed.plan(),
                        null,
                        null,
                        null),
                new FirstDueDateFixed(chain.action, StatedDate.of("2021-10"), null),
                chain.extended("2021-12"));
        assertThat(line().firstDue().stated().edtf()).isEqualTo("2021-10");
        assertThat(line().currentDue().stated().edtf()).isEqualTo("2021-12");
    }

    @Test
    void links_made_and_undone_leave_only_those_that_hold() {
        var later = new RecommendationId(UUID.randomUUID());
        ledger.records(
                partnership,
                chain.agreed(),
                new ActionLinked(chain.action, List.of(later), List.of(), null, null),
                new ActionUnlinked(chain.action, List.of(chain.recommendation), List.of(chain.finding), WHY, null));
        assertThat(line().recommendations()).containsExactly(later.value());
        assertThat(action().findings()).isEmpty();
        assertThat(action().changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.LINKED, Change.Kind.UNLINKED);
    }

    @Test
    void the_plan_that_it_is_in_decides_its_kind_from_then_on() {
        ledger.records(partnership, chain.agreed(), chain.putIn(chain.action));
        assertThat(line().planId()).isEqualTo(chain.plan.value());
        ledger.records(
                partnership,
                new ActionMoved(
                        chain.action,
                        chain.plan,
                        new org.learningledger.events.plan.PlanId(chain.review.value()),
                        PlanKind.SINGLE_AGENCY,
                        WHY,
                        null));
        assertThat(line().plan()).isEqualTo(PlanKind.SINGLE_AGENCY);
        assertThat(line().planId()).isEqualTo(chain.review.value());
    }

    @Test
    void what_was_taken_as_done_on_a_papers_word_names_the_statement_and_waits_to_be_verified() {
        ledger.records(partnership, chain.stated(), chain.progressStated());
        assertThat(action().statements()).hasSize(2);
        var relied = action().statements().getLast();
        ledger.records(
                partnership,
                new ActionTakenAsDone(
                        chain.action, relied.fact(), Words.plain("All trained"), PlanKind.MULTI_AGENCY, null, null));
        assertThat(line().state()).isEqualTo(ActionState.SAID_DONE);
        assertThat(line().takenAsDone()).isTrue();
        assertThat(line().open()).isTrue();
        assertThat(line().ownerUnknown()).isTrue();
        assertThat(action().takenAsDone().statement()).isEqualTo(relied.fact());
    }

    @Test
    void what_a_paper_stated_stays_beside_what_was_agreed_on_it() {
        ledger.records(partnership, chain.stated());
        assertThat(action().onlyStated()).isTrue();
        ledger.records(
                partnership,
                new ActionAgreed(
                        chain.action,
                        "A-1",
                        List.of(),
                        List.of(),
                        Words.plain("Teams will be trained"),
                        council(),
                        PlanKind.MULTI_AGENCY,
                        null,
                        null,
                        null));
        assertThat(action().onlyStated()).isFalse();
        assertThat(line().state()).isEqualTo(ActionState.AGREED);
        assertThat(line().ownerAgency()).isEqualTo(Mother.COUNCIL);
        assertThat(line().recommendations()).containsExactly(chain.recommendation.value());
        assertThat(line().statedStatus()).isEqualTo("completed");
        assertThat(action().details())
                .contains(
                        new OneAction.Detail("Wording", "Teams will be trained"),
                        new OneAction.Detail("Who", "the Partnership"));
        assertThat(action().citations()).containsExactly(Mother.citation());
    }

    @Test
    void an_approval_of_a_later_date_says_where_it_is_the_owners_own_word() {
        ledger.records(partnership, chain.agreed());
        ledger.records(Mother.officer(partnership, Mother.POLICE), null, chain.extended("2021-12"));
        ledger.records(Mother.officer(partnership, Mother.COUNCIL), null, chain.extended("2022-03"));
        ledger.records(Mother.officer(partnership, null), null, chain.extended("2022-06"));
        assertThat(action().extensions())
                .extracting(OneAction.Extension::byOwnAgency)
                .containsExactly(true, false, false);
    }

    @Test
    void only_what_was_agreed_can_be_chosen_for_a_plan_and_for_an_agency_only_its_own() {
        ledger.records(
                partnership,
                chain.stated(),
                chain.progressStated(),
                new ActionTakenAsDone(
                        chain.action, UUID.randomUUID(), Words.plain("All trained"), PlanKind.MULTI_AGENCY, null, null),
                chain.agreed(chain.otherAction, "A-2", council()));
        line();
        assertThat(actions.planless(partnership, null))
                .extracting(Named::id)
                .containsExactly(chain.otherAction.value());
        assertThat(actions.planless(partnership, Mother.POLICE)).isEmpty();
        ledger.records(partnership, chain.agreed(chain.action, "A-1", new Owner(null, null, null)));
        line();
        assertThat(actions.planless(partnership, null))
                .extracting(Named::id)
                .containsExactly(chain.action.value(), chain.otherAction.value());
    }

    @Test
    void an_entry_of_a_register_is_evidence_like_any_other_and_strength_is_the_newest_advice() {
        var entry = new EntryId(UUID.randomUUID());
        ledger.records(
                partnership,
                chain.agreed(),
                new EntryCitedAsEvidence(
                        chain.evidence,
                        "E-5",
                        chain.action,
                        entry,
                        EvidenceLevel.ACTIVITY,
                        Words.plain("A session was held"),
                        null),
                new ActionStrengthJudged(chain.action, ActionStrength.WEAKER, WHY, null),
                new ActionStrengthJudged(chain.action, ActionStrength.STRONGER, WHY, null));
        assertThat(action().evidence()).singleElement().satisfies(evidence -> assertThat(evidence.entry())
                .isEqualTo(entry.value()));
        assertThat(action().strength().strength()).isEqualTo(ActionStrength.STRONGER);
        assertThat(line().state()).isEqualTo(ActionState.AGREED);
    }

    @Test
    void open_actions_that_a_body_left_behind_are_found_until_handed_over() {
        ledger.records(partnership, chain.agreed());
        var left = ActionFilter.ALL.leftBehindBy(List.of(Mother.POLICE));
        assertThat(actions.list(partnership, left, 1).total()).isEqualTo(1);
        ledger.records(partnership, new OwnerHandedOver(chain.action, council(), WHY, null));
        assertThat(actions.list(partnership, left, 1).total()).isZero();
    }
}
