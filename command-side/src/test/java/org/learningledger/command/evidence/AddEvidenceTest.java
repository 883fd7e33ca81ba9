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
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionAgreed;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ActionStated;
import org.learningledger.events.action.Owner;
import org.learningledger.events.action.PlanKind;
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

    private final FixtureConfiguration<Evidence> ledger = Rules.of(Evidence.class, agreed());

    private static ActionAgreed agreed() {
        return new ActionAgreed(
                ACTION,
                "A-1",
                List.of(),
                List.of(),
                Words.plain("Brief every team"),
                new Owner(POLICE, null, null),
                PlanKind.MULTI_AGENCY,
                null,
                null,
                LAST_MONTH);
    }

    private static AddEvidence add() {
        return new AddEvidence(EVIDENCE, "E-1", ACTION, EvidenceLevel.PRACTICE, WHAT, WHERE, LAST_MONTH);
    }

    @Test
    void a_partnership_group_may_add_it_to_any_agreed_action() {
        ledger.givenNoPriorActivity()
                .when(add(), as(LD_GROUP))
                .expectEvents(
                        new EvidenceAdded(EVIDENCE, "E-1", ACTION, EvidenceLevel.PRACTICE, WHAT, WHERE, LAST_MONTH));
    }

    @Test
    void another_agencys_lead_cannot_add_it() {
        ledger.givenNoPriorActivity()
                .when(add(), as(COUNCIL_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OtherAgencysAction(ACTION));
    }

    @Test
    void there_is_nothing_to_show_for_an_action_that_only_a_paper_names() {
        var citation = new Citation("set", "A-01", "DOC-1", "a.txt:1", null);
        var stated = new ActionStated(
                ACTION, "A-01", null, WHAT, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null,
                null, List.of(), null, null, null, null, null, null, List.of(), null, null, null, citation);
        Rules.of(Evidence.class, stated)
                .givenNoPriorActivity()
                .when(add(), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OnlyStated(ACTION));
    }

    @Test
    void it_must_be_about_an_action() {
        Rules.of(Evidence.class)
                .givenNoPriorActivity()
                .when(add(), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoSuchAction(ACTION));
    }

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
