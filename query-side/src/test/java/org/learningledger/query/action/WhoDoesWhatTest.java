package org.learningledger.query.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.Words;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("Who does what by when, and what came of it")
class WhoDoesWhatTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private ActionReader actions;

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    private OneAction action() {
        return actions.one(partnership, chain.action.value()).orElseThrow();
    }

    @Test
    void the_first_due_date_never_changes_and_extensions_are_counted() {
        ledger.records(partnership, chain.agreed(), chain.extended("2021-12"), chain.extended("2022-03"));
        var line = action().line();
        assertThat(line.state()).isEqualTo(ActionState.AGREED);
        assertThat(line.firstDue().stated().edtf()).isEqualTo("2021-09");
        assertThat(line.currentDue().stated().edtf()).isEqualTo("2022-03");
        assertThat(line.extensions()).isEqualTo(2);
        assertThat(action().extensions())
                .extracting(OneAction.Extension::reason)
                .containsOnly("Trainers fell ill");
        assertThat(action().version()).isEqualTo(2);
        assertThat(actions.list(partnership, ActionFilter.ALL, 1).entries()).containsExactly(line);
    }

    @Test
    void it_is_overdue_only_surely_after_its_due_date_and_until_it_is_said_done() {
        ledger.records(partnership, chain.agreed());
        assertThat(overdue("2021-09-30")).isZero();
        assertThat(overdue("2021-10-01")).isEqualTo(1);
        ledger.records(partnership, chain.saidDone());
        assertThat(overdue("2021-10-01")).isZero();
    }

    private long overdue(String on) {
        var filter = new ActionFilter(null, null, null, LocalDate.parse(on), null, null, null, null);
        return actions.list(partnership, filter, 1).total();
    }

    @Test
    void what_a_paper_says_stands_beside_it_and_moves_nothing() {
        ledger.records(partnership, chain.progressStated());
        assertThat(action().line().state()).isEqualTo(ActionState.NAMED_ONLY);
        assertThat(action().line().text()).isNull();
        ledger.records(partnership, chain.stated(), chain.progressReported());
        assertThat(action().line().state()).isEqualTo(ActionState.STATED_ONLY);
        assertThat(action().line().statedStatus()).isEqualTo("completed");
        assertThat(action().line().ownerWords()).isEqualTo("the Partnership");
        assertThat(action().progress()).extracting(OneAction.Progress::stated).containsExactly(true, false);
        assertThat(overdue("2030-01-01")).isZero();
    }

    @Test
    void verification_by_the_owning_agency_is_told() {
        ledger.records(partnership, chain.agreed(), chain.saidDone(), chain.practice());
        ledger.records(Mother.officer(partnership, Mother.POLICE), null, chain.verified());
        assertThat(action().line().judgedByOwnAgency()).isTrue();
        assertThat(action().verifications()).singleElement().satisfies(verification -> {
            assertThat(verification.byOwnAgency()).isTrue();
            assertThat(verification.by().agency()).isEqualTo(Mother.POLICE);
            assertThat(verification.evidence()).singleElement().satisfies(evidence -> assertThat(evidence.reference())
                    .isEqualTo("E-1"));
        });
        assertThat(action().saidDone().by().account())
                .isEqualTo(Mother.officer(partnership, null).account());
        assertThat(action().line().state()).isEqualTo(ActionState.VERIFIED);
    }

    @Test
    void an_outcome_without_evidence_is_uncited_and_takes_its_intention_from_the_action() {
        ledger.records(partnership, chain.agreed(), chain.outcomeSeen());
        assertThat(action().outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.seen()).isEqualTo(OneAction.Seen.SEEN);
            assertThat(outcome.uncited()).isTrue();
            assertThat(outcome.intended()).isEqualTo("Neglect is seen early");
        });
        assertThat(action().line().state()).isEqualTo(ActionState.OUTCOME_RECORDED);
        assertThat(actions.counts(partnership)).containsEntry(ActionState.OUTCOME_RECORDED, 1L);
    }

    @Test
    void it_is_found_by_owner_plan_state_and_text() {
        ledger.records(
                partnership,
                chain.agreed(),
                chain.extended("2022"),
                chain.agreed(chain.otherAction, "A-2", new Owner(null, null, Words.plain("all partners"))));
        var police = new ActionFilter(
                Mother.POLICE,
                PlanKind.MULTI_AGENCY,
                ActionState.AGREED,
                null,
                true,
                false,
                chain.recommendation.value(),
                "neglect");
        assertThat(actions.list(partnership, police, 1).entries())
                .extracting(ActionLine::reference)
                .containsExactly("A-1");
        var unknown = new ActionFilter(null, null, null, null, false, true, null, "ALL PARTNERS");
        assertThat(actions.list(partnership, unknown, 1).entries())
                .extracting(ActionLine::reference)
                .containsExactly("A-2");
        assertThat(actions.agencies(partnership)).containsExactly(Mother.POLICE);
    }

    @Test
    void what_another_partnership_knows_is_not_found() {
        ledger.records(partnership, chain.agreed());
        assertThat(actions.one(Ledger.newPartnership(), chain.action.value())).isEmpty();
    }
}
