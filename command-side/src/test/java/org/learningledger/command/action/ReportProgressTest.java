package org.learningledger.command.action;

import static org.learningledger.command.action.Actions.ACTION;
import static org.learningledger.command.action.Actions.DUE;
import static org.learningledger.command.action.Actions.OWNED_IN_WORDS_ONLY;
import static org.learningledger.command.action.Actions.TODAY;
import static org.learningledger.command.action.Actions.agreed;
import static org.learningledger.command.action.Actions.onlyStated;
import static org.learningledger.command.action.Actions.progressStated;
import static org.learningledger.command.action.Actions.words;
import static org.learningledger.command.testing.People.ANOTHER_OF_THE_POLICE;
import static org.learningledger.command.testing.People.COUNCIL_LEAD;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.POLICE_LEAD;
import static org.learningledger.command.testing.People.as;

import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.store.record.Actor;

@DisplayName("Reporting progress on an action")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportProgressTest {

    private final FixtureConfiguration<Action> ledger = Rules.of(Action.class);

    private static final ReportProgress HALF_WAY = new ReportProgress(ACTION, words("Half of the teams"), TODAY);

    static Stream<Actor> thoseWhoMayReport() {
        return Stream.of(POLICE_LEAD, ANOTHER_OF_THE_POLICE, LD_GROUP);
    }

    @ParameterizedTest
    @MethodSource("thoseWhoMayReport")
    void anybody_of_the_owning_agency_and_a_partnership_group_may(Actor who) {
        ledger.given(agreed())
                .when(HALF_WAY, as(who))
                .expectEvents(new ProgressReported(ACTION, words("Half of the teams"), TODAY));
    }

    @Test
    void another_agencys_lead_may_not() {
        ledger.given(agreed())
                .when(HALF_WAY, as(COUNCIL_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OtherAgencysAction(ACTION));
    }

    @Test
    void an_owner_that_is_only_words_is_no_agency_even_if_the_words_are_its_code() {
        ledger.given(agreed(OWNED_IN_WORDS_ONLY, PlanKind.SINGLE_AGENCY, DUE))
                .when(HALF_WAY, as(POLICE_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OtherAgencysAction(ACTION));
    }

    @Test
    void nothing_can_be_reported_on_an_action_that_only_papers_speak_of() {
        ledger.given(onlyStated(), progressStated())
                .when(HALF_WAY, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OnlyStated(ACTION));
    }

    @Test
    void nothing_can_be_reported_where_a_paper_gives_progress_on_an_action_that_it_never_names() {
        ledger.given(progressStated())
                .when(HALF_WAY, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OnlyStated(ACTION));
    }
}
