package org.learningledger.command.register;

import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.as;

import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.PartnershipOpened;

@DisplayName("Opening the ledger of a partnership")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenPartnershipTest {

    private static final EntryId ENTRY = new EntryId(UUID.randomUUID());

    private final FixtureConfiguration<OpenedPartnership> ledger = Rules.of(OpenedPartnership.class);

    @Test
    void records_its_name_and_that_it_is_invented() {
        ledger.givenNoPriorActivity()
                .when(new OpenPartnership(ENTRY, "Moorland", true), as(LD_GROUP))
                .expectEvents(new PartnershipOpened(ENTRY, "Moorland", true, null));
    }
}
