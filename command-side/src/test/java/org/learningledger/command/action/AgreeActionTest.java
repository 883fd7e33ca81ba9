package org.learningledger.command.action;

import static org.learningledger.command.action.Actions.ACTION;
import static org.learningledger.command.action.Actions.DUE;
import static org.learningledger.command.action.Actions.FINDING;
import static org.learningledger.command.action.Actions.OWNED_BY_THE_POLICE;
import static org.learningledger.command.action.Actions.OWNED_IN_WORDS_ONLY;
import static org.learningledger.command.action.Actions.RECOMMENDATION;
import static org.learningledger.command.action.Actions.TODAY;
import static org.learningledger.command.action.Actions.onlyStated;
import static org.learningledger.command.action.Actions.words;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.POLICE_LEAD;
import static org.learningledger.command.testing.People.as;

import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.action.ProgressReported;

@DisplayName("Agreeing an action")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgreeActionTest {

    private final FixtureConfiguration<Action> ledger = Rules.of(Action.class);

    @Test
    void records_everything_that_was_agreed() {
        ledger.givenNoPriorActivity()
                .when(
                        new AgreeAction(
                                ACTION,
                                "A-1",
                                List.of(RECOMMENDATION),
                                List.of(FINDING),
                                words("Brief every team"),
                                OWNED_BY_THE_POLICE,
                                PlanKind.MULTI_AGENCY,
                                DUE,
                                words("Officers ask about home life"),
                                TODAY),
                        as(LD_GROUP))
                .expectEvents(new ActionAgreed(
                        ACTION,
                        "A-1",
                        List.of(RECOMMENDATION),
                        List.of(FINDING),
                        words("Brief every team"),
                        OWNED_BY_THE_POLICE,
                        PlanKind.MULTI_AGENCY,
                        DUE,
                        words("Officers ask about home life"),
                        TODAY));
    }

    @Test
    void takes_an_action_that_has_no_due_date_no_outcome_and_an_owner_in_words_only() {
        ledger.givenNoPriorActivity()
                .when(
                        new AgreeAction(
                                ACTION,
                                "A-1",
                                List.of(),
                                List.of(),
                                words("Brief every team"),
                                OWNED_IN_WORDS_ONLY,
                                PlanKind.SINGLE_AGENCY,
                                null,
                                null,
                                null),
                        as(LD_GROUP))
                .expectEvents(new ActionAgreed(
                        ACTION,
                        "A-1",
                        List.of(),
                        List.of(),
                        words("Brief every team"),
                        OWNED_IN_WORDS_ONLY,
                        PlanKind.SINGLE_AGENCY,
                        null,
                        null,
                        null));
    }

    private static final AgreeStatedAction AGREE = new AgreeStatedAction(
            ACTION, OWNED_BY_THE_POLICE, PlanKind.MULTI_AGENCY, DUE, words("Officers ask about home life"), TODAY);

    private static final ActionAgreed AS_THE_PAPER_SAYS = new ActionAgreed(
            ACTION,
            "A-01",
            List.of(),
            List.of(),
            words("Brief every team"),
            OWNED_BY_THE_POLICE,
            PlanKind.MULTI_AGENCY,
            DUE,
            words("Officers ask about home life"),
            TODAY);

    @Test
    void that_a_paper_states_keeps_its_reference_and_its_words_and_takes_reports_from_then_on() {
        ledger.given(onlyStated()).when(AGREE, as(LD_GROUP)).expectEvents(AS_THE_PAPER_SAYS);
        ledger.given(onlyStated(), AS_THE_PAPER_SAYS)
                .when(new ReportProgress(ACTION, words("Half of them"), null), as(POLICE_LEAD))
                .expectEvents(new ProgressReported(ACTION, words("Half of them"), null));
    }

    @Test
    void that_a_paper_states_is_refused_once_it_is_agreed() {
        ledger.given(onlyStated(), AS_THE_PAPER_SAYS)
                .when(AGREE, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.AlreadyAgreed(ACTION));
    }
}
