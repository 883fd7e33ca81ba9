package org.learningledger.command.discrepancy;

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
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.events.discrepancy.DiscrepancyRaised;

@DisplayName("Raising a discrepancy")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RaiseDiscrepancyTest {

    private static final DiscrepancyId DISCREPANCY = new DiscrepancyId(UUID.randomUUID());
    private static final List<Thing> ABOUT = List.of(
            new Thing(ThingKind.ACTION, UUID.randomUUID()), new Thing(ThingKind.REGISTER_ENTRY, UUID.randomUUID()));

    private final FixtureConfiguration<Discrepancy> ledger = Rules.of(Discrepancy.class);

    @Test
    void records_what_each_of_the_two_says() {
        ledger.givenNoPriorActivity()
                .when(
                        new RaiseDiscrepancy(
                                DISCREPANCY,
                                "D-1",
                                ABOUT,
                                Words.plain("4 rapid reviews"),
                                Words.plain("5 rapid reviews"),
                                Words.plain("Perhaps another year"),
                                StatedDate.of("2022-11")),
                        as(LD_GROUP))
                .expectEvents(new DiscrepancyRaised(
                        DISCREPANCY,
                        "D-1",
                        ABOUT,
                        Words.plain("4 rapid reviews"),
                        Words.plain("5 rapid reviews"),
                        Words.plain("Perhaps another year"),
                        StatedDate.of("2022-11")));
    }

    @Test
    void about_nothing_is_refused() {
        var words = Words.plain("words");
        ledger.givenNoPriorActivity()
                .when(new RaiseDiscrepancy(DISCREPANCY, "D-1", List.of(), words, words, null, null), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NothingDisagrees(DISCREPANCY));
    }
}
