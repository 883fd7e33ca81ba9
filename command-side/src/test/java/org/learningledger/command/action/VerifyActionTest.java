package org.learningledger.command.action;

import static org.learningledger.command.action.Actions.ACTION;
import static org.learningledger.command.action.Actions.DUE;
import static org.learningledger.command.action.Actions.EVIDENCE;
import static org.learningledger.command.action.Actions.EVIDENCE_OF_ANOTHER_ACTION;
import static org.learningledger.command.action.Actions.OWNED_IN_WORDS_ONLY;
import static org.learningledger.command.action.Actions.agreed;
import static org.learningledger.command.action.Actions.evidenceOfAnotherAction;
import static org.learningledger.command.action.Actions.itsEvidence;
import static org.learningledger.command.action.Actions.onlyStated;
import static org.learningledger.command.action.Actions.progressStated;
import static org.learningledger.command.action.Actions.saidDone;
import static org.learningledger.command.action.Actions.verified;
import static org.learningledger.command.action.Actions.verify;
import static org.learningledger.command.testing.People.ANOTHER_OF_THE_POLICE;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.LD_GROUP_FROM_THE_POLICE;
import static org.learningledger.command.testing.People.POLICE_LEAD;
import static org.learningledger.command.testing.People.as;

import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.store.record.Actor;

@DisplayName("Verifying an action")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VerifyActionTest {

    private final FixtureConfiguration<Action> ledger =
            Rules.of(Action.class, itsEvidence(), evidenceOfAnotherAction());

    @Test
    void evidence_seen_by_somebody_else_verifies_it() {
        ledger.given(agreed(), saidDone(POLICE_LEAD))
                .when(verify(EVIDENCE), as(LD_GROUP))
                .expectEvents(verified());
    }

    @ParameterizedTest
    @EnumSource(PlanKind.class)
    void the_account_that_said_done_cannot_verify_it_in_any_plan(PlanKind plan) {
        ledger.given(agreed(plan), saidDone(POLICE_LEAD))
                .when(verify(EVIDENCE), as(POLICE_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OwnWork(ACTION));
    }

    @Test
    void a_group_member_who_wrote_down_that_it_was_done_cannot_verify_it() {
        ledger.given(agreed(), saidDone(LD_GROUP))
                .when(verify(EVIDENCE), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OwnWork(ACTION));
    }

    static Stream<Actor> othersOfTheOwningAgency() {
        return Stream.of(ANOTHER_OF_THE_POLICE, LD_GROUP_FROM_THE_POLICE);
    }

    @ParameterizedTest
    @MethodSource("othersOfTheOwningAgency")
    void nobody_of_the_agency_that_owns_a_single_agency_action_can_verify_it(Actor who) {
        ledger.given(agreed(PlanKind.SINGLE_AGENCY), saidDone(POLICE_LEAD))
                .when(verify(EVIDENCE), as(who))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OwnWork(ACTION));
    }

    @ParameterizedTest
    @MethodSource("othersOfTheOwningAgency")
    void in_a_multi_agency_plan_another_account_of_the_same_agency_can(Actor who) {
        ledger.given(agreed(PlanKind.MULTI_AGENCY), saidDone(POLICE_LEAD))
                .when(verify(EVIDENCE), as(who))
                .expectEvents(verified());
    }

    /** The post owns the action as much as its agency does; an account need not name an agency. */
    @Test
    void the_post_that_owns_a_single_agency_action_cannot_verify_it_from_an_account_without_an_agency() {
        var samePost = new Actor("example", UUID.randomUUID(), "LD_GROUP", null, "Detective Superintendent");
        ledger.given(agreed(PlanKind.SINGLE_AGENCY), saidDone(POLICE_LEAD))
                .when(verify(EVIDENCE), as(samePost))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OwnWork(ACTION));
    }

    @Test
    void a_post_of_the_same_name_in_another_agency_can() {
        var namesake = new Actor("example", UUID.randomUUID(), "QP_GROUP", "COUNCIL", "Detective Superintendent");
        ledger.given(agreed(PlanKind.SINGLE_AGENCY), saidDone(POLICE_LEAD))
                .when(verify(EVIDENCE), as(namesake))
                .expectEvents(verified());
    }

    @Test
    void an_owner_that_is_only_words_matches_nobody() {
        ledger.given(agreed(OWNED_IN_WORDS_ONLY, PlanKind.SINGLE_AGENCY, DUE), saidDone(LD_GROUP))
                .when(verify(EVIDENCE), as(ANOTHER_OF_THE_POLICE))
                .expectEvents(verified());
    }

    @Test
    void what_nobody_said_is_done_cannot_be_verified() {
        ledger.given(agreed())
                .when(verify(EVIDENCE), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotSaidDone(ACTION));
    }

    @Test
    void a_paper_that_says_completed_does_not_say_it_done() {
        ledger.given(agreed(), progressStated())
                .when(verify(EVIDENCE), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotSaidDone(ACTION));
    }

    @Test
    void it_needs_evidence() {
        ledger.given(agreed(), saidDone(POLICE_LEAD))
                .when(verify(), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoEvidence(ACTION));
    }

    @Test
    void evidence_of_another_action_is_refused_even_beside_its_own() {
        ledger.given(agreed(), saidDone(POLICE_LEAD))
                .when(verify(EVIDENCE, EVIDENCE_OF_ANOTHER_ACTION), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotItsEvidence(ACTION, EVIDENCE_OF_ANOTHER_ACTION));
    }

    @Test
    void evidence_that_is_not_on_file_is_refused() {
        var unknown = new EvidenceId(UUID.randomUUID());
        ledger.given(agreed(), saidDone(POLICE_LEAD))
                .when(verify(unknown), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotItsEvidence(ACTION, unknown));
    }

    @Test
    void it_is_verified_once() {
        ledger.given(agreed(), saidDone(POLICE_LEAD), verified())
                .when(verify(EVIDENCE), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.AlreadyVerified(ACTION));
    }

    @Test
    void an_action_that_is_only_stated_in_a_paper_cannot_be_verified() {
        ledger.given(onlyStated(), progressStated())
                .when(verify(EVIDENCE), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OnlyStated(ACTION));
    }
}
