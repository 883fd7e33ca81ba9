package org.learningledger.command.action;

import static org.learningledger.command.action.Actions.ACTION;
import static org.learningledger.command.action.Actions.EVIDENCE;
import static org.learningledger.command.action.Actions.EVIDENCE_OF_ANOTHER_ACTION;
import static org.learningledger.command.action.Actions.TODAY;
import static org.learningledger.command.action.Actions.agreed;
import static org.learningledger.command.action.Actions.evidenceOfAnotherAction;
import static org.learningledger.command.action.Actions.itsEvidence;
import static org.learningledger.command.action.Actions.on;
import static org.learningledger.command.action.Actions.onlyStated;
import static org.learningledger.command.action.Actions.words;
import static org.learningledger.command.testing.People.COUNCIL_LEAD;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.POLICE_LEAD;
import static org.learningledger.command.testing.People.as;

import java.util.List;
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
import org.learningledger.events.action.NoOutcomeSeen;
import org.learningledger.events.action.OutcomeSeen;
import org.learningledger.events.action.OutcomeTooEarlyToSay;
import org.learningledger.events.evidence.EvidenceId;

/** Three answers to one question, so three commands in one class. */
@DisplayName("Recording what difference an action made")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordOutcomeTest {

    private final FixtureConfiguration<Action> ledger =
            Rules.of(Action.class, itsEvidence(), evidenceOfAnotherAction());

    private static RecordOutcomeSeen seen(EvidenceId... evidence) {
        return new RecordOutcomeSeen(
                ACTION,
                words("Fewer repeat incidents"),
                words("Repeat incidents fell"),
                words("Children known to both services"),
                List.of(evidence),
                words("Longer interviews"),
                TODAY);
    }

    private static RecordNoOutcomeSeen noneSeen(EvidenceId... evidence) {
        return new RecordNoOutcomeSeen(
                ACTION, words("Fewer repeat incidents"), words("Dip sample unchanged"), List.of(evidence), TODAY);
    }

    private static RecordOutcomeTooEarly tooEarly() {
        return new RecordOutcomeTooEarly(
                ACTION, words("Fewer repeat incidents"), words("Six weeks only"), on("2026-09"), TODAY);
    }

    static Stream<Object> everyAnswer() {
        return Stream.of(seen(EVIDENCE), noneSeen(EVIDENCE), tooEarly());
    }

    @Test
    void a_difference_is_recorded_with_for_whom_by_which_evidence_and_its_side_effects() {
        ledger.given(agreed())
                .when(seen(EVIDENCE), as(POLICE_LEAD))
                .expectEvents(new OutcomeSeen(
                        ACTION,
                        words("Fewer repeat incidents"),
                        words("Repeat incidents fell"),
                        words("Children known to both services"),
                        List.of(EVIDENCE),
                        words("Longer interviews"),
                        TODAY));
    }

    @Test
    void a_difference_without_evidence_is_taken_and_stays_uncited() {
        ledger.given(agreed())
                .when(seen(), as(POLICE_LEAD))
                .expectEvents(new OutcomeSeen(
                        ACTION,
                        words("Fewer repeat incidents"),
                        words("Repeat incidents fell"),
                        words("Children known to both services"),
                        List.of(),
                        words("Longer interviews"),
                        TODAY));
    }

    @Test
    void that_no_difference_was_seen_is_an_outcome_too() {
        ledger.given(agreed())
                .when(noneSeen(EVIDENCE), as(LD_GROUP))
                .expectEvents(new NoOutcomeSeen(
                        ACTION,
                        words("Fewer repeat incidents"),
                        words("Dip sample unchanged"),
                        List.of(EVIDENCE),
                        TODAY));
    }

    @Test
    void that_it_is_too_early_is_recorded_with_when_to_look_again() {
        ledger.given(agreed())
                .when(tooEarly(), as(POLICE_LEAD))
                .expectEvents(new OutcomeTooEarlyToSay(
                        ACTION, words("Fewer repeat incidents"), words("Six weeks only"), on("2026-09"), TODAY));
    }

    @ParameterizedTest
    @MethodSource("everyAnswer")
    void another_agencys_lead_is_refused(Object answer) {
        ledger.given(agreed())
                .when(answer, as(COUNCIL_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OtherAgencysAction(ACTION));
    }

    @ParameterizedTest
    @MethodSource("everyAnswer")
    void an_action_that_only_a_paper_knows_is_refused(Object answer) {
        ledger.given(onlyStated())
                .when(answer, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OnlyStated(ACTION));
    }

    static Stream<Object> answersOnEvidenceOfAnotherAction() {
        return Stream.of(seen(EVIDENCE_OF_ANOTHER_ACTION), noneSeen(EVIDENCE, EVIDENCE_OF_ANOTHER_ACTION));
    }

    @ParameterizedTest
    @MethodSource("answersOnEvidenceOfAnotherAction")
    void evidence_of_another_action_is_refused(Object answer) {
        ledger.given(agreed())
                .when(answer, as(POLICE_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotItsEvidence(ACTION, EVIDENCE_OF_ANOTHER_ACTION));
    }
}
