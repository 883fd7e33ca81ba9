package org.learningledger.command.measure;

import static org.learningledger.command.measure.Measures.AUDIT;
import static org.learningledger.command.measure.Measures.MEASURE;
import static org.learningledger.command.measure.Measures.RECOMMENDATION;
import static org.learningledger.command.measure.Measures.TODAY;
import static org.learningledger.command.measure.Measures.audit;
import static org.learningledger.command.measure.Measures.defined;
import static org.learningledger.command.measure.Measures.made;
import static org.learningledger.command.measure.Measures.number;
import static org.learningledger.command.testing.People.COUNCIL_LEAD;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.as;

import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.Words;
import org.learningledger.events.measure.MeasurementTaken;
import org.learningledger.events.source.SourceId;

@DisplayName("Taking a measurement")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TakeMeasurementTest {

    private final FixtureConfiguration<Measure> ledger = Rules.of(Measure.class, made(), audit());

    @Test
    void records_the_value_where_it_comes_from_and_its_sample() {
        ledger.given(defined())
                .when(
                        new TakeMeasurement(MEASURE, number("72.50"), AUDIT, Words.plain("20 of 300"), TODAY),
                        as(LD_GROUP))
                .expectEvents(new MeasurementTaken(MEASURE, number("72.50"), AUDIT, Words.plain("20 of 300"), TODAY));
    }

    @Test
    void is_taken_without_a_target_source_or_sample() {
        ledger.given(defined())
                .when(new TakeMeasurement(MEASURE, number("0"), null, null, null), as(LD_GROUP))
                .expectEvents(new MeasurementTaken(MEASURE, number("0"), null, null, null));
    }

    @Test
    void comes_from_a_review_or_audit_that_is_on_file() {
        var elsewhere = new SourceId(UUID.randomUUID());
        ledger.given(defined())
                .when(new TakeMeasurement(MEASURE, number("72"), elsewhere, null, TODAY), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoSuchSource(elsewhere));
    }

    @Test
    void another_agency_than_the_addressees_may_not_take_one() {
        ledger.given(defined())
                .when(new TakeMeasurement(MEASURE, number("99"), null, null, TODAY), as(COUNCIL_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OtherAgencysRecommendation(List.of(RECOMMENDATION)));
    }
}
