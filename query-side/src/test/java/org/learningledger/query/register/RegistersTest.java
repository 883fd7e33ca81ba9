package org.learningledger.query.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.discrepancy.DiscrepancyId;
import org.learningledger.events.discrepancy.DiscrepancyRaised;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.PartnershipOpened;
import org.learningledger.events.register.ThemeStated;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.partnership.PartnershipLine;
import org.learningledger.query.partnership.PartnershipReader;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("The registers")
class RegistersTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private RegisterReader register;

    @Autowired
    private PartnershipReader partnerships;

    private final String partnership = Ledger.newPartnership();

    private static EntryId id() {
        return new EntryId(UUID.randomUUID());
    }

    private static ThemeStated theme(String reference) {
        return new ThemeStated(
                id(), reference, null, Words.plain("Theme " + reference), List.of(), null, Mother.citation());
    }

    @Test
    void references_sort_as_people_count() {
        ledger.records(partnership, theme("T10"), theme("T2"), theme("T1"));
        assertThat(register.titles(partnership, EntryKind.THEME).keySet()).containsExactly("T1", "T2", "T10");
        assertThat(register.list(partnership, EntryKind.THEME, "theme t2", 1).entries())
                .extracting(EntryLine::title)
                .containsExactly("Theme T2");
        assertThat(register.counts(partnership)).containsExactly(Map.entry(EntryKind.THEME, 3L));
    }

    @Test
    void an_entry_shows_what_is_known_label_by_label() {
        var police = id();
        ledger.records(
                partnership,
                new OrganisationStated(
                        police,
                        Mother.POLICE,
                        Words.plain("Cleveland Police"),
                        null,
                        "partner",
                        Words.plain("statutory partner"),
                        null,
                        List.of(),
                        StatedDate.printed("2019-09/..", "from September 2019"),
                        null,
                        Mother.citation()));
        var one = register.one(partnership, police.value()).orElseThrow();
        assertThat(one.line().title()).isEqualTo("Cleveland Police");
        assertThat(one.line().date().stated().asPrinted()).isEqualTo("from September 2019");
        assertThat(one.details())
                .containsExactly(
                        new OneEntry.Detail("Kind", "partner"), new OneEntry.Detail("Role", "statutory partner"));
        assertThat(register.one(Ledger.newPartnership(), police.value())).isEmpty();
    }

    @Test
    void a_discrepancy_says_what_it_is_about() {
        var id = new DiscrepancyId(UUID.randomUUID());
        var action = new Thing(ThingKind.ACTION, UUID.randomUUID());
        ledger.records(
                partnership,
                new DiscrepancyRaised(
                        id, "D-1", List.of(action), Words.plain("12 trained"), Words.plain("21 trained"), null, null));
        assertThat(register.one(partnership, id.value()).orElseThrow().about()).containsExactly(action);
    }

    @Test
    void a_partnership_is_known_by_its_code() {
        ledger.records(partnership, new PartnershipOpened(id(), "Northmoor (invented)", true, null));
        assertThat(partnerships.one(partnership))
                .contains(new PartnershipLine(partnership, "Northmoor (invented)", true));
        assertThat(partnerships.all()).extracting(PartnershipLine::code).contains(partnership);
        assertThat(register.counts(partnership)).isEmpty();
    }
}
