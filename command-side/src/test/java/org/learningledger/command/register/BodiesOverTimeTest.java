package org.learningledger.command.register;

import static org.learningledger.command.register.EntriesInTests.CCG;
import static org.learningledger.command.register.EntriesInTests.ICB;
import static org.learningledger.command.register.EntriesInTests.organisation;
import static org.learningledger.command.register.EntriesInTests.rename;
import static org.learningledger.command.register.EntriesInTests.renamed;
import static org.learningledger.command.register.EntriesInTests.replace;
import static org.learningledger.command.register.EntriesInTests.replaced;
import static org.learningledger.command.register.EntriesInTests.theme;
import static org.learningledger.command.register.EntriesInTests.words;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.as;

import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.refusal.Refused;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.register.EntryId;

@DisplayName("Renaming and replacing a body")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BodiesOverTimeTest {

    private static FixtureConfiguration<Entry> with(LedgerEvent... onFile) {
        return Rules.of(Entry.class, onFile);
    }

    @Test
    void an_organisation_is_renamed_and_renamed_again() {
        with().given(organisation(ICB, "NE ICB"), renamed(ICB, "North East ICB"))
                .when(rename(ICB, "The ICB"), as(LD_GROUP))
                .expectEvents(renamed(ICB, "The ICB"));
    }

    @Test
    void one_is_replaced_by_another() {
        with(organisation(ICB, "ICB"))
                .given(organisation(CCG, "CCG"))
                .when(replace(CCG, ICB), as(LD_GROUP))
                .expectEvents(replaced(CCG, ICB));
    }

    @Test
    void one_may_end_without_anything_in_its_place() {
        with().given(organisation(CCG, "CCG")).when(replace(CCG), as(LD_GROUP)).expectEvents(replaced(CCG));
    }

    @Test
    void not_a_theme() {
        with().given(theme(CCG)).when(rename(CCG, "X"), as(LD_GROUP)).expectExceptionDetails(new Reason.NotABody(CCG));
        with().given(theme(CCG)).when(replace(CCG), as(LD_GROUP)).expectExceptionDetails(new Reason.NotABody(CCG));
    }

    @Test
    void not_what_was_replaced_already() {
        with().given(organisation(CCG, "CCG"), replaced(CCG, ICB))
                .when(replace(CCG), as(LD_GROUP))
                .expectException(Refused.class)
                .expectExceptionDetails(new Reason.AlreadyReplaced(CCG));
        with().given(organisation(CCG, "CCG"), replaced(CCG, ICB))
                .when(rename(CCG, "X"), as(LD_GROUP))
                .expectExceptionDetails(new Reason.AlreadyReplaced(CCG));
    }

    @Test
    void not_by_itself() {
        with(organisation(CCG, "CCG"))
                .given(organisation(CCG, "CCG"))
                .when(replace(CCG, CCG), as(LD_GROUP))
                .expectExceptionDetails(new Reason.ReplacedByItself(CCG));
    }

    @Test
    void not_by_what_is_no_body() {
        var theme = new EntryId(UUID.randomUUID());
        with(theme(theme))
                .given(organisation(CCG, "CCG"))
                .when(replace(CCG, theme), as(LD_GROUP))
                .expectExceptionDetails(new Reason.NotABody(theme));
    }

    @Test
    void not_by_what_was_itself_replaced_so_that_there_is_never_a_circle() {
        with(replacedOnFile())
                .given(organisation(CCG, "CCG"))
                .when(replace(CCG, ICB), as(LD_GROUP))
                .expectExceptionDetails(new Reason.SuccessorWasReplaced(ICB));
    }

    private static LedgerEvent[] replacedOnFile() {
        return new LedgerEvent[] {organisation(ICB, "ICB"), replaced(ICB, CCG)};
    }

    @Test
    void not_on_a_day_that_no_calendar_knows() {
        with().given(organisation(CCG, "CCG"))
                .when(new RenameBody(CCG, words("X"), null, StatedDate.of("2022-02-30")), as(LD_GROUP))
                .expectExceptionDetails(new Reason.NotARealDate("2022-02-30", "is not a real date"));
    }
}
