package org.learningledger.command.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.Citation;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.challenge.AgencyAnswered;
import org.learningledger.events.challenge.ChallengeConcluded;
import org.learningledger.events.challenge.ChallengeEventHeld;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.challenge.ChallengeEventStated;
import org.learningledger.events.challenge.Seat;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.source.SourceId;

@DisplayName("A challenge event")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChallengeTest {

    private static final ChallengeEventId EVENT = new ChallengeEventId(UUID.randomUUID());
    private static final PlanId PLAN = new PlanId(UUID.randomUUID());
    private static final PlanId UNKNOWN_PLAN = new PlanId(UUID.randomUUID());
    private static final SourceId UNKNOWN_SOURCE = new SourceId(UUID.randomUUID());
    private static final EvidenceId EVIDENCE = new EvidenceId(UUID.randomUUID());
    private static final EvidenceId UNKNOWN_EVIDENCE = new EvidenceId(UUID.randomUUID());
    private static final Words WORDS = Words.plain("Stork");
    private static final StatedDate TODAY = StatedDate.of("2026-03-20");
    private static final Seat CHAIR = new Seat("Chair of the L&D group", null);
    private static final List<Seat> PANEL = List.of(new Seat("Superintendent", POLICE));
    private static final List<Seat> OBSERVERS = List.of(new Seat("Independent scrutineer", null));

    private static final ChallengeEventHeld HELD =
            new ChallengeEventHeld(EVENT, "CE-1", WORDS, List.of(PLAN), List.of(), CHAIR, PANEL, OBSERVERS, TODAY);
    private static final ChallengeConcluded CONCLUDED = new ChallengeConcluded(EVENT, WORDS, TODAY);
    private static final ConcludeChallenge CONCLUDE = new ConcludeChallenge(EVENT, WORDS, TODAY);

    private final FixtureConfiguration<Challenge> ledger = Rules.of(
            Challenge.class,
            new PlanOpened(PLAN, "P-1", PlanKind.MULTI_AGENCY, WORDS, null, List.of(), null),
            new EvidenceAdded(
                    EVIDENCE, "E-1", new ActionId(UUID.randomUUID()), EvidenceLevel.OUTCOME, WORDS, null, null));

    private static HoldChallengeEvent hold(List<PlanId> plans, List<SourceId> sources) {
        return new HoldChallengeEvent(EVENT, "CE-1", WORDS, plans, sources, CHAIR, PANEL, OBSERVERS, TODAY);
    }

    private static AnswerAtChallenge answer(EvidenceId... evidence) {
        return new AnswerAtChallenge(EVENT, POLICE, WORDS, WORDS, WORDS, List.of(evidence), TODAY);
    }

    private static AgencyAnswered answered(EvidenceId... evidence) {
        return new AgencyAnswered(EVENT, POLICE, WORDS, WORDS, WORDS, List.of(evidence), TODAY);
    }

    @Test
    void tells_what_it_covered_and_who_sat_there() {
        ledger.givenNoPriorActivity()
                .when(hold(List.of(PLAN), List.of()), as(LD_GROUP))
                .expectEvents(HELD);
    }

    static Stream<Arguments> whatItCannotBeAbout() {
        return Stream.of(
                arguments(hold(List.of(), List.of()), new Reason.CoversNothing(EVENT)),
                arguments(hold(List.of(UNKNOWN_PLAN), List.of()), new Reason.NoSuchPlan(UNKNOWN_PLAN)),
                arguments(hold(List.of(PLAN), List.of(UNKNOWN_SOURCE)), new Reason.NoSuchSource(UNKNOWN_SOURCE)));
    }

    @ParameterizedTest
    @MethodSource("whatItCannotBeAbout")
    void is_about_plans_or_sources_that_are_on_file(HoldChallengeEvent hold, Reason reason) {
        ledger.givenNoPriorActivity().when(hold, as(LD_GROUP)).expectNoEvents().expectExceptionDetails(reason);
    }

    @Test
    void an_agency_answers_for_itself_and_a_group_writes_down_what_it_said() {
        ledger.given(HELD).when(answer(EVIDENCE), as(POLICE_LEAD)).expectEvents(answered(EVIDENCE));
        ledger.given(HELD).when(answer(), as(LD_GROUP)).expectEvents(answered());
        ledger.given(HELD)
                .when(answer(), as(COUNCIL_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OtherAgencysAnswer(EVENT));
    }

    @Test
    void what_is_shown_must_be_on_file() {
        ledger.given(HELD)
                .when(answer(EVIDENCE, UNKNOWN_EVIDENCE), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoSuchEvidence(UNKNOWN_EVIDENCE));
    }

    @Test
    void is_concluded_by_its_panel() {
        ledger.given(HELD, answered()).when(CONCLUDE, as(LD_GROUP)).expectEvents(CONCLUDED);
    }

    static Stream<Object> whatComesTooLate() {
        return Stream.of(answer(), CONCLUDE);
    }

    @ParameterizedTest
    @MethodSource("whatComesTooLate")
    void takes_nothing_more_once_it_is_concluded(Object command) {
        ledger.given(HELD, CONCLUDED)
                .when(command, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.ChallengeConcludedAlready(EVENT));
    }

    @ParameterizedTest
    @MethodSource("whatComesTooLate")
    void that_only_a_paper_tells_of_takes_no_answers(Object command) {
        var stated = new ChallengeEventStated(
                EVENT,
                "CE-01",
                null,
                WORDS,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Citation("set", "CE-01", "DOC-1", "a.txt:1", null));
        ledger.given(stated)
                .when(command, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.ChallengeOnlyStated(EVENT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Head of Service, ORG-MBC | Head of Service | ORG-MBC",
                "Independent scrutineer | Independent scrutineer |",
                "Head of Adults, Children and Families | Head of Adults, Children and Families |",
                "Head of Adults, Children and Families,NHS | Head of Adults, Children and Families | NHS"
            })
    void a_seat_is_typed_as_a_post_and_the_code_of_its_agency(String line, String post, String agency) {
        assertThat(Seats.of(line)).isEqualTo(new Seat(post, agency == null ? null : new AgencyCode(agency)));
    }
}
