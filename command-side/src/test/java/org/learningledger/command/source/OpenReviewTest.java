package org.learningledger.command.source;

import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.as;

import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.SourceId;

@DisplayName("Opening a review")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenReviewTest {

    private static final SourceId REVIEW = new SourceId(UUID.randomUUID());
    private static final Words TITLE = Words.plain("Local child safeguarding practice review");
    private static final StatedDate LAST_MONTH = StatedDate.of("2026-02");

    private final FixtureConfiguration<Source> ledger = Rules.of(Source.class);

    private static OpenReview open(@Nullable String pseudonym) {
        return new OpenReview(REVIEW, "REV-20", ReviewKind.LCSPR, pseudonym, TITLE, LAST_MONTH);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "Stork",
                "Liam",
                "LIAM",
                "Kingfisher",
                "Child C",
                "Child Jody",
                "Baby P",
                "Family Q",
                "Manning Family",
                "Adam and Anya",
                "Child A and Child B",
                "Ava, Ben and Cora"
            })
    void a_pseudonym_is_taken_and_so_is_none(@Nullable String pseudonym) {
        ledger.givenNoPriorActivity()
                .when(open(pseudonym), as(LD_GROUP))
                .expectEvents(new ReviewOpened(REVIEW, "REV-20", ReviewKind.LCSPR, pseudonym, TITLE, LAST_MONTH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Keanu Williams",
                "John Smith",
                "Child John Smith",
                "Mary Anne Jones",
                "Smith, John Paul",
                "stork",
                "12/03/2009",
                "2009-03-12",
                "Child 7",
                "Stork 2",
                "943 476 5919",
                "jo.smith@example.org",
                "J. Smith",
                "the child of John",
                " Stork",
                "Stork\nLiam",
                ""
            })
    void a_name_a_date_a_number_or_an_address_is_refused(String pseudonym) {
        ledger.givenNoPriorActivity()
                .when(open(pseudonym), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotAPseudonym("REV-20"));
    }

    @Test
    void a_title_with_a_day_of_birth_is_refused() {
        ledger.givenNoPriorActivity()
                .when(
                        new OpenReview(
                                REVIEW,
                                "REV-20",
                                ReviewKind.LCSPR,
                                null,
                                Words.plain("Child C, born 3 May 2019"),
                                LAST_MONTH),
                        as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.PersonalDetailPublished("a date of birth or death"));
    }

    @Test
    void a_refusal_does_not_repeat_the_name() {
        ledger.givenNoPriorActivity()
                .when(open("Keanu Williams"), as(LD_GROUP))
                .expectExceptionMessage(
                        "Enter a pseudonym for the review, such as Stork, Child C or Manning Family. Never enter the name of a child or family.");
    }
}
