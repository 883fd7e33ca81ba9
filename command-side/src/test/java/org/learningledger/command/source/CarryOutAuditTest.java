package org.learningledger.command.source;

import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.as;

import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.People;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.source.AuditCarriedOut;
import org.learningledger.events.source.AuditKind;
import org.learningledger.events.source.SourceId;
import org.learningledger.web.account.Role;

@DisplayName("Carrying out an audit")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CarryOutAuditTest {

    private static final SourceId AUDIT = new SourceId(UUID.randomUUID());
    private static final SourceId EARLIER = new SourceId(UUID.randomUUID());

    private static final AuditCarriedOut EARLIER_AUDIT = new AuditCarriedOut(
            EARLIER, "AU-0", AuditKind.DIP_SAMPLE, Words.plain("Neglect dip sample"), "Redcar", null, null);

    private final FixtureConfiguration<Source> ledger = Rules.of(Source.class, EARLIER_AUDIT);

    @Test
    void records_which_earlier_audit_it_repeats() {
        ledger.givenNoPriorActivity()
                .when(
                        new CarryOutAudit(
                                AUDIT,
                                "AU-1",
                                AuditKind.DIP_SAMPLE,
                                Words.plain("Neglect dip sample"),
                                "Redcar",
                                EARLIER,
                                StatedDate.of("2026-02")),
                        as(LD_GROUP))
                .expectEvents(new AuditCarriedOut(
                        AUDIT,
                        "AU-1",
                        AuditKind.DIP_SAMPLE,
                        Words.plain("Neglect dip sample"),
                        "Redcar",
                        EARLIER,
                        StatedDate.of("2026-02")));
    }

    @Test
    void something_that_is_no_audit_cannot_be_repeated() {
        var unknown = new SourceId(UUID.randomUUID());
        ledger.givenNoPriorActivity()
                .when(
                        new CarryOutAudit(
                                AUDIT, "AU-1", AuditKind.DIP_SAMPLE, Words.plain("Dip sample"), null, unknown, null),
                        as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoSuchAudit(unknown));
    }

    @Test
    void an_audit_of_another_partnership_cannot_be_repeated() {
        var elsewhere = People.somebodyOf("elsewhere", Role.LD_GROUP, null);
        ledger.givenNoPriorActivity()
                .when(
                        new CarryOutAudit(
                                AUDIT, "AU-1", AuditKind.DIP_SAMPLE, Words.plain("Dip sample"), null, EARLIER, null),
                        as(elsewhere))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoSuchAudit(EARLIER));
    }
}
