package org.learningledger.command.finding;

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
import org.learningledger.events.Words;
import org.learningledger.events.finding.FindingId;
import org.learningledger.events.finding.FindingKind;
import org.learningledger.events.finding.FindingRecorded;
import org.learningledger.events.source.ReviewKind;
import org.learningledger.events.source.ReviewOpened;
import org.learningledger.events.source.SourceId;

@DisplayName("Recording a finding")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordFindingTest {

    private static final FindingId FINDING = new FindingId(UUID.randomUUID());
    private static final SourceId REVIEW = new SourceId(UUID.randomUUID());

    private final FixtureConfiguration<Finding> ledger = Rules.of(
            Finding.class, new ReviewOpened(REVIEW, "S-1", ReviewKind.LCSPR, null, Words.plain("A review"), null));

    @Test
    void records_what_was_found_and_by_which_source() {
        ledger.givenNoPriorActivity()
                .when(
                        new RecordFinding(
                                FINDING,
                                "F-1",
                                REVIEW,
                                FindingKind.GAP,
                                Words.plain("Nobody asked the father"),
                                List.of("T2", "T4"),
                                "Redcar",
                                StatedDate.of("2026-02")),
                        as(LD_GROUP))
                .expectEvents(new FindingRecorded(
                        FINDING,
                        "F-1",
                        REVIEW,
                        FindingKind.GAP,
                        Words.plain("Nobody asked the father"),
                        List.of("T2", "T4"),
                        "Redcar",
                        StatedDate.of("2026-02")));
    }

    @Test
    void comes_from_a_review_or_audit_that_is_on_file() {
        var elsewhere = new SourceId(UUID.randomUUID());
        ledger.givenNoPriorActivity()
                .when(
                        new RecordFinding(
                                FINDING,
                                "F-1",
                                elsewhere,
                                FindingKind.GAP,
                                Words.plain("Nobody asked the father"),
                                List.of(),
                                null,
                                null),
                        as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoSuchSource(elsewhere));
    }
}
