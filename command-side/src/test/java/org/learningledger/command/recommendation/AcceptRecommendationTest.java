package org.learningledger.command.recommendation;

import static org.learningledger.command.recommendation.Recommendations.PROBATION;
import static org.learningledger.command.recommendation.Recommendations.RECOMMENDATION;
import static org.learningledger.command.recommendation.Recommendations.accept;
import static org.learningledger.command.recommendation.Recommendations.accepted;
import static org.learningledger.command.recommendation.Recommendations.made;
import static org.learningledger.command.recommendation.Recommendations.onlyStated;
import static org.learningledger.command.testing.People.COUNCIL;
import static org.learningledger.command.testing.People.COUNCIL_LEAD;
import static org.learningledger.command.testing.People.LD_GROUP;
import static org.learningledger.command.testing.People.POLICE;
import static org.learningledger.command.testing.People.POLICE_LEAD;
import static org.learningledger.command.testing.People.as;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.command.refusal.Reason;
import org.learningledger.command.testing.Rules;

@DisplayName("Accepting a recommendation")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AcceptRecommendationTest {

    private final FixtureConfiguration<Recommendation> ledger = Rules.of(Recommendation.class);

    @Test
    void an_addressee_accepts_for_itself() {
        ledger.given(made()).when(accept(POLICE), as(POLICE_LEAD)).expectEvents(accepted(POLICE));
    }

    @Test
    void a_partnership_group_may_write_down_what_an_addressee_answered() {
        ledger.given(made()).when(accept(COUNCIL), as(LD_GROUP)).expectEvents(accepted(COUNCIL));
    }

    @Test
    void another_agencys_lead_cannot_accept_for_it() {
        ledger.given(made())
                .when(accept(POLICE), as(COUNCIL_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotAnAddressee(RECOMMENDATION));
    }

    @Test
    void whoever_it_is_not_addressed_to_cannot_accept_it() {
        ledger.given(made())
                .when(accept(PROBATION), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotAnAddressee(RECOMMENDATION));
    }

    @Test
    void a_recommendation_that_only_a_paper_knows_has_no_addressee() {
        ledger.given(onlyStated())
                .when(accept(POLICE), as(POLICE_LEAD))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.NotAnAddressee(RECOMMENDATION));
    }

    @Test
    void each_addressee_accepts_once() {
        ledger.given(made(), accepted(POLICE))
                .when(accept(POLICE), as(LD_GROUP))
                .expectNoEvents()
                .expectExceptionDetails(new Reason.AlreadyAccepted(RECOMMENDATION));
    }

    @Test
    void the_answer_of_one_addressee_is_not_the_answer_of_the_other() {
        ledger.given(made(), accepted(POLICE))
                .when(accept(COUNCIL), as(COUNCIL_LEAD))
                .expectEvents(accepted(COUNCIL));
    }
}
