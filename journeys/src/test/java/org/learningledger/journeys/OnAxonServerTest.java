package org.learningledger.journeys;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** The journeys once more, with command side and query side apart and the events in a real Axon Server. */
@DisplayName("With its sides apart, on Axon Server:")
@Tag("axonserver")
@Tag("slow")
class OnAxonServerTest {

    @BeforeAll
    static void needs_one() {
        AxonServer.offered();
    }

    @Nested
    @DisplayName("one recommendation")
    class OneRecommendation extends OneRecommendationTest {

        @Override
        Form form() {
            return Form.SIDES_APART;
        }
    }

    @Nested
    @DisplayName("a whole plan")
    class AWholePlan extends AWholePlanTest {

        @Override
        Form form() {
            return Form.SIDES_APART;
        }
    }

    @Nested
    @DisplayName("every register")
    class EveryRegister extends EveryRegisterTest {

        @Override
        Form form() {
            return Form.SIDES_APART;
        }
    }

    @Nested
    @DisplayName("every kind of page")
    class EveryPage extends EveryPageTest {

        @Override
        Form form() {
            return Form.SIDES_APART;
        }
    }

    @Nested
    @DisplayName("the first account of a new ledger")
    class TheFirstAccount extends TheFirstAccountTest {

        @Override
        Form form() {
            return Form.SIDES_APART;
        }
    }

    @Nested
    @DisplayName("a reporting job")
    class AReportingJob extends AReportingJobTest {

        @Override
        Form form() {
            return Form.SIDES_APART;
        }
    }
}
