package org.learningledger.command.measure;

import static org.learningledger.command.measure.Measures.MEASURE;
import static org.learningledger.command.measure.Measures.RECOMMENDATION;
import static org.learningledger.command.measure.Measures.TODAY;
import static org.learningledger.command.measure.Measures.defined;
import static org.learningledger.command.measure.Measures.made;
import static org.learningledger.command.measure.Measures.number;
import static org.learningledger.command.measure.Measures.target;
import static org.learningledger.command.testing.People.COUNCIL_LEAD;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.POLICE_LEAD;
import static org.learningledger.command.testing.People.as;

import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.Words;
import org.learningledger.events.measure.Comparator;

@DisplayName("Defining a measure")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DefineMeasureTest {

    private final FixtureConfiguration<Measure> ledger = Rules.of(Measure.class, made());

    private static DefineMeasure define(@Nullable FirstTarget target) {
        return new DefineMeasure(
                MEASURE,
                "M-1",
                List.of(RECOMMENDATION),
                Words.plain("Home life is asked about"),
                Words.plain("Share of sampled cases with a note"),
                "%",
                target,
                TODAY);
    }

    @Test
    void with_a_target_records_two_facts() {
        ledger.givenNoPriorActivity()
                .when(define(new FirstTarget(Comparator.AT_LEAST, number("80"))), as(LD_GROUP))
                .expectEvents(defined(), target(Comparator.AT_LEAST, "80"));
    }

    @Test
    void without_a_target_records_one() {
        ledger.givenNoPriorActivity().when(define(null), as(LD_GROUP)).expectEvents(defined());
    }

    @Test
    void an_agency_that_it_is_addressed_to_may_define_one() {
        ledger.givenNoPriorActivity().when(define(null), as(POLICE_LEAD)).expectEvents(defined());
    }

    @Test
    void another_agency_may_not() {
        ledger.givenNoPriorActivity()
                .when(define(null), as(COUNCIL_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OtherAgencysRecommendation(List.of(RECOMMENDATION)));
    }

    @Test
    void it_must_measure_a_recommendation() {
        Rules.of(Measure.class)
                .givenNoPriorActivity()
                .when(define(null), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoSuchRecommendation(RECOMMENDATION));
    }
}
