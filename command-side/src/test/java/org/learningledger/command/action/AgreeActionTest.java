package org.learningledger.command.action;

import static org.learningledger.command.action.Actions.ACTION;
import static org.learningledger.command.action.Actions.DUE;
import static org.learningledger.command.action.Actions.FINDING;
import static org.learningledger.command.action.Actions.OWNED_BY_THE_POLICE;
import static org.learningledger.command.action.Actions.OWNED_IN_WORDS_ONLY;
import static org.learningledger.command.action.Actions.RECOMMENDATION;
import static org.learningledger.command.action.Actions.TODAY;
import static org.learningledger.command.action.Actions.words;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.as;

import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.PlanKind;

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
}
