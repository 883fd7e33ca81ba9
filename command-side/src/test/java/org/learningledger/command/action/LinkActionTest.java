package org.learningledger.command.action;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.learningledger.command.action.Actions.ACTION;
import static org.learningledger.command.action.Actions.FINDING;
import static org.learningledger.command.action.Actions.RECOMMENDATION;
import static org.learningledger.command.action.Actions.TODAY;
import static org.learningledger.command.action.Actions.agreed;
import static org.learningledger.command.action.Actions.onlyStated;
import static org.learningledger.command.action.Actions.words;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.POLICE;
import static org.learningledger.command.testing.People.as;
import static org.learningledger.command.testing.People.by;
import static org.learningledger.command.testing.People.somebodyOf;

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
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.action.ActionLinked;
import org.learningledger.events.action.ActionUnlinked;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.source.SourceId;
import org.learningledger.web.account.Role;

@DisplayName("Linking an action")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinkActionTest {

    private static final RecommendationMade MADE = new RecommendationMade(
            RECOMMENDATION,
            "R-1",
            new SourceId(UUID.randomUUID()),
            List.of(),
            words("Ask about home life"),
            List.of(POLICE),
            List.of(),
            null,
            12,
            null);
    private static final FindingRecorded FOUND = new FindingRecorded(
            FINDING,
            "F-1",
            new SourceId(UUID.randomUUID()),
            FindingKind.values()[0],
            words("Nobody asked"),
            List.of(),
            null,
            null);

    private static final LinkAction LINK =
            new LinkAction(ACTION, List.of(RECOMMENDATION), List.of(FINDING), words("It answers both"), TODAY);
    private static final ActionLinked LINKED =
            new ActionLinked(ACTION, List.of(RECOMMENDATION), List.of(FINDING), words("It answers both"), TODAY);
    private static final UnlinkAction UNLINK =
            new UnlinkAction(ACTION, List.of(RECOMMENDATION), List.of(), words("Mistaken"), TODAY);
    private static final ActionUnlinked UNLINKED =
            new ActionUnlinked(ACTION, List.of(RECOMMENDATION), List.of(), words("Mistaken"), TODAY);

    private final FixtureConfiguration<Action> ledger = Rules.of(Action.class, MADE, FOUND);

    static Stream<LedgerEvent> howTheLedgerKnowsIt() {
        return Stream.of(agreed(), onlyStated());
    }

    @ParameterizedTest
    @MethodSource("howTheLedgerKnowsIt")
    void to_what_it_answers_can_be_made_and_undone_and_made_again(LedgerEvent known) {
        ledger.given(known).when(LINK, as(LD_GROUP)).expectEvents(LINKED);
        ledger.given(known, LINKED).when(UNLINK, as(LD_GROUP)).expectEvents(UNLINKED);
        ledger.given(known, LINKED, UNLINKED)
                .when(new LinkAction(ACTION, List.of(RECOMMENDATION), List.of(), null, null), as(LD_GROUP))
                .expectEvents(new ActionLinked(ACTION, List.of(RECOMMENDATION), List.of(), null, null));
    }

    static Stream<Arguments> whatDoesNotFit() {
        var unknown = new RecommendationId(UUID.randomUUID());
        var unseen = new FindingId(UUID.randomUUID());
        return Stream.of(
                arguments(LINK, new Reason.AlreadyLinked()),
                arguments(new LinkAction(ACTION, List.of(), List.of(), null, null), new Reason.NothingChosen()),
                arguments(
                        new LinkAction(ACTION, List.of(unknown), List.of(), null, null),
                        new Reason.NoSuchRecommendation(unknown)),
                arguments(
                        new LinkAction(ACTION, List.of(), List.of(unseen), null, null),
                        new Reason.NoSuchFinding(unseen)),
                arguments(
                        new UnlinkAction(ACTION, List.of(), List.of(unseen), words("Mistaken"), null),
                        new Reason.NotLinked()));
    }

    @ParameterizedTest
    @MethodSource("whatDoesNotFit")
    void is_refused_where_it_does_not_fit(Object command, Reason reason) {
        ledger.given(agreed(), LINKED)
                .when(command, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(reason);
    }

    @Test
    void another_partnerships_recommendation_is_not_there() {
        var elsewhere = somebodyOf("elsewhere", Role.LD_GROUP, null);
        Rules.of(Action.class, List.of(by(elsewhere, MADE), by(LD_GROUP, FOUND)))
                .given(agreed())
                .when(LINK, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoSuchRecommendation(RECOMMENDATION));
    }
}
