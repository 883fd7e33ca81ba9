package org.learningledger.command.evidence;

import static org.learningledger.command.testing.People.POLICE_LEAD;
import static org.learningledger.command.testing.People.as;

import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.evidence.EvidenceAdded;
import org.learningledger.events.evidence.EvidenceId;
import org.learningledger.events.evidence.EvidenceLevel;

@DisplayName("Adding evidence")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddEvidenceTest {

    private static final EvidenceId EVIDENCE = new EvidenceId(UUID.randomUUID());
    private static final ActionId ACTION = new ActionId(UUID.randomUUID());
    private static final Words WHAT = Words.plain("Attendance list");
    private static final Words WHERE = Words.plain("Shared drive, folder 7");
    private static final StatedDate LAST_MONTH = StatedDate.of("2026-02");

    private final FixtureConfiguration<Evidence> ledger = Rules.of(Evidence.class);

    @ParameterizedTest
    @EnumSource(EvidenceLevel.class)
    void records_what_it_is_where_it_is_kept_and_what_it_shows(EvidenceLevel level) {
        ledger.givenNoPriorActivity()
                .when(new AddEvidence(EVIDENCE, "E-1", ACTION, level, WHAT, WHERE, LAST_MONTH), as(POLICE_LEAD))
                .expectEvents(new EvidenceAdded(EVIDENCE, "E-1", ACTION, level, WHAT, WHERE, LAST_MONTH));
    }

    @Test
    void where_it_is_kept_and_when_it_was_collected_may_be_unknown() {
        ledger.givenNoPriorActivity()
                .when(new AddEvidence(EVIDENCE, "E-1", ACTION, EvidenceLevel.OUTPUT, WHAT, null, null), as(POLICE_LEAD))
                .expectEvents(new EvidenceAdded(EVIDENCE, "E-1", ACTION, EvidenceLevel.OUTPUT, WHAT, null, null));
    }
}
