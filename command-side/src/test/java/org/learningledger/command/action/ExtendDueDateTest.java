package org.learningledger.command.action;

import static org.learningledger.command.action.Actions.ACTION;
import static org.learningledger.command.action.Actions.OWNED_BY_THE_POLICE;
import static org.learningledger.command.action.Actions.TODAY;
import static org.learningledger.command.action.Actions.agreed;
import static org.learningledger.command.action.Actions.on;
import static org.learningledger.command.action.Actions.onlyStated;
import static org.learningledger.command.action.Actions.words;
import static org.learningledger.command.testing.People.COUNCIL_LEAD;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.POLICE_LEAD;
import static org.learningledger.command.testing.People.as;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.action.DueDateExtended;
import org.learningledger.events.action.PlanKind;

@DisplayName("Giving an action a later due date")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExtendDueDateTest {

    private final FixtureConfiguration<Action> ledger = Rules.of(Action.class);

    private static ExtendDueDate until(String edtf) {
        return new ExtendDueDate(ACTION, on(edtf), words("Training room flooded"), words("L&D group"), TODAY);
    }

    private static DueDateExtended extendedUntil(String edtf) {
        return new DueDateExtended(ACTION, on(edtf), words("Training room flooded"), words("L&D group"), TODAY);
    }

    @Test
    void a_later_date_is_recorded_with_its_reason_and_who_approved_it() {
        ledger.given(agreed()).when(until("2026-06"), as(POLICE_LEAD)).expectEvents(extendedUntil("2026-06"));
    }

    @Test
    void a_second_extension_must_be_later_than_the_first() {
        ledger.given(agreed(), extendedUntil("2026-06"))
                .when(until("2026-05"), as(POLICE_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotLater(ACTION, "2026-06"));
    }

    @ParameterizedTest(name = "due {0}, extended to {1}")
    @CsvSource({
        "2026-03, 2026-03",
        "2026-03, 2026-03-31",
        "2026-03, 2026-02-28",
        "2026, 2026-12-31",
        "2026-03, ../2026-09",
        "2026-03/.., 2027"
    })
    void a_date_that_is_not_surely_later_is_refused(String due, String asked) {
        ledger.given(agreed(OWNED_BY_THE_POLICE, PlanKind.SINGLE_AGENCY, on(due)))
                .when(until(asked), as(POLICE_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotLater(ACTION, due));
    }

    @Test
    void the_day_after_the_last_day_that_the_present_date_can_mean_is_later() {
        ledger.given(agreed()).when(until("2026-04-01"), as(POLICE_LEAD)).expectEvents(extendedUntil("2026-04-01"));
    }

    @Test
    void without_a_due_date_there_is_nothing_to_extend() {
        ledger.given(agreed(OWNED_BY_THE_POLICE, PlanKind.SINGLE_AGENCY, null))
                .when(until("2026-06"), as(POLICE_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoDueDate(ACTION));
    }

    @Test
    void an_action_that_only_a_paper_knows_is_refused() {
        ledger.given(onlyStated())
                .when(until("2026-06"), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OnlyStated(ACTION));
    }

    @Test
    void another_agencys_lead_is_refused() {
        ledger.given(agreed())
                .when(until("2026-06"), as(COUNCIL_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OtherAgencysAction(ACTION));
    }
}
