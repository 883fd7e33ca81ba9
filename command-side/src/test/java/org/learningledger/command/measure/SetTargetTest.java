package org.learningledger.command.measure;

import static org.learningledger.command.measure.Measures.MEASURE;
import static org.learningledger.command.measure.Measures.TODAY;
import static org.learningledger.command.measure.Measures.defined;
import static org.learningledger.command.measure.Measures.made;
import static org.learningledger.command.measure.Measures.number;
import static org.learningledger.command.measure.Measures.target;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.as;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.measure.Comparator;

@DisplayName("Setting a target")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SetTargetTest {

    private final FixtureConfiguration<Measure> ledger = Rules.of(Measure.class, made());

    @Test
    void a_later_target_stands_beside_the_first() {
        ledger.given(defined(), target(Comparator.AT_LEAST, "80"))
                .when(new SetTarget(MEASURE, Comparator.AT_MOST, number("5.5"), TODAY), as(LD_GROUP))
                .expectEvents(target(Comparator.AT_MOST, "5.5"));
    }
}
