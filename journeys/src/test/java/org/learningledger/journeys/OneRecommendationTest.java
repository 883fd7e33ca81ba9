package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agency reports an action done, the group verifies it and records its outcome, the scrutineer finds all of it. */
@DisplayName("One recommendation, with scripts")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneRecommendationTest {

    private static final LocalDate YESTERDAY =
            LocalDate.now(ZoneId.of("Europe/London")).minusDays(1);

    Form form() {
        return Form.ALL_IN_ONE;
    }

    @ParameterizedTest(name = "on: {0}")
    @ValueSource(booleans = {true, false})
    void moves_up_the_ladder_as_people_record_what_they_did(boolean scripts) {
        try (var ledger = form().demonstration();
                var visitor = new Visitor(ledger.address(), scripts, scripts ? "scripts-on" : "scripts-off")) {
            asTheAgency(visitor);
            asTheLearningGroup(visitor);
            asTheScrutineer(visitor);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void asTheAgency(Visitor visitor) {
        visitor.signInAs("health@example");
        visitor.look("home");
        openRecommendation(visitor);
        assertThat(visitor.text()).contains("Accepted (it stands here)").contains("Implemented (not reached)");

        openAction(visitor);
        visitor.press("Say it is done");
        visitor.press("Continue");
        visitor.sees("There is a problem");
        visitor.look("done-with-a-problem");
        visitor.write("What was done?", "The letter system of all three trusts was changed");
        visitor.date(
                String.valueOf(YESTERDAY.getDayOfMonth()),
                String.valueOf(YESTERDAY.getMonthValue()),
                String.valueOf(YESTERDAY.getYear()));
        visitor.look("done");
        visitor.checkAndRecord();
        visitor.look("action-said-done");

        visitor.press("Add evidence");
        visitor.choose("Change in practice");
        visitor.write("What is the evidence?", "Dip sample of 25 missed appointments: 22 led to a conversation");
        visitor.date("", "", String.valueOf(YESTERDAY.getYear()));
        visitor.look("evidence");
        visitor.checkAndRecord();
        visitor.signOut();
    }

    private static void asTheLearningGroup(Visitor visitor) {
        visitor.signInAs("learning@example");
        openAction(visitor);
        visitor.press("Verify");
        visitor.press("Continue");
        visitor.sees("Select the evidence that you looked at");
        visitor.choose("Dip sample of 25 missed appointments: 22 led to a conversation");
        visitor.look("verification");
        visitor.checkAndRecord();

        visitor.press("Record an outcome");
        visitor.look("outcome-kind");
        visitor.choose("A difference was seen");
        visitor.press("Continue");
        visitor.write("What difference was seen?", "Families say that somebody rang and asked how they were");
        visitor.write("For whom?", "Families whose child missed an appointment");
        visitor.choose("Dip sample of 25 missed appointments: 22 led to a conversation");
        visitor.look("outcome-seen");
        visitor.checkAndRecord();
        visitor.look("action-with-outcome");
        visitor.signOut();
    }

    private static void asTheScrutineer(Visitor visitor) {
        visitor.signInAs("scrutineer@example");
        openAction(visitor);
        assertThat(visitor.text()).doesNotContain("Record an outcome").doesNotContain("Add evidence");
        visitor.turnTo("History");
        visitor.look("history");
        assertThat(visitor.text())
                .contains("Action said done", "Action verified", "Outcome recorded")
                .contains("by Designated Nurse (demonstration), Agency lead, Example Integrated Care Board")
                .contains(
                        "by Chair of the Learning and Development group (demonstration), Learning and Development group")
                .contains("Happened on: "
                        + DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(YESTERDAY));

        openRecommendation(visitor);
        assertThat(visitor.text())
                .contains(
                        "Verified (reached)",
                        "Practice changed (it stands here)",
                        "Embedded (not reached)",
                        "Missing:");
        visitor.look("ladder");
    }

    private static void openRecommendation(Visitor visitor) {
        visitor.follow("Recommendations");
        visitor.follow("R-7");
    }

    private static void openAction(Visitor visitor) {
        visitor.follow("Actions");
        visitor.follow("A-7");
    }
}
