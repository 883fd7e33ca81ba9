package org.learningledger.command.plan;

import static org.learningledger.command.testing.People.COUNCIL_LEAD;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.POLICE;
import static org.learningledger.command.testing.People.POLICE_LEAD;
import static org.learningledger.command.testing.People.as;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.StatedDate;
import org.learningledger.events.Words;
import org.learningledger.events.action.PlanKind;
import org.learningledger.events.plan.PlanId;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.source.SourceId;

@DisplayName("Opening a plan")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenPlanTest {

    private static final PlanId PLAN = new PlanId(UUID.randomUUID());
    private static final Words WHY = Words.plain("Stork");
    private static final StatedDate TODAY = StatedDate.of("2026-03-20");

    private final FixtureConfiguration<Plan> ledger = Rules.of(Plan.class);

    @Test
    void an_agency_opens_only_a_plan_of_its_own() {
        var open = open(PlanKind.SINGLE_AGENCY, POLICE);
        ledger.givenNoPriorActivity()
                .when(open, as(POLICE_LEAD))
                .expectEvents(new PlanOpened(PLAN, "P-1", PlanKind.SINGLE_AGENCY, WHY, POLICE, List.of(), TODAY));
        ledger.givenNoPriorActivity()
                .when(open, as(COUNCIL_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OtherAgencysPlan(PLAN));
        ledger.givenNoPriorActivity()
                .when(open(PlanKind.MULTI_AGENCY, null), as(POLICE_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.OtherAgencysPlan(PLAN));
    }

    @Test
    void it_answers_sources_that_are_on_file() {
        var unknown = new SourceId(UUID.randomUUID());
        ledger.givenNoPriorActivity()
                .when(
                        new OpenPlan(PLAN, "P-1", PlanKind.MULTI_AGENCY, WHY, null, List.of(unknown), TODAY),
                        as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NoSuchSource(unknown));
    }

    static Stream<OpenPlan> plansOfNobodyOrOfTooMany() {
        return Stream.of(open(PlanKind.SINGLE_AGENCY, null), open(PlanKind.MULTI_AGENCY, POLICE));
    }

    @ParameterizedTest
    @MethodSource("plansOfNobodyOrOfTooMany")
    void a_plan_is_of_one_agency_or_of_several(OpenPlan open) {
        ledger.givenNoPriorActivity()
                .when(open, as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.WhosePlanIsIt(PLAN));
    }

    private static OpenPlan open(PlanKind kind, @Nullable AgencyCode agency) {
        return new OpenPlan(PLAN, "P-1", kind, WHY, agency, List.of(), TODAY);
    }
}
