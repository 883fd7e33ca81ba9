package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The life of a plan from the answer to its recommendation until the audit after its sign-off, and what the next audit
 * takes away again. Questions are answered by the names under which the forms send them, which programs use too.
 */
@DisplayName("A whole plan")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AWholePlanTest {

    /** Of the demonstration: addressed to the police, and not answered there. */
    private static final String RECOMMENDATION = "R-8";

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private final Ledger ledger = form().demonstration();
    private final Visitor visitor = new Visitor(ledger.address(), true, "a-whole-plan");
    private String recommendation = "";
    private String plan = "";
    private String ofThePolice = "";
    private String ofHealth = "";
    private String challenge = "";
    private String measure = "";

    Form form() {
        return Form.ALL_IN_ONE;
    }

    @Test
    void is_signed_off_and_embedded_and_falls_back_when_practice_does() {
        try (ledger;
                visitor) {
            theRecommendationIsAccepted();
            theGroupPlansWhatIsToBeDone();
            oneAgencyNeedsMoreTime();
            bothSayDoneAndOthersVerify();
            thePlanIsNotSignedOffBeforeItWasChallenged();
            agenciesAreChallenged();
            theGroupSignsOff();
            theNextAuditMeetsTheTarget();
            theOneAfterMissesIt();
            whatHappensLaterContradictsTheSignOff();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private void theRecommendationIsAccepted() {
        visitor.signInAs("police@example");
        visitor.follow("Recommendations");
        visitor.follow(RECOMMENDATION);
        recommendation = visitor.path();
        assertThat(visitor.text()).contains("Recommended (it stands here)");
        open(recommendation + "/answer/accepted");
        visitor.answer("agency", "EX-POLICE");
        visitor.answer("occurredOn", TODAY.minusDays(340));
        visitor.look("accepting");
        visitor.checkAndRecord();
        see(recommendation);
        assertThat(visitor.text()).contains("Accepted (it stands here)");
        visitor.signOut();
    }

    private void theGroupPlansWhatIsToBeDone() {
        visitor.signInAs("learning@example");
        open("/plans/new");
        visitor.answer("kind", "MULTI_AGENCY");
        visitor.answer("title", "Recording disagreement between agencies");
        visitor.answer("occurredOn", TODAY.minusDays(330));
        visitor.look("new-plan");
        visitor.checkAndRecord();
        plan = visitor.path();
        assertThat(plan).matches("/plans/[0-9a-f-]{36}");
        ofThePolice = agree("EX-POLICE", "Add a field for disagreement to the strategy discussion record");
        ofHealth = agree("EX-ICB", "Brief every named nurse on how to have a disagreement recorded");
        visitor.look("plan-with-two-actions");
        visitor.signOut();

        visitor.signInAs("quality@example");
        open(recommendation + "/measure");
        visitor.answer("name", "Disagreements that are recorded with their reason");
        visitor.answer("definition", "Of all discussions in the sample in which agencies disagreed");
        visitor.answer("unit", "%");
        visitor.answer("comparator", "AT_LEAST");
        visitor.answer("target", "80");
        visitor.answer("occurredOn", TODAY.minusDays(320));
        visitor.checkAndRecord();
        see(recommendation);
        measure = only("/measures/");
        measured("45", 310);
        visitor.signOut();
    }

    private String agree(String agency, String text) {
        see(plan);
        var before = Set.copyOf(visitor.addresses());
        open(plan + "/actions/new");
        visitor.answer("text", text);
        visitor.answer("recommendations", id(recommendation));
        visitor.answer("ownerAgency", agency);
        visitor.answer("dueOn", TODAY.plusDays(10));
        visitor.answer("occurredOn", TODAY.minusDays(329));
        visitor.checkAndRecord();
        see(plan);
        var added = new HashSet<>(visitor.addresses());
        added.removeAll(before);
        return added.stream()
                .filter(address -> address.matches("/actions/[0-9a-f-]{36}"))
                .findFirst()
                .orElseThrow();
    }

    private void oneAgencyNeedsMoreTime() {
        visitor.signInAs("learning@example");
        open(ofHealth + "/extension");
        visitor.answer("dueOn", TODAY.plusDays(60));
        visitor.answer("reason", "Two trusts are merging");
        visitor.answer("approvedBy", "Learning and Development group");
        visitor.answer("occurredOn", TODAY.minusDays(200));
        visitor.checkAndRecord();
        see(ofHealth);
        visitor.look("extended");
        assertThat(visitor.text()).contains("Extended once");
        visitor.signOut();
    }

    private void bothSayDoneAndOthersVerify() {
        sayDone("police@example", ofThePolice, "The field is in every record since spring", 150);
        sayDone("health@example", ofHealth, "All named nurses were briefed", 120);
        visitor.signInAs("quality@example");
        verify(ofThePolice);
        verify(ofHealth);
        see(recommendation);
        assertThat(visitor.text()).contains("Practice changed (it stands here)");
        visitor.signOut();
    }

    private void sayDone(String who, String action, String what, int daysAgo) {
        visitor.signInAs(who);
        open(action + "/done");
        visitor.answer("whatWasDone", what);
        visitor.answer("occurredOn", TODAY.minusDays(daysAgo));
        visitor.checkAndRecord();
        open(action + "/evidence");
        visitor.answer("level", "PRACTICE");
        visitor.answer("description", "Dip sample of 20 records, looked at by two practitioners");
        visitor.answer("occurredOn", TODAY.minusDays(daysAgo - 1));
        visitor.checkAndRecord();
        visitor.signOut();
    }

    private void verify(String action) {
        open(action + "/verification");
        visitor.answerWithAll("evidence");
        visitor.answer("occurredOn", TODAY.minusDays(100));
        visitor.checkAndRecord();
    }

    private void thePlanIsNotSignedOffBeforeItWasChallenged() {
        visitor.signInAs("quality@example");
        see(plan);
        visitor.look("plan-not-ready");
        assertThat(visitor.text()).containsIgnoringCase("challenge event").doesNotContain("Signed off by");
        visitor.signOut();
    }

    private void agenciesAreChallenged() {
        visitor.signInAs("learning@example");
        open("/challenge-events/new");
        visitor.answer("title", "What changed since the review");
        visitor.answer("plans", id(plan));
        visitor.answer("chairPost", "Chair of the Learning and Development group");
        visitor.answer("panel", "Director of Children's Services, EX-COUNCIL");
        visitor.answer("observers", "Independent scrutineer");
        visitor.answer("occurredOn", TODAY.minusDays(60));
        visitor.look("new-challenge-event");
        visitor.checkAndRecord();
        challenge = visitor.path();
        assertThat(challenge).matches("/challenge-events/[0-9a-f-]{36}");
        answer(
                "EX-POLICE",
                "Disagreement has a field of its own",
                "Strategy discussions end with a plan that all carry");
        answer("EX-ICB", "Nurses say so when they disagree, and see it written down", "");
        open(challenge + "/conclusion");
        visitor.answer("conclusion", "The panel is satisfied with what it saw");
        visitor.answer("occurredOn", TODAY.minusDays(59));
        visitor.checkAndRecord();
        see(challenge);
        visitor.look("challenge-event");
        assertThat(visitor.text())
                .contains("The panel is satisfied with what it saw")
                .containsIgnoringCase("uncited");
        visitor.signOut();
    }

    private void answer(String agency, String changes, String impact) {
        open(challenge + "/answers");
        visitor.answer("agency", agency);
        visitor.answer("changes", changes);
        visitor.answer("impact", impact);
        visitor.answer("learning", "Ask for disagreement before asking for agreement");
        visitor.answer("occurredOn", TODAY.minusDays(60));
        visitor.checkAndRecord();
    }

    private void theGroupSignsOff() {
        visitor.signInAs("quality@example");
        open(plan + "/sign-off");
        visitor.answer("challengeEvent", id(challenge));
        visitor.answer("occurredOn", TODAY.minusDays(50));
        visitor.look("signing-off");
        visitor.checkAndRecord();
        see(plan);
        visitor.look("plan-signed-off");
        assertThat(visitor.text()).containsIgnoringCase("signed off").doesNotContain("Contradicted since sign-off");
        see(recommendation);
        assertThat(visitor.text())
                .as("a sign-off is no step")
                .contains("Practice changed (it stands here)")
                .contains("Embedded (not reached)");
        visitor.signOut();
    }

    private void theNextAuditMeetsTheTarget() {
        visitor.signInAs("quality@example");
        measured("86", 20);
        visitor.look("embedded");
        assertThat(visitor.text()).contains("Embedded (it stands here)");
        visitor.signOut();
    }

    private void theOneAfterMissesIt() {
        visitor.signInAs("quality@example");
        measured("55", 5);
        visitor.look("regressed");
        assertThat(visitor.text())
                .contains("Regressed: what was reached has since been found not to hold.")
                .doesNotContain("Embedded (it stands here)");
        visitor.signOut();
    }

    private void measured(String value, int daysAgo) {
        open(measure + "/measurement");
        visitor.answer("value", value);
        visitor.answer("sample", "20 discussions, the same questions each time");
        visitor.answer("occurredOn", TODAY.minusDays(daysAgo));
        visitor.checkAndRecord();
        see(recommendation);
    }

    private void whatHappensLaterContradictsTheSignOff() {
        visitor.signInAs("learning@example");
        open(ofHealth + "/reopening");
        visitor.answer("reason", "The briefing did not reach the merged trust");
        visitor.answer("occurredOn", TODAY.minusDays(1));
        visitor.checkAndRecord();
        see(plan);
        visitor.look("plan-contradicted");
        assertThat(visitor.text()).contains("Contradicted since sign-off");
        visitor.signOut();
    }

    /** Opens a form when the page behind it shows all that was recorded, so that it knows the newest version. */
    private void open(String form) {
        ledger.catchUp();
        visitor.goTo(form);
    }

    private void see(String page) {
        ledger.catchUp();
        visitor.goTo(page);
    }

    private String only(String under) {
        return visitor.addresses().stream()
                .filter(address -> address.matches(under + "[0-9a-f-]{36}"))
                .findFirst()
                .orElseThrow();
    }

    private static String id(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }
}
