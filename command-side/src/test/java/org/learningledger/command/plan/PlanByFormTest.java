package org.learningledger.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningledger.command.testing.Browser.location;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningledger.command.testing.Browser;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.action.ActionLinked;
import org.learningledger.events.action.ActionMoved;
import org.learningledger.events.action.ActionReopened;
import org.learningledger.events.action.ActionReworded;
import org.learningledger.events.action.ActionStrengthJudged;
import org.learningledger.events.action.ActionUnlinked;
import org.learningledger.events.action.ActionWithdrawn;
import org.learningledger.events.action.DueDateExtended;
import org.learningledger.events.action.FirstDueDateFixed;
import org.learningledger.events.action.OwnerHandedOver;
import org.learningledger.events.challenge.AgencyAnswered;
import org.learningledger.events.challenge.ChallengeConcluded;
import org.learningledger.events.challenge.ChallengeEventHeld;
import org.learningledger.events.measure.TargetSet;
import org.learningledger.events.plan.ActionPutIntoPlan;
import org.learningledger.events.plan.PlanOpened;
import org.learningledger.events.plan.PlanReopened;
import org.learningledger.events.plan.PlanSignedOff;
import org.learningledger.events.recommendation.FoundNotInPlaceAtChallenge;
import org.learningledger.events.recommendation.RecommendationAccepted;
import org.learningledger.events.recommendation.RecommendationAcceptedInPart;
import org.learningledger.events.recommendation.RecommendationNotAccepted;
import org.learningledger.events.recommendation.SmartChecked;
import org.learningledger.store.log.Fact;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Recorder;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("A plan, by form")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
@Timeout(120)
class PlanByFormTest {

    private static final String WORDS = "As agreed";

    private final LedgerLog log;
    private final Accounts accounts;
    private final Scene scene;
    private final int port;
    private Browser group;

    PlanByFormTest(
            @Autowired Recorder recorder,
            @Autowired LedgerLog log,
            @Autowired Accounts accounts,
            @LocalServerPort int port) {
        this.log = log;
        this.accounts = accounts;
        this.port = port;
        this.scene = new Scene(recorder);
    }

    @BeforeEach
    void signIn() throws Exception {
        group = signedIn(Role.LD_GROUP);
    }

    private Browser signedIn(Role role) throws Exception {
        return Browser.signedIn(port, accounts, scene.partnership, role, null);
    }

    private Map<String, String> answers(String... given) {
        var answers = new HashMap<>(Map.of("key", UUID.randomUUID().toString(), "step", "record", "version", "0"));
        for (int i = 0; i < given.length; i += 2) answers.put(given[i], given[i + 1]);
        return answers;
    }

    /** Sends the form of something new, and tells the id of what came of it. */
    private UUID open(String form, Class<? extends LedgerEvent> fact, String... given) throws Exception {
        var landed = location(group.post(form, answers(given)));
        assertThat(landed).contains("?after=");
        var id = UUID.fromString(landed.replaceFirst("\\?.*", "").replaceFirst(".*/", ""));
        assertThat(last(id)).isInstanceOf(fact);
        return id;
    }

    /** Sends the form of a change, as its page would show it now. */
    private void change(String thing, UUID id, String form, Class<? extends LedgerEvent> fact, String... given)
            throws Exception {
        var answers = answers(given);
        answers.put("version", String.valueOf(log.count(scene.partnership, id) - 1));
        assertThat(location(group.post("/" + thing + "/" + id + form, answers)))
                .startsWith("/" + thing + "/" + id + "?");
        assertThat(last(id)).isInstanceOf(fact);
    }

    private LedgerEvent last(UUID thing) {
        return log.stream(scene.partnership, thing).stream()
                .map(Fact::event)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Test
    void goes_all_the_way_from_its_opening_to_its_sign_off() throws Exception {
        var plan = open("/plans/new", PlanOpened.class, "kind", "MULTI_AGENCY", "title", WORDS);
        change("plans", plan, "/actions/new", ActionPutIntoPlan.class, "text", WORDS, "ownerAgency", "POLICE");
        var action = ((ActionPutIntoPlan) last(plan)).actionId().value();

        var recommendation = scene.madeRecommendation().toString();
        change("actions", action, "/first-due-date", FirstDueDateFixed.class, "dueOn-year", "2026");
        change(
                "actions",
                action,
                "/extension",
                DueDateExtended.class,
                "dueOn-year",
                "2027",
                "reason",
                WORDS,
                "approvedBy",
                WORDS);
        change("actions", action, "/rewording", ActionReworded.class, "text", "Otherwise", "reason", WORDS);
        change("actions", action, "/strength", ActionStrengthJudged.class, "strength", "WEAKER", "why", WORDS);
        change("actions", action, "/links", ActionLinked.class, "recommendations", recommendation);
        change(
                "actions",
                action,
                "/links/undo",
                ActionUnlinked.class,
                "recommendations",
                recommendation,
                "reason",
                WORDS);
        change(
                "actions",
                action,
                "/hand-over",
                OwnerHandedOver.class,
                "ownerAgency",
                "COUNCIL",
                "ownerPost",
                "Head of Service",
                "reason",
                WORDS);

        var other = open("/plans/new", PlanOpened.class, "kind", "SINGLE_AGENCY", "title", WORDS, "agency", "COUNCIL");
        change("actions", action, "/move", ActionMoved.class, "to", other.toString(), "reason", WORDS);
        var another = scene.agreedAction().toString();
        change("plans", plan, "/actions/add", ActionPutIntoPlan.class, "action", another);

        change("actions", action, "/withdrawal", ActionWithdrawn.class, "reason", WORDS);
        change("actions", action, "/reopening", ActionReopened.class, "reason", WORDS);
        change("actions", action, "/withdrawal", ActionWithdrawn.class, "reason", WORDS);

        var challenge = open(
                "/challenge-events/new",
                ChallengeEventHeld.class,
                "title",
                WORDS,
                "plans",
                other.toString(),
                "chairPost",
                "Chair",
                "panel",
                "Superintendent, POLICE\nIndependent scrutineer");
        assertThat(((ChallengeEventHeld) last(challenge)).panel()).hasSize(2);
        change("challenge-events", challenge, "/answers", AgencyAnswered.class, "agency", "COUNCIL", "changes", WORDS);
        change("challenge-events", challenge, "/conclusion", ChallengeConcluded.class, "conclusion", WORDS);

        change("plans", other, "/sign-off", PlanSignedOff.class, "challengeEvent", challenge.toString());
        change("plans", other, "/reopening", PlanReopened.class, "reason", WORDS);
    }

    @Test
    void what_it_answers_is_answered_and_measured() throws Exception {
        var recommendation = scene.madeRecommendation().value();
        var challengeEvent = scene.heldChallengeEvent(scene.openedPlan());
        change(
                "recommendations",
                recommendation,
                "/not-in-place/challenge",
                FoundNotInPlaceAtChallenge.class,
                "challengeEvent",
                challengeEvent.toString(),
                "what",
                WORDS);
        change("recommendations", recommendation, "/smart", SmartChecked.class, "met", "SPECIFIC");
        change(
                "recommendations",
                recommendation,
                "/answer/not-accepted",
                RecommendationNotAccepted.class,
                "agency",
                "POLICE",
                "reason",
                WORDS);
        change(
                "recommendations",
                recommendation,
                "/answer/in-part",
                RecommendationAcceptedInPart.class,
                "agency",
                "POLICE",
                "accepted",
                WORDS,
                "reason",
                WORDS);
        change("recommendations", recommendation, "/answer/accepted", RecommendationAccepted.class, "agency", "POLICE");
        change(
                "measures",
                scene.definedMeasure().value(),
                "/target",
                TargetSet.class,
                "comparator",
                "AT_LEAST",
                "target",
                "72.5");
    }

    @Test
    void is_asked_again_where_an_answer_is_missing() throws Exception {
        assertThat(location(group.post("/plans/new", answers()))).isEqualTo("/plans/new");
        assertThat(group.kept("/plans/new")).contains("title: Enter what the plan is called", "kind: Select whether");
    }

    @ParameterizedTest
    @CsvSource({
        "BUSINESS_UNIT, /plans/%s/sign-off",
        "AGENCY_LEAD,   /plans/%s/sign-off",
        "SCRUTINEER,    /plans/%s/sign-off",
        "AGENCY_LEAD,   /plans/%s/reopening",
        "AGENCY_LEAD,   /actions/%s/withdrawal",
        "AGENCY_LEAD,   /actions/%s/split",
        "AGENCY_LEAD,   /actions/%s/merge",
        "AGENCY_LEAD,   /actions/%s/move",
        "AGENCY_LEAD,   /actions/%s/agreement",
        "AGENCY_LEAD,   /actions/%s/taken-as-done",
        "AGENCY_LEAD,   /recommendations/%s/not-in-place/challenge",
        "BUSINESS_UNIT, /actions/%s/hand-over",
        "AGENCY_LEAD,   /challenge-events/%s/conclusion",
        "SCRUTINEER,    /recommendations/%s/answer/accepted"
    })
    void is_not_for_those_who_only_take_part_to_decide(Role role, String form) throws Exception {
        var answer = signedIn(role).post(form.formatted(UUID.randomUUID()), answers("reason", WORDS));
        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
