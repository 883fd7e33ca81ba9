package org.learningledger.query.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.events.register.CommitteeActionStated;
import org.learningledger.events.register.CommitteeCommentStated;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.IndicatorStated;
import org.learningledger.events.register.NationalItemStated;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.events.register.PartnershipOpened;
import org.learningledger.events.register.ThemeStated;
import org.learningledger.events.source.SourceId;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.answer.Named;
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
    void a_figure_stands_exactly_as_printed_and_lists_show_it() {
        var source = new SourceId(UUID.randomUUID());
        var id = id();
        ledger.records(
                partnership,
                new IndicatorStated(
                        id,
                        "IND-002",
                        "Local Safeguarding Data",
                        Words.plain("Re-referrals"),
                        "Middlesbrough",
                        "2022",
                        "37.9",
                        "about",
                        "%",
                        "2021",
                        "32.4",
                        "%",
                        "Up by 5.5%",
                        null,
                        null,
                        List.of(source),
                        null,
                        null,
                        Mother.citation()));
        var line = register.list(partnership, EntryKind.INDICATOR, null, null, "Middlesbrough", 1)
                .entries()
                .getFirst();
        assertThat(line.facts())
                .containsExactly(
                        new OneEntry.Detail("Area", "Middlesbrough"),
                        new OneEntry.Detail("Period", "2022"),
                        new OneEntry.Detail("Value", "about 37.9%"),
                        new OneEntry.Detail("Before", "2021 32.4%"),
                        new OneEntry.Detail("Stated change", "Up by 5.5%"));
        var one = register.one(partnership, id.value()).orElseThrow();
        assertThat(one.line()).isEqualTo(line);
        assertThat(one.about()).containsExactly(new Thing(ThingKind.SOURCE, source.value()));
        assertThat(register.areas(partnership, EntryKind.INDICATOR)).containsExactly("Middlesbrough");
        assertThat(register.list(partnership, EntryKind.INDICATOR, null, null, "Redcar", 1)
                        .entries())
                .isEmpty();
    }

    @Test
    void a_national_item_has_its_steps_in_their_order() {
        ledger.records(
                partnership,
                item("NAT-1.10", "NAT-1"),
                item("NAT-1.2", "NAT-1"),
                item("NAT-1", null),
                item("NAT-2", null));
        assertThat(register.partsOf(partnership, EntryKind.NATIONAL_ITEM, "NAT-1"))
                .extracting(EntryLine::reference)
                .containsExactly("NAT-1.2", "NAT-1.10");
        assertThat(register.called(partnership, List.of("NAT-2", "NAT-9")))
                .extracting(EntryLine::reference)
                .containsExactly("NAT-2");
    }

    private static NationalItemStated item(String reference, @Nullable String parent) {
        return new NationalItemStated(
                id(),
                reference,
                parent,
                null,
                null,
                Words.plain("A letter"),
                List.of(),
                List.of(),
                null,
                null,
                Mother.citation());
    }

    @Test
    void a_comment_continues_the_history_of_a_committees_action_also_where_it_is_learnt_first() {
        var id = id();
        ledger.records(
                partnership,
                new CommitteeCommentStated(
                        id,
                        "CA-1",
                        Words.plain("Officer to report back"),
                        StatedDate.of("2022-11"),
                        Mother.citation()));
        assertThat(register.one(partnership, id.value())).isEmpty();
        ledger.records(
                partnership,
                new CommitteeActionStated(
                        id,
                        "CA-1",
                        Words.plain("Scrutiny Committee"),
                        Words.plain("Send the figures"),
                        Words.plain("Director"),
                        null,
                        StatedDate.of("2022-12"),
                        null,
                        null,
                        Mother.citation()));
        var one = register.one(partnership, id.value()).orElseThrow();
        assertThat(one.line().title()).isEqualTo("Send the figures");
        assertThat(one.comments()).extracting(OneEntry.Comment::text).containsExactly("Officer to report back");
        assertThat(register.list(partnership, EntryKind.COMMITTEE_ACTION, "report back", 1)
                        .entries())
                .hasSize(1);
    }

    @Test
    void a_partnership_is_known_by_its_code() {
        ledger.records(partnership, new PartnershipOpened(id(), "Northmoor (invented)", true, null));
        assertThat(partnerships.one(partnership))
                .contains(new PartnershipLine(partnership, "Northmoor (invented)", true));
        assertThat(partnerships.all()).extracting(PartnershipLine::code).contains(partnership);
        assertThat(register.counts(partnership)).isEmpty();
    }

    @Test
    void a_withdrawn_entry_is_not_offered_as_evidence() {
        var stays = item("NAT-1", null);
        var goes = item("NAT-2", null);
        ledger.records(partnership, stays);
        var fact = ledger.appends(Mother.officer(partnership, null), null, goes);
        ledger.isRead(partnership);
        assertThat(register.citable(partnership)).extracting(Named::reference).containsExactly("NAT-1", "NAT-2");
        ledger.records(
                partnership, new FactWithdrawn(goes.thing(), UUID.fromString(fact), Words.plain("Entered twice")));
        assertThat(register.citable(partnership)).extracting(Named::reference).containsExactly("NAT-1");
    }
}
