package org.learningledger.query.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.challenge.AgencyAnswered;
import org.learningledger.events.challenge.ChallengeEventId;
import org.learningledger.events.correction.FactCorrected;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.events.register.AssuranceStated;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.EvidenceCitedForClaim;
import org.learningledger.events.register.ReportPassageStated;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@DisplayName("Claims of impact")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImpactClaimsTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private ClaimReader claims;

    private final String partnership = Ledger.newPartnership();
    private final Mother mother = new Mother();
    private final EntryId entry = new EntryId(UUID.randomUUID());

    private static AssuranceStated assurance(EntryId id, String sortedAs, @Nullable String evidence) {
        return new AssuranceStated(
                id,
                "IC-1",
                sortedAs,
                Words.plain("Neglect is better understood"),
                null,
                List.of(),
                List.of(),
                List.of(),
                Words.plainOrNull(evidence),
                null,
                null,
                null,
                Mother.citation());
    }

    private static ReportPassageStated passage(String sortedAs) {
        return new ReportPassageStated(
                new EntryId(UUID.randomUUID()),
                "RS-1",
                null,
                null,
                sortedAs,
                null,
                List.of(),
                Words.plain("The impact was great"),
                List.of(),
                null,
                Mother.citation());
    }

    private static AgencyAnswered answered(@Nullable String impact) {
        return new AgencyAnswered(
                new ChallengeEventId(UUID.randomUUID()),
                AgencyCode.of(Mother.POLICE),
                Words.plain("All were trained"),
                Words.plainOrNull(impact),
                null,
                List.of(),
                null);
    }

    private List<ClaimLine> all() {
        return claims.list(partnership, null, null, null, 1).entries();
    }

    @Test
    void come_from_outcomes_challenge_events_and_papers_uncited_ones_first() {
        ledger.records(
                partnership,
                mother.practice(),
                mother.outcomeSeen(mother.evidence),
                assurance(entry, "impact text", "Data"),
                answered("Children are safer"),
                mother.outcomeSeen(),
                passage("impact"));
        assertThat(all())
                .extracting(ClaimLine::origin, ClaimLine::standing)
                .containsExactly(
                        tuple(ClaimOrigin.CHALLENGE_EVENT, Standing.UNCITED),
                        tuple(ClaimOrigin.OUTCOME, Standing.UNCITED),
                        tuple(ClaimOrigin.REPORT, Standing.UNCITED),
                        tuple(ClaimOrigin.ASSURANCE, Standing.NAMED_ONLY),
                        tuple(ClaimOrigin.OUTCOME, Standing.CITED));
        assertThat(claims.counts(partnership))
                .isEqualTo(Map.of(Standing.UNCITED, 3L, Standing.NAMED_ONLY, 1L, Standing.CITED, 1L));
        assertThat(claims.list(partnership, Standing.CITED, ClaimOrigin.REPORT, null, 1)
                        .entries())
                .isEmpty();
    }

    @Test
    void are_not_read_out_of_words_but_only_where_somebody_sorted_them_so() {
        ledger.records(partnership, passage("done"), assurance(entry, "assurance statement", null), answered(null));
        assertThat(all()).isEmpty();
    }

    @Test
    void are_cited_once_evidence_stands_beside_them_also_where_that_is_learnt_first() {
        var evidence = mother.practice().thing();
        ledger.records(partnership, mother.practice());
        ledger.records(partnership, new EvidenceCitedForClaim(entry, List.of(evidence), null, null));
        assertThat(all()).isEmpty();
        ledger.records(partnership, assurance(entry, "claim", null));
        assertThat(all()).singleElement().satisfies(claim -> {
            assertThat(claim.standing()).isEqualTo(Standing.CITED);
            assertThat(claim.evidence()).containsExactly(evidence.id());
            assertThat(claim.thing()).isEqualTo(new Thing(ThingKind.REGISTER_ENTRY, entry.value()));
        });
    }

    @Test
    void are_listed_too_where_the_impact_was_added_by_a_correction_and_go_where_it_was_taken_away() {
        var answered = answered(null);
        var fact = appends(answered);
        appends(corrected(answered, fact, "Children are safer"));
        assertThat(all()).extracting(ClaimLine::text).containsExactly("Children are safer");
        appends(corrected(answered, fact, null));
        assertThat(all()).isEmpty();
    }

    @Test
    void are_no_longer_cited_once_what_bore_them_out_was_withdrawn() {
        var another = passage("done");
        var evidence = appends(mother.practice());
        var entryAdded = appends(another);
        ledger.records(
                partnership,
                mother.outcomeSeen(mother.evidence),
                assurance(entry, "claim", null),
                new EvidenceCitedForClaim(entry, List.of(another.thing()), null, null));
        assertThat(claims.counts(partnership)).isEqualTo(Map.of(Standing.CITED, 2L));
        appends(new FactWithdrawn(mother.practice().thing(), evidence, Words.plain("Wrong case")));
        assertThat(claims.counts(partnership)).isEqualTo(Map.of(Standing.CITED, 1L, Standing.UNCITED, 1L));
        appends(new FactWithdrawn(another.thing(), entryAdded, Words.plain("Wrong paper")));
        assertThat(all()).hasSize(2).allSatisfy(claim -> {
            assertThat(claim.standing()).isEqualTo(Standing.UNCITED);
            assertThat(claim.evidence()).isEmpty();
        });
    }

    private UUID appends(LedgerEvent event) {
        var id = ledger.appends(Mother.officer(partnership, null), null, event);
        ledger.isRead(partnership);
        return UUID.fromString(id);
    }

    private static FactCorrected corrected(AgencyAnswered answered, UUID fact, @Nullable String impact) {
        return new FactCorrected(
                answered.thing(), fact, "impact", Words.plainOrNull(impact), Words.plain("It was left out"));
    }
}
