package org.learningledger.command.evidence;

import static org.learningledger.command.testing.People.COUNCIL_LEAD;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.POLICE;
import static org.learningledger.command.testing.People.POLICE_LEAD;
import static org.learningledger.command.testing.People.as;

import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.Citation;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionWithdrawn;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.evidence.EntryCitedAsEvidence;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;
import org.learningledger.events.register.BriefingStated;
import org.learningledger.events.register.EntryId;

@DisplayName("Citing an entry of a register as evidence")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CiteEntryAsEvidenceTest {

    private static final EvidenceId EVIDENCE = new EvidenceId(UUID.randomUUID());
    private static final ActionId ACTION = new ActionId(UUID.randomUUID());
    private static final EntryId BRIEFING = new EntryId(UUID.randomUUID());
    private static final EntryId UNKNOWN = new EntryId(UUID.randomUUID());
    private static final Words WORDS = Words.plain("Seven-minute briefing");

    private static final ActionAgreed AGREED = new ActionAgreed(
            ACTION,
            "A-1",
            List.of(),
            List.of(),
            WORDS,
            new Owner(POLICE, null, null),
            PlanKind.MULTI_AGENCY,
            null,
            null,
            null);
    private static final BriefingStated STATED = new BriefingStated(
            BRIEFING, "B-1", WORDS, null, null, List.of(), null, null, new Citation("s", "B-1", "D", "1", null));

    private final FixtureConfiguration<Evidence> ledger = Rules.of(Evidence.class, AGREED, STATED);

    private static CiteEntryAsEvidence cite(EntryId entry, EvidenceLevel level) {
        return new CiteEntryAsEvidence(EVIDENCE, "E-1", ACTION, entry, level, WORDS, null);
    }

    @ParameterizedTest
    @EnumSource(
            value = EvidenceLevel.class,
            names = {"ACTIVITY", "OUTPUT"})
    void guidance_written_shows_work_done(EvidenceLevel level) {
        ledger.givenNoPriorActivity()
                .when(cite(BRIEFING, level), as(POLICE_LEAD))
                .expectEvents(new EntryCitedAsEvidence(EVIDENCE, "E-1", ACTION, BRIEFING, level, WORDS, null));
    }

    @ParameterizedTest
    @EnumSource(
            value = EvidenceLevel.class,
            names = {"PRACTICE", "OUTCOME"})
    void guidance_written_never_shows_that_practice_changed(EvidenceLevel level) {
        ledger.givenNoPriorActivity()
                .when(cite(BRIEFING, level), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.ShowsNoPractice(BRIEFING));
    }

    @Test
    void the_entry_must_be_on_file() {
        ledger.givenNoPriorActivity()
                .when(cite(UNKNOWN, EvidenceLevel.OUTPUT), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoSuchEntry(UNKNOWN));
    }

    @Test
    void another_agencys_lead_cannot_cite_it() {
        ledger.givenNoPriorActivity()
                .when(cite(BRIEFING, EvidenceLevel.OUTPUT), as(COUNCIL_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OtherAgencysAction(ACTION));
    }

    @Test
    void a_withdrawn_action_takes_no_more_evidence() {
        Rules.of(Evidence.class, AGREED, new ActionWithdrawn(ACTION, WORDS, null), STATED)
                .givenNoPriorActivity()
                .when(cite(BRIEFING, EvidenceLevel.OUTPUT), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotOpen(ACTION, "withdrawn"));
    }
}
