package org.learningledger.command.register;

import static org.learningledger.command.register.EntriesInTests.CITATION;
import static org.learningledger.command.register.EntriesInTests.JULY;
import static org.learningledger.command.register.EntriesInTests.claim;
import static org.learningledger.command.register.EntriesInTests.committeeAction;
import static org.learningledger.command.register.EntriesInTests.theme;
import static org.learningledger.command.register.EntriesInTests.words;
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
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.register.CommitteeCommentStated;
import org.learningledger.events.register.EntryId;
import org.learningledger.events.register.EvidenceCitedForClaim;

@DisplayName("Evidence for a claim, and comments on a committee's action")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimsAndCommentsTest {

    private static final EntryId ENTRY = new EntryId(UUID.randomUUID());
    private static final Thing EVIDENCE = new Thing(ThingKind.EVIDENCE, UUID.randomUUID());
    private static final Thing FIGURE = new Thing(ThingKind.REGISTER_ENTRY, UUID.randomUUID());

    private final FixtureConfiguration<Entry> ledger = Rules.of(Entry.class);

    private static CiteEvidence cite(Thing... evidence) {
        return new CiteEvidence(ENTRY, List.of(evidence), words("Seen in files"), JULY);
    }

    @Test
    void evidence_and_entries_are_cited_for_a_claim() {
        ledger.given(claim(ENTRY))
                .when(cite(EVIDENCE, FIGURE), as(LD_GROUP))
                .expectEvents(
                        new EvidenceCitedForClaim(ENTRY, List.of(EVIDENCE, FIGURE), words("Seen in files"), JULY));
    }

    @Test
    void nothing_is_no_evidence() {
        ledger.given(claim(ENTRY)).when(cite(), as(LD_GROUP)).expectExceptionDetails(new Reason.NothingCited(ENTRY));
    }

    @Test
    void a_claim_bears_itself_out_no_more_than_a_finding_does() {
        ledger.given(claim(ENTRY))
                .when(cite(new Thing(ThingKind.REGISTER_ENTRY, ENTRY.value())), as(LD_GROUP))
                .expectExceptionDetails(new Reason.NotEvidenceForAClaim(ENTRY));
        ledger.given(claim(ENTRY))
                .when(cite(new Thing(ThingKind.FINDING, UUID.randomUUID())), as(LD_GROUP))
                .expectExceptionDetails(new Reason.NotEvidenceForAClaim(ENTRY));
    }

    @Test
    void a_theme_claims_nothing() {
        ledger.given(theme(ENTRY))
                .when(cite(EVIDENCE), as(LD_GROUP))
                .expectExceptionDetails(new Reason.NotAClaim(ENTRY));
    }

    @Test
    void a_committees_action_takes_comments() {
        ledger.given(committeeAction(ENTRY))
                .when(comment(), as(LD_GROUP))
                .expectEvents(new CommitteeCommentStated(ENTRY, "H-2", words("Done in June"), JULY, CITATION));
    }

    @Test
    void a_theme_takes_none() {
        ledger.given(theme(ENTRY))
                .when(comment(), as(LD_GROUP))
                .expectExceptionDetails(new Reason.NotOfACommittee(ENTRY));
    }

    private static CommentOnCommitteeItem comment() {
        return new CommentOnCommitteeItem(ENTRY, "H-2", words("Done in June"), JULY, CITATION);
    }
}
