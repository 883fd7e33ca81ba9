package org.learningledger.query.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.register.BodyRenamed;
import org.learningledger.events.register.BodyReplaced;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.OrganisationStated;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("Organisations, groups and posts over time")
class BodiesOverTimeTest {

    private static final String CCG = "ORG-STCCG";
    private static final String ICB = "ORG-ICB";

    @Autowired
    private Ledger ledger;

    @Autowired
    private RegisterReader register;

    private final String partnership = Ledger.newPartnership();
    private final EntryId ccg = new EntryId(UUID.randomUUID());
    private final EntryId icb = new EntryId(UUID.randomUUID());

    private static OrganisationStated organisation(EntryId id, String reference, String name) {
        return new OrganisationStated(
                id, reference, Words.plain(name), null, null, null, null, List.of(), null, null, Mother.citation());
    }

    private static BodyRenamed renamed(EntryId id, String name) {
        return new BodyRenamed(id, Words.plain(name), Words.plain("A new law"), StatedDate.of("2022-07"));
    }

    private List<LedgerEvent> allThatHappened() {
        return List.of(
                organisation(ccg, CCG, "South Tees CCG"),
                organisation(icb, ICB, "NE ICB"),
                renamed(icb, "North East ICB"),
                new BodyReplaced(ccg, List.of(icb), Words.plain("CCGs ended"), StatedDate.of("2022-07-01")));
    }

    @Test
    void one_that_was_renamed_goes_by_both_names() {
        ledger.records(partnership, organisation(icb, ICB, "NE ICB"), renamed(icb, "North East ICB"));
        assertThat(register.titles(partnership, EntryKind.ORGANISATION))
                .containsExactly(Map.entry(ICB, "North East ICB (formerly NE ICB)"));
        assertThat(register.replaced(partnership)).isEmpty();
        assertThat(register.one(partnership, icb.value()).orElseThrow().details())
                .contains(new OneEntry.Detail("Renamed", "North East ICB, July 2022. A new law"));
    }

    @Test
    void one_that_was_renamed_twice_keeps_every_name() {
        ledger.records(partnership, organisation(icb, ICB, "One"), renamed(icb, "Two"), renamed(icb, "Three"));
        assertThat(register.titles(partnership, EntryKind.ORGANISATION))
                .containsExactly(Map.entry(ICB, "Three (formerly Two, One)"));
    }

    @Test
    void one_that_was_replaced_says_by_whom_under_the_name_of_today() {
        ledger.records(partnership, allThatHappened().toArray(LedgerEvent[]::new));
        assertThat(register.titles(partnership, EntryKind.ORGANISATION))
                .containsEntry(CCG, "South Tees CCG (now North East ICB)");
        assertThat(register.replaced(partnership)).containsExactly(Map.entry(CCG, List.of(ICB)));
        assertThat(register.one(partnership, ccg.value()).orElseThrow().successors())
                .containsExactly(icb.value());
    }

    @Test
    void one_that_nothing_replaced_no_longer_exists() {
        ledger.records(
                partnership,
                organisation(ccg, CCG, "South Tees CCG"),
                new BodyReplaced(ccg, List.of(), null, StatedDate.of("2022-07-01")));
        assertThat(register.titles(partnership, EntryKind.ORGANISATION))
                .containsExactly(Map.entry(CCG, "South Tees CCG (no longer exists)"));
        assertThat(register.replaced(partnership)).containsExactly(Map.entry(CCG, List.of()));
    }

    @RepeatedTest(5)
    void the_order_in_which_it_is_learnt_makes_no_difference() {
        var facts = new ArrayList<>(allThatHappened());
        Collections.shuffle(facts, new Random());
        for (var fact : facts) ledger.records(partnership, fact);
        assertThat(register.titles(partnership, EntryKind.ORGANISATION))
                .as("%s", facts)
                .containsEntry(CCG, "South Tees CCG (now North East ICB)")
                .containsEntry(ICB, "North East ICB (formerly NE ICB)");
    }
}
