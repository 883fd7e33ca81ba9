package org.learningledger.command.action;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.learningledger.command.action.Actions.ACTION;
import static org.learningledger.command.action.Actions.DUE;
import static org.learningledger.command.action.Actions.EVIDENCE;
import static org.learningledger.command.action.Actions.OWNED_BY_THE_POLICE;
import static org.learningledger.command.action.Actions.TODAY;
import static org.learningledger.command.action.Actions.agreed;
import static org.learningledger.command.action.Actions.another;
import static org.learningledger.command.action.Actions.itsEvidence;
import static org.learningledger.command.action.Actions.mergedInto;
import static org.learningledger.command.action.Actions.on;
import static org.learningledger.command.action.Actions.onlyStated;
import static org.learningledger.command.action.Actions.reopened;
import static org.learningledger.command.action.Actions.saidDone;
import static org.learningledger.command.action.Actions.splitInto;
import static org.learningledger.command.action.Actions.verified;
import static org.learningledger.command.action.Actions.verify;
import static org.learningledger.command.action.Actions.withdrawn;
import static org.learningledger.command.action.Actions.words;
import static org.learningledger.command.testing.People.ANOTHER_OF_THE_POLICE;
import static org.learningledger.command.testing.People.COUNCIL;
import static org.learningledger.command.testing.People.COUNCIL_LEAD;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.POLICE_LEAD;
import static org.learningledger.command.testing.People.as;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionMerged;
import org.learningledger.events.action.ActionReworded;
import org.learningledger.events.action.ActionStrength;
import org.learningledger.events.action.ActionStrengthJudged;
import org.learningledger.events.action.FirstDueDateFixed;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.OwnerHandedOver;
import org.learningledger.events.action.PlanKind;

@DisplayName("Changing an action")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeActionTest {

    private static final ActionId FIRST = new ActionId(UUID.randomUUID());
    private static final ActionId SECOND = new ActionId(UUID.randomUUID());
    private static final ActionId UNKNOWN = new ActionId(UUID.randomUUID());
    private static final Owner COUNCIL_OWNS = new Owner(COUNCIL, "Head of Service", null);

    private static final RewordAction REWORD =
            new RewordAction(ACTION, words("Brief every team in person"), words("Nobody read the e-mail"), TODAY);
    private static final WithdrawAction WITHDRAW =
            new WithdrawAction(ACTION, words("Overtaken by a new service"), TODAY);
    private static final ReopenAction REOPEN = new ReopenAction(ACTION, words("One team was left out"), TODAY);
    private static final HandOverAction HAND_OVER =
            new HandOverAction(ACTION, COUNCIL_OWNS, words("The team moved"), TODAY);
    private static final FixFirstDueDate FIX = new FixFirstDueDate(ACTION, DUE, TODAY);
    private static final MergeAction MERGE = new MergeAction(ACTION, FIRST, words("They ask the same"), TODAY);
    private static final SplitAction SPLIT = split(FIRST, SECOND);

    private final FixtureConfiguration<Action> ledger =
            Rules.of(Action.class, another(FIRST), another(SECOND), itsEvidence());

    private static SplitAction split(ActionId... into) {
        return new SplitAction(ACTION, List.of(into), words("Two agencies do it"), TODAY);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments(REWORD, new ActionReworded(ACTION, REWORD.text(), REWORD.reason(), TODAY)),
                arguments(WITHDRAW, withdrawn()),
                arguments(SPLIT, splitInto(FIRST, SECOND)),
                arguments(MERGE, mergedInto(FIRST)),
                arguments(HAND_OVER, new OwnerHandedOver(ACTION, COUNCIL_OWNS, HAND_OVER.reason(), TODAY)),
                arguments(FIX, new FirstDueDateFixed(ACTION, DUE, TODAY)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void states_what_was_agreed(Object command, ActionEvent fact) {
        ledger.given(agreed(OWNED_BY_THE_POLICE, PlanKind.MULTI_AGENCY, null))
                .when(command, as(LD_GROUP))
                .expectEvents(fact);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_only_a_paper_names_is_not_there_to_be_changed(Object command, ActionEvent fact) {
        ledger.given(onlyStated())
                .when(command, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OnlyStated(ACTION));
    }

    static Stream<Arguments> changesAndReportsOfClosedActions() {
        var reports = Stream.of(
                new ReportProgress(ACTION, words("Half"), null),
                new SayActionDone(ACTION, words("All"), null),
                verify(EVIDENCE),
                new ExtendDueDate(ACTION, on("2027-01"), words("Delay"), words("L&D group"), null),
                new RecordOutcomeTooEarly(ACTION, null, words("New"), null, null));
        return Stream.concat(changes().map(change -> change.get()[0]), reports)
                .flatMap(act -> Stream.of(
                        arguments(act, withdrawn(), "withdrawn"),
                        arguments(act, splitInto(FIRST, SECOND), "split into others"),
                        arguments(act, mergedInto(FIRST), "merged into another")));
    }

    @ParameterizedTest
    @MethodSource("changesAndReportsOfClosedActions")
    void a_closed_action_takes_nothing_more_until_it_is_reopened(Object act, ActionEvent closing, String how) {
        ledger.given(agreed(), closing)
                .when(act, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotOpen(ACTION, how));
    }

    @ParameterizedTest
    @FieldSource("CHANGES_OF_THE_WORK_ITSELF")
    void what_was_verified_must_be_reopened_before_it_changes(Object command) {
        ledger.given(agreed(), saidDone(POLICE_LEAD), verified())
                .when(command, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotOpen(ACTION, "verified"));
    }

    static final List<Object> CHANGES_OF_THE_WORK_ITSELF = List.of(REWORD, WITHDRAW, SPLIT, MERGE, FIX);

    // Reopening

    static Stream<List<?>> whatCanBeReopened() {
        return Stream.of(
                List.of(saidDone(POLICE_LEAD)),
                List.of(saidDone(POLICE_LEAD), verified()),
                List.of(withdrawn()),
                List.of(splitInto(FIRST, SECOND)),
                List.of(mergedInto(FIRST)));
    }

    @ParameterizedTest
    @MethodSource("whatCanBeReopened")
    void what_was_said_done_checked_or_closed_can_be_reopened_and_said_done_again(List<?> facts) {
        ledger.given(Stream.concat(Stream.of(agreed()), facts.stream()).toArray())
                .when(REOPEN, as(POLICE_LEAD))
                .expectEvents(reopened());
        ledger.given(Stream.concat(Stream.of(agreed()), Stream.concat(facts.stream(), Stream.of(reopened())))
                        .toArray())
                .when(new SayActionDone(ACTION, words("Every team was briefed"), on("2026-02")), as(POLICE_LEAD))
                .expectEvents(saidDone());
    }

    @Test
    void what_was_said_before_a_reopening_cannot_be_verified_any_more() {
        ledger.given(agreed(), saidDone(POLICE_LEAD), reopened())
                .when(verify(EVIDENCE), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotSaidDone(ACTION));
    }

    @Test
    void an_open_action_has_nothing_to_reopen() {
        ledger.given(agreed())
                .when(REOPEN, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NothingToReopen(ACTION));
    }

    @Test
    void another_agency_cannot_reopen_it() {
        ledger.given(agreed(), withdrawn())
                .when(REOPEN, as(COUNCIL_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OtherAgencysAction(ACTION));
    }

    // Split and merge

    static Stream<Arguments> whatCannotTakeItsPlace() {
        return Stream.of(
                arguments(split(FIRST), new Reason.SplitIntoTooFew(ACTION)),
                arguments(split(FIRST, FIRST), new Reason.SplitIntoTooFew(ACTION)),
                arguments(split(FIRST, ACTION), new Reason.CannotTakeItsPlace(ACTION)),
                arguments(split(FIRST, UNKNOWN), new Reason.NoSuchAction(UNKNOWN)),
                arguments(new MergeAction(ACTION, ACTION, words("Same"), TODAY), new Reason.CannotTakeItsPlace(ACTION)),
                arguments(new MergeAction(ACTION, UNKNOWN, words("Same"), TODAY), new Reason.NoSuchAction(UNKNOWN)));
    }

    @ParameterizedTest
    @MethodSource("whatCannotTakeItsPlace")
    void others_must_take_its_place(Object command, Reason reason) {
        ledger.given(agreed()).when(command, as(LD_GROUP)).expectNoEvents().expectExceptionDetails(reason);
    }

    @Test
    void an_action_that_was_closed_itself_takes_no_others_place() {
        Rules.of(Action.class, another(FIRST), new ActionMerged(FIRST, ACTION, words("Same"), null))
                .given(agreed())
                .when(MERGE, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.CannotTakeItsPlace(FIRST));
    }

    // Owner and due date

    @Test
    void the_present_owner_may_hand_it_over_and_no_other_agency() {
        ledger.given(agreed())
                .when(HAND_OVER, as(POLICE_LEAD))
                .expectEvents(new OwnerHandedOver(ACTION, COUNCIL_OWNS, HAND_OVER.reason(), TODAY));
        ledger.given(agreed())
                .when(HAND_OVER, as(COUNCIL_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OtherAgencysAction(ACTION));
    }

    @Test
    void whoever_it_was_handed_over_to_reports_on_it_from_then_on() {
        var handed = new OwnerHandedOver(ACTION, COUNCIL_OWNS, words("The team moved"), TODAY);
        var progress = new ReportProgress(ACTION, words("Half"), null);
        ledger.given(agreed(), handed)
                .when(progress, as(POLICE_LEAD))
                .expectExceptionDetails(new Reason.OtherAgencysAction(ACTION));
        ledger.given(agreed(), handed).when(progress, as(COUNCIL_LEAD)).expectSuccessfulHandlerExecution();
    }

    @Test
    void handing_over_what_was_said_done_makes_nobody_of_the_earlier_owner_its_judge() {
        ledger.given(
                        agreed(PlanKind.SINGLE_AGENCY),
                        saidDone(POLICE_LEAD),
                        new OwnerHandedOver(ACTION, COUNCIL_OWNS, words("The team moved"), TODAY))
                .when(verify(EVIDENCE), as(ANOTHER_OF_THE_POLICE))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OwnWork(ACTION));
    }

    @Test
    void a_first_due_date_is_given_once() {
        ledger.given(
                        agreed(OWNED_BY_THE_POLICE, PlanKind.SINGLE_AGENCY, null),
                        new FirstDueDateFixed(ACTION, DUE, null))
                .when(FIX, as(POLICE_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.HasADueDate(ACTION));
    }

    @Test
    void a_first_due_date_that_was_given_later_can_be_extended() {
        ledger.given(
                        agreed(OWNED_BY_THE_POLICE, PlanKind.SINGLE_AGENCY, null),
                        new FirstDueDateFixed(ACTION, DUE, null))
                .when(
                        new ExtendDueDate(ACTION, on("2026-06"), words("Delay"), words("L&D group"), null),
                        as(POLICE_LEAD))
                .expectSuccessfulHandlerExecution();
    }

    static Stream<LedgerEvent> howTheLedgerKnowsIt() {
        return Stream.of(agreed(), onlyStated());
    }

    @ParameterizedTest
    @MethodSource("howTheLedgerKnowsIt")
    void its_strength_is_advice_on_any_action(LedgerEvent known) {
        ledger.given(known)
                .when(
                        new JudgeActionStrength(ACTION, ActionStrength.WEAKER, words("It rests on memory"), TODAY),
                        as(LD_GROUP))
                .expectEvents(
                        new ActionStrengthJudged(ACTION, ActionStrength.WEAKER, words("It rests on memory"), TODAY));
    }
}
