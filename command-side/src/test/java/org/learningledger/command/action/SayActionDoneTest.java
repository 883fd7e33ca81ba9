package org.learningledger.command.action;

import static org.learningledger.command.action.Actions.ACTION;
import static org.learningledger.command.action.Actions.agreed;
import static org.learningledger.command.action.Actions.on;
import static org.learningledger.command.action.Actions.onlyStated;
import static org.learningledger.command.action.Actions.saidDone;
import static org.learningledger.command.action.Actions.words;
import static org.learningledger.command.testing.People.ANOTHER_OF_THE_POLICE;
import static org.learningledger.command.testing.People.COUNCIL_LEAD;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.POLICE_LEAD;
import static org.learningledger.command.testing.People.as;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;

@DisplayName("Saying that an action is done")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SayActionDoneTest {

    private final FixtureConfiguration<Action> ledger = Rules.of(Action.class);

    private static final SayActionDone DONE = new SayActionDone(ACTION, words("Every team was briefed"), on("2026-02"));

    @Test
    void the_owner_says_so_and_it_is_recorded() {
        ledger.given(agreed()).when(DONE, as(POLICE_LEAD)).expectEvents(saidDone());
    }

    @Test
    void a_partnership_group_may_write_it_down() {
        ledger.given(agreed()).when(DONE, as(LD_GROUP)).expectEvents(saidDone());
    }

    @Test
    void it_is_said_once() {
        ledger.given(agreed(), saidDone(POLICE_LEAD))
                .when(DONE, as(ANOTHER_OF_THE_POLICE))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.AlreadySaidDone(ACTION));
    }

    @Test
    void another_agencys_lead_is_refused() {
        ledger.given(agreed())
                .when(DONE, as(COUNCIL_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OtherAgencysAction(ACTION));
    }

    @Test
    void an_action_that_only_a_paper_knows_is_refused() {
        ledger.given(onlyStated())
                .when(DONE, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OnlyStated(ACTION));
    }
}
