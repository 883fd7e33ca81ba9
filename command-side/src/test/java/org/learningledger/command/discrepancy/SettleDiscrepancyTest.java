package org.learningledger.command.discrepancy;

import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.as;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.discrepancy.DiscrepancyEvent;
import org.learningledger.events.discrepancy.DiscrepancyExplained;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.events.discrepancy.DiscrepancyLeftOpen;
import org.learningledger.events.discrepancy.DiscrepancyRaised;
import org.learningledger.events.discrepancy.DiscrepancyResolved;
import org.learningledger.events.discrepancy.DiscrepancySuggested;
import org.learningledger.events.discrepancy.SuggestionConfirmed;
import org.learningledger.events.discrepancy.SuggestionDismissed;

@DisplayName("A discrepancy, from suggestion to settlement")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettleDiscrepancyTest {

    private static final DiscrepancyId ID = new DiscrepancyId(UUID.randomUUID());
    private static final Words WORDS = Words.plain("words");
    private static final List<Thing> ABOUT = List.of(new Thing(ThingKind.REGISTER_ENTRY, UUID.randomUUID()));

    private static final DiscrepancyEvent RAISED = new DiscrepancyRaised(ID, "D-1", ABOUT, WORDS, WORDS, null, null);
    private static final DiscrepancyEvent SUGGESTED =
            new DiscrepancySuggested(ID, "D-1", ABOUT, "a sum that does not add up", WORDS, WORDS, null);
    private static final DiscrepancyEvent CONFIRMED = new SuggestionConfirmed(ID, WORDS, null);
    private static final DiscrepancyEvent DISMISSED = new SuggestionDismissed(ID, WORDS, null);
    private static final DiscrepancyEvent EXPLAINED = new DiscrepancyExplained(ID, WORDS, null);
    private static final DiscrepancyEvent RESOLVED = new DiscrepancyResolved(ID, WORDS, null);
    private static final DiscrepancyEvent LEFT_OPEN = new DiscrepancyLeftOpen(ID, WORDS, null);

    private static final Object CONFIRM = new ConfirmSuggestion(ID, WORDS, null);
    private static final Object DISMISS = new DismissSuggestion(ID, WORDS, null);
    private static final Object EXPLAIN = new ExplainDiscrepancy(ID, WORDS, null);
    private static final Object RESOLVE = new ResolveDiscrepancy(ID, WORDS, null);
    private static final Object LEAVE_OPEN = new LeaveDiscrepancyOpen(ID, WORDS, null);

    private final FixtureConfiguration<Discrepancy> ledger = Rules.of(Discrepancy.class);

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of(List.of(SUGGESTED), CONFIRM, CONFIRMED),
                Arguments.of(List.of(SUGGESTED), DISMISS, DISMISSED),
                Arguments.of(List.of(RAISED), EXPLAIN, EXPLAINED),
                Arguments.of(List.of(SUGGESTED, CONFIRMED), EXPLAIN, EXPLAINED),
                Arguments.of(List.of(RAISED, EXPLAINED), EXPLAIN, EXPLAINED),
                Arguments.of(List.of(RAISED, LEFT_OPEN), EXPLAIN, EXPLAINED),
                Arguments.of(List.of(RAISED), RESOLVE, RESOLVED),
                Arguments.of(List.of(RAISED, LEFT_OPEN), RESOLVE, RESOLVED),
                Arguments.of(List.of(RAISED, EXPLAINED), LEAVE_OPEN, LEFT_OPEN),
                Arguments.of(List.of(RAISED, LEFT_OPEN, EXPLAINED), LEAVE_OPEN, LEFT_OPEN));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void goes_on(List<DiscrepancyEvent> before, Object command, DiscrepancyEvent expected) {
        ledger.given(before).when(command, as(LD_GROUP)).expectEvents(expected);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(List.of(RAISED), CONFIRM, new Reason.AlreadyLookedAt(ID)),
                Arguments.of(List.of(SUGGESTED, CONFIRMED), CONFIRM, new Reason.AlreadyLookedAt(ID)),
                Arguments.of(List.of(SUGGESTED, CONFIRMED), DISMISS, new Reason.AlreadyLookedAt(ID)),
                Arguments.of(List.of(SUGGESTED, DISMISSED), CONFIRM, new Reason.AlreadyLookedAt(ID)),
                Arguments.of(List.of(SUGGESTED), EXPLAIN, new Reason.NotYetConfirmed(ID)),
                Arguments.of(List.of(SUGGESTED), RESOLVE, new Reason.NotYetConfirmed(ID)),
                Arguments.of(List.of(SUGGESTED), LEAVE_OPEN, new Reason.NotYetConfirmed(ID)),
                Arguments.of(List.of(SUGGESTED, DISMISSED), RESOLVE, new Reason.SuggestionWasDismissed(ID)),
                Arguments.of(List.of(RAISED, RESOLVED), EXPLAIN, new Reason.AlreadyResolved(ID)),
                Arguments.of(List.of(RAISED, RESOLVED), RESOLVE, new Reason.AlreadyResolved(ID)),
                Arguments.of(List.of(RAISED, RESOLVED), LEAVE_OPEN, new Reason.AlreadyResolved(ID)),
                Arguments.of(List.of(RAISED, LEFT_OPEN), LEAVE_OPEN, new Reason.AlreadyLeftOpen(ID)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void keeps_its_order(List<DiscrepancyEvent> before, Object command, Reason reason) {
        ledger.given(before).when(command, as(LD_GROUP)).expectNoEvents().expectExceptionDetails(reason);
    }
}
