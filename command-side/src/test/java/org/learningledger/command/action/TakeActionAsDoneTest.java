package org.learningledger.command.action;

import static org.learningledger.command.action.Actions.ACTION;
import static org.learningledger.command.action.Actions.EVIDENCE;
import static org.learningledger.command.action.Actions.TODAY;
import static org.learningledger.command.action.Actions.agreed;
import static org.learningledger.command.action.Actions.itsEvidence;
import static org.learningledger.command.action.Actions.onlyStated;
import static org.learningledger.command.action.Actions.progressStated;
import static org.learningledger.command.action.Actions.reopened;
import static org.learningledger.command.action.Actions.saidDone;
import static org.learningledger.command.action.Actions.verified;
import static org.learningledger.command.action.Actions.verify;
import static org.learningledger.command.action.Actions.withdrawn;
import static org.learningledger.command.action.Actions.words;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.LD_GROUP_FROM_THE_POLICE;
import static org.learningledger.command.testing.People.POLICE_LEAD;
import static org.learningledger.command.testing.People.as;
import static org.learningledger.command.testing.People.by;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.Citation;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionTakenAsDone;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.events.action.ProgressStated;

@DisplayName("Taking an action as done on a paper's word")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TakeActionAsDoneTest {

    private static final EventMessage<LedgerEvent> STATEMENT = by(LD_GROUP, progressStated());

    private static FixtureConfiguration<Action> ledger(EventMessage<LedgerEvent>... more) {
        return Rules.of(
                Action.class,
                Stream.concat(
                                Stream.of(by(LD_GROUP, onlyStated()), STATEMENT, by(LD_GROUP, itsEvidence())),
                                Stream.of(more))
                        .toList());
    }

    private static TakeActionAsDone take(UUID statement, String asPrinted, PlanKind plan) {
        return new TakeActionAsDone(ACTION, statement, words(asPrinted), plan, words("Seen by two of us"), TODAY);
    }

    private static UUID id(EventMessage<?> statement) {
        return UUID.fromString(statement.getIdentifier());
    }

    private static ActionTakenAsDone taken(PlanKind plan) {
        return new ActionTakenAsDone(
                ACTION, id(STATEMENT), words("Completed"), plan, words("Seen by two of us"), TODAY);
    }

    @Test
    void names_the_statement_and_its_words_whatever_their_case() {
        ledger().given(onlyStated(), progressStated())
                .when(take(id(STATEMENT), "Completed", PlanKind.MULTI_AGENCY), as(LD_GROUP))
                .expectEvents(taken(PlanKind.MULTI_AGENCY));
    }

    @Test
    void an_agreed_action_stays_in_its_own_plan() {
        ledger().given(agreed(PlanKind.SINGLE_AGENCY), progressStated())
                .when(take(id(STATEMENT), "Completed", PlanKind.MULTI_AGENCY), as(LD_GROUP))
                .expectEvents(taken(PlanKind.SINGLE_AGENCY));
    }

    @Test
    void whose_plan_it_is_must_be_said_where_nobody_agreed_it() {
        ledger().given(onlyStated(), progressStated())
                .when(take(id(STATEMENT), "Completed", null), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.WhosePlan(ACTION));
    }

    @Test
    void the_words_must_stand_in_the_statement() {
        ledger().given(onlyStated(), progressStated())
                .when(take(id(STATEMENT), "All teams were briefed", PlanKind.MULTI_AGENCY), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotTheWordsOfTheStatement(ACTION));
    }

    @Test
    void a_statement_about_another_action_is_none() {
        var other = new ActionId(UUID.randomUUID());
        var about = by(
                LD_GROUP,
                new ProgressStated(
                        other,
                        "PR-9",
                        words("completed"),
                        null,
                        null,
                        null,
                        new Citation("s", "PR-9", "D", "1", null)));
        ledger(about)
                .given(onlyStated(), progressStated())
                .when(take(id(about), "completed", PlanKind.MULTI_AGENCY), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotItsStatement(ACTION));
    }

    @Test
    void what_somebody_reported_is_no_statement_of_a_paper() {
        var report = by(LD_GROUP, new ProgressReported(ACTION, words("completed"), null));
        ledger(report)
                .given(agreed(), progressStated())
                .when(take(id(report), "completed", PlanKind.MULTI_AGENCY), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotItsStatement(ACTION));
    }

    static Stream<List<?>> doneOrClosed() {
        return Stream.of(
                List.of(saidDone(POLICE_LEAD), new Reason.AlreadySaidDone(ACTION)),
                List.of(withdrawn(), new Reason.NotOpen(ACTION, "withdrawn")));
    }

    @ParameterizedTest
    @MethodSource("doneOrClosed")
    void only_an_open_action_can_be_taken_as_done(List<?> factAndReason) {
        ledger().given(agreed(), factAndReason.getFirst())
                .when(take(id(STATEMENT), "Completed", null), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(factAndReason.getLast());
    }

    // What follows from it

    @Test
    void others_may_verify_it_since_an_owner_in_words_matches_nobody() {
        ledger().given(onlyStated(), by(LD_GROUP, taken(PlanKind.SINGLE_AGENCY)))
                .when(verify(EVIDENCE), as(LD_GROUP_FROM_THE_POLICE))
                .expectEvents(verified());
    }

    @Test
    void whoever_took_it_as_done_cannot_verify_it() {
        ledger().given(onlyStated(), by(LD_GROUP, taken(PlanKind.MULTI_AGENCY)))
                .when(verify(EVIDENCE), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OwnWork(ACTION));
    }

    @Test
    void reopened_it_is_again_what_a_paper_says() {
        ledger().given(onlyStated(), by(LD_GROUP, taken(PlanKind.MULTI_AGENCY)), reopened())
                .when(verify(EVIDENCE), as(LD_GROUP_FROM_THE_POLICE))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OnlyStated(ACTION));
    }
}
