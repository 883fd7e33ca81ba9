package org.learningledger.command.recommendation;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.learningledger.command.recommendation.Recommendations.FINDING;
import static org.learningledger.command.recommendation.Recommendations.PROBATION;
import static org.learningledger.command.recommendation.Recommendations.RECOMMENDATION;
import static org.learningledger.command.recommendation.Recommendations.REVIEW;
import static org.learningledger.command.recommendation.Recommendations.TODAY;
import static org.learningledger.command.recommendation.Recommendations.accept;
import static org.learningledger.command.recommendation.Recommendations.accepted;
import static org.learningledger.command.recommendation.Recommendations.made;
import static org.learningledger.command.recommendation.Recommendations.onlyStated;
import static org.learningledger.command.recommendation.Recommendations.words;
import static org.learningledger.command.testing.People.COUNCIL_LEAD;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.POLICE;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.recommendation.RecommendationAcceptedInPart;
import org.learningledger.events.recommendation.RecommendationLinked;
import org.learningledger.events.recommendation.RecommendationNotAccepted;
import org.learningledger.events.recommendation.RecommendationUnlinked;
import org.learningledger.events.recommendation.SmartChecked;
import org.learningledger.events.recommendation.SmartMark;

@DisplayName("Answering a recommendation, linking it and looking at it")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerRecommendationTest {

    private static final FindingRecorded FOUND = new FindingRecorded(
            FINDING, "F-1", REVIEW, FindingKind.values()[0], words("Nobody asked"), List.of(), null, null);

    private final FixtureConfiguration<Recommendation> ledger = Rules.of(Recommendation.class, FOUND);

    private static AcceptInPart inPart(AgencyCode agency) {
        return new AcceptInPart(RECOMMENDATION, agency, words("For new cases"), words("No time"), TODAY);
    }

    private static RecommendationAcceptedInPart acceptedInPart() {
        return new RecommendationAcceptedInPart(
                RECOMMENDATION, POLICE, words("For new cases"), words("No time"), TODAY);
    }

    private static DoNotAccept not(AgencyCode agency) {
        return new DoNotAccept(RECOMMENDATION, agency, words("Already done"), TODAY);
    }

    private static RecommendationNotAccepted notAccepted() {
        return new RecommendationNotAccepted(RECOMMENDATION, POLICE, words("Already done"), TODAY);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(accept(POLICE), accepted(POLICE), new Reason.AlreadyAccepted(RECOMMENDATION)),
                arguments(inPart(POLICE), acceptedInPart(), new Reason.AlreadyAnswered(RECOMMENDATION)),
                arguments(not(POLICE), notAccepted(), new Reason.AlreadyAnswered(RECOMMENDATION)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_addressee_gives_each_answer_for_itself(Object command, LedgerEvent answer) {
        ledger.given(made()).when(command, as(POLICE_LEAD)).expectEvents(answer);
        ledger.given(made())
                .when(command, as(COUNCIL_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotAnAddressee(RECOMMENDATION));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void the_same_answer_again_is_none(Object command, LedgerEvent answer, Reason reason) {
        ledger.given(made(), answer)
                .when(command, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(reason);
    }

    static Stream<Arguments> changesOfMind() {
        return answers().flatMap(before -> answers()
                .filter(after -> after.get()[1] != before.get()[1])
                .filter(after -> !after.get()[1].equals(before.get()[1]))
                .map(after -> arguments(before.get()[1], after.get()[0], after.get()[1])));
    }

    @ParameterizedTest
    @MethodSource("changesOfMind")
    void an_addressee_may_answer_otherwise_later(LedgerEvent before, Object command, LedgerEvent after) {
        ledger.given(made(), before).when(command, as(POLICE_LEAD)).expectEvents(after);
    }

    static Stream<Object> answersOfAStranger() {
        return Stream.of(inPart(PROBATION), not(PROBATION));
    }

    @ParameterizedTest
    @MethodSource("answersOfAStranger")
    void whoever_it_is_not_addressed_to_has_no_answer_to_give(Object command) {
        ledger.given(made())
                .when(command, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotAnAddressee(RECOMMENDATION));
    }

    // Links and advice

    @Test
    void a_printed_recommendation_is_linked_to_the_finding_it_answers_and_unlinked_again() {
        var linked = new RecommendationLinked(RECOMMENDATION, List.of(FINDING), null, TODAY);
        ledger.given(onlyStated())
                .when(new LinkRecommendation(RECOMMENDATION, List.of(FINDING), null, TODAY), as(LD_GROUP))
                .expectEvents(linked);
        ledger.given(onlyStated(), linked)
                .when(
                        new UnlinkRecommendation(RECOMMENDATION, List.of(FINDING), words("Mistaken"), TODAY),
                        as(LD_GROUP))
                .expectEvents(new RecommendationUnlinked(RECOMMENDATION, List.of(FINDING), words("Mistaken"), TODAY));
    }

    static Stream<Arguments> linksThatDoNotFit() {
        var unknown = new FindingId(UUID.randomUUID());
        return Stream.of(
                arguments(
                        new LinkRecommendation(RECOMMENDATION, List.of(FINDING), null, null),
                        new Reason.AlreadyLinked()),
                arguments(
                        new LinkRecommendation(RECOMMENDATION, List.of(unknown), null, null),
                        new Reason.NoSuchFinding(unknown)),
                arguments(new LinkRecommendation(RECOMMENDATION, List.of(), null, null), new Reason.NothingChosen()),
                arguments(
                        new UnlinkRecommendation(RECOMMENDATION, List.of(unknown), words("Mistaken"), null),
                        new Reason.NotLinked()));
    }

    @ParameterizedTest
    @MethodSource("linksThatDoNotFit")
    void a_link_that_does_not_fit_is_refused(Object command, Reason reason) {
        ledger.given(made()).when(command, as(LD_GROUP)).expectNoEvents().expectExceptionDetails(reason);
    }

    @Test
    void how_smart_it_is_is_advice_on_any_recommendation() {
        ledger.given(onlyStated())
                .when(
                        new CheckSmart(RECOMMENDATION, List.of(SmartMark.SPECIFIC), words("No date"), TODAY),
                        as(LD_GROUP))
                .expectEvents(new SmartChecked(RECOMMENDATION, List.of(SmartMark.SPECIFIC), words("No date"), TODAY));
    }
}
