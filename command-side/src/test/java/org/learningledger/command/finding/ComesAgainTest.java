package org.learningledger.command.finding;

import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.as;
import static org.learningledger.command.testing.People.by;

import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.finding.RecurrenceConfirmed;
import org.learningledger.events.finding.RecurrenceDismissed;
import org.learningledger.events.recommendation.RecommendationId;
import org.learningledger.events.recommendation.RecommendationMade;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.SourceId;

@DisplayName("Saying whether a finding is earlier learning again")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComesAgainTest {

    private static final SourceId REVIEW = new SourceId(UUID.randomUUID());
    private static final FindingId LATER = new FindingId(UUID.randomUUID());
    private static final FindingId FIRST = new FindingId(UUID.randomUUID());
    private static final RecommendationId RECOMMENDED = new RecommendationId(UUID.randomUUID());
    private static final Thing EARLIER = new Thing(ThingKind.RECOMMENDATION, RECOMMENDED.value());
    private static final Thing EARLIER_FINDING = new Thing(ThingKind.FINDING, FIRST.value());
    private static final Words WHY = Words.plain("Fathers were left out again");
    private static final StatedDate DAY = StatedDate.of("2026-03-20");

    private static final ReviewOpened A_REVIEW =
            new ReviewOpened(REVIEW, "S-1", ReviewKind.LCSPR, null, Words.plain("A review"), null);

    private final FixtureConfiguration<Finding> ledger =
            Rules.of(Finding.class, A_REVIEW, finding(FIRST, "F-1"), finding(LATER, "F-9"), recommended());

    private static FindingRecorded finding(FindingId id, String reference) {
        return new FindingRecorded(
                id,
                reference,
                REVIEW,
                FindingKind.GAP,
                Words.plain("Nobody asked the father"),
                List.of("T2"),
                null,
                null);
    }

    private static RecommendationMade recommended() {
        return new RecommendationMade(
                RECOMMENDED,
                "R-1",
                REVIEW,
                List.of(FIRST),
                Words.plain("Ask fathers"),
                List.of(),
                List.of("T2"),
                null,
                12,
                null);
    }

    private static LedgerEvent confirmed(Thing earlier) {
        return new RecurrenceConfirmed(LATER, earlier, WHY, DAY);
    }

    private static LedgerEvent dismissed(Thing earlier) {
        return new RecurrenceDismissed(LATER, earlier, WHY, DAY);
    }

    @Test
    void confirms_it_of_a_recommendation_for_a_reason() {
        ledger.given(by(LD_GROUP, finding(LATER, "F-9")))
                .when(new ConfirmRecurrence(LATER, EARLIER, WHY, DAY), as(LD_GROUP))
                .expectEvents(confirmed(EARLIER));
    }

    @Test
    void dismisses_it_of_a_finding_for_a_reason() {
        ledger.given(by(LD_GROUP, finding(LATER, "F-9")))
                .when(new DismissRecurrence(LATER, EARLIER_FINDING, WHY, DAY), as(LD_GROUP))
                .expectEvents(dismissed(EARLIER_FINDING));
    }

    @Test
    void is_said_once_of_the_same_two() {
        ledger.given(by(LD_GROUP, finding(LATER, "F-9")), by(LD_GROUP, confirmed(EARLIER)))
                .when(new ConfirmRecurrence(LATER, EARLIER, WHY, DAY), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.RecurrenceAlreadyConfirmed(LATER));
        ledger.given(by(LD_GROUP, finding(LATER, "F-9")), by(LD_GROUP, dismissed(EARLIER)))
                .when(new DismissRecurrence(LATER, EARLIER, WHY, DAY), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.RecurrenceAlreadyDismissed(LATER));
    }

    @Test
    void may_come_to_the_other_answer_after_another_look_and_back() {
        ledger.given(by(LD_GROUP, finding(LATER, "F-9")), by(LD_GROUP, dismissed(EARLIER)))
                .when(new ConfirmRecurrence(LATER, EARLIER, WHY, DAY), as(LD_GROUP))
                .expectEvents(confirmed(EARLIER));
        ledger.given(
                        by(LD_GROUP, finding(LATER, "F-9")),
                        by(LD_GROUP, confirmed(EARLIER)),
                        by(LD_GROUP, dismissed(EARLIER)))
                .when(new ConfirmRecurrence(LATER, EARLIER, WHY, DAY), as(LD_GROUP))
                .expectEvents(confirmed(EARLIER));
    }

    @Test
    void says_of_each_earlier_learning_by_itself() {
        ledger.given(by(LD_GROUP, finding(LATER, "F-9")), by(LD_GROUP, confirmed(EARLIER)))
                .when(new ConfirmRecurrence(LATER, EARLIER_FINDING, WHY, DAY), as(LD_GROUP))
                .expectEvents(confirmed(EARLIER_FINDING));
    }

    @Test
    void needs_earlier_learning_that_is_on_file() {
        var nowhere = new RecommendationId(UUID.randomUUID());
        ledger.given(by(LD_GROUP, finding(LATER, "F-9")))
                .when(
                        new ConfirmRecurrence(LATER, new Thing(ThingKind.RECOMMENDATION, nowhere.value()), WHY, DAY),
                        as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoSuchRecommendation(nowhere));
        var noFinding = new FindingId(UUID.randomUUID());
        ledger.given(by(LD_GROUP, finding(LATER, "F-9")))
                .when(
                        new DismissRecurrence(LATER, new Thing(ThingKind.FINDING, noFinding.value()), WHY, DAY),
                        as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoSuchFinding(noFinding));
    }

    @Test
    void is_about_learning_and_never_about_the_finding_itself() {
        ledger.given(by(LD_GROUP, finding(LATER, "F-9")))
                .when(new ConfirmRecurrence(LATER, new Thing(ThingKind.SOURCE, REVIEW.value()), WHY, DAY), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotLearning(REVIEW.value()));
        ledger.given(by(LD_GROUP, finding(LATER, "F-9")))
                .when(new ConfirmRecurrence(LATER, new Thing(ThingKind.FINDING, LATER.value()), WHY, DAY), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.RecurrenceOfItself(LATER));
    }
}
