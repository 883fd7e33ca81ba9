package org.learningledger.command.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningledger.command.testing.Browser.location;
import static org.learningledger.command.testing.Scene.done;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.command.testing.Browser;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.testing.FreshDatabase;
import org.learningledger.store.time.Knowledge;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("A form")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
@Timeout(60)
class FormPostTest {

    private static final String SOMEBODY_WAS_FIRST =
            "form: Somebody else changed this record after you opened the page. "
                    + "Nothing of yours was recorded. See what changed in its history, then continue if yours is still right.";

    private final LedgerLog log;
    private final Accounts accounts;
    private final FreshDatabase database;
    private final Scene scene;
    private final ActionId action;
    private final String form;
    private final int port;

    FormPostTest(
            @Autowired Recorder recorder,
            @Autowired LedgerLog log,
            @Autowired Accounts accounts,
            @Autowired FreshDatabase database,
            @LocalServerPort int port) {
        this.log = log;
        this.accounts = accounts;
        this.database = database;
        this.port = port;
        this.scene = new Scene(recorder);
        this.action = scene.agreedAction();
        this.form = "/actions/" + action + "/progress";
    }

    private Browser lead() throws Exception {
        return browser(Role.AGENCY_LEAD, "POLICE");
    }

    private Browser browser(Role role, String agency) throws IOException, InterruptedException {
        return Browser.signedIn(port, accounts, scene.partnership, role, agency);
    }

    /** The progress form as its page would send it. */
    private static Map<String, String> answers(String... instead) {
        var answers = new HashMap<>(Map.of(
                "progress", "Half of the teams",
                "occurredOn-day", "14",
                "occurredOn-month", "9",
                "occurredOn-year", "2026",
                "version", "0",
                "key", UUID.randomUUID().toString(),
                "step", "record"));
        IntStream.range(0, instead.length / 2).forEach(i -> answers.put(instead[2 * i], instead[2 * i + 1]));
        return answers;
    }

    private long facts() {
        return log.count(scene.partnership, action.value());
    }

    // What it takes

    @Test
    void asks_for_a_shorter_text_where_one_is_too_long_to_be_kept() throws Exception {
        var lead = lead();
        assertThat(location(lead.post(form, answers("progress", "x".repeat(20_001)))))
                .isEqualTo(form);
        assertThat(lead.kept(form)).contains("progress: Shorten this to 20,000 characters or fewer");
        assertThat(facts()).isOne();
    }

    // Check, then record

    @Test
    void is_first_checked_and_recorded_only_when_it_is_sent_from_there() throws Exception {
        var lead = lead();
        var answers = answers("step", "check");

        assertThat(location(lead.post(form, answers))).isEqualTo(form + "/check");
        assertThat(facts()).isEqualTo(1);
        assertThat(lead.kept(form + "/check")).contains("Half of the teams", answers.get("key"));

        answers.put("step", "record");
        var landed = location(lead.post(form, answers));
        var fact = log.stream(scene.partnership, action.value()).getLast();
        assertThat(landed)
                .isEqualTo(
                        "/actions/%s?after=%s&recorded=progress",
                        action, fact.at().eventId());
        assertThat(fact.event()).isInstanceOfSatisfying(ProgressReported.class, reported -> {
            assertThat(reported.progress()).isEqualTo(Words.plain("Half of the teams"));
            assertThat(reported.occurredOn().edtf()).isEqualTo("2026-09-14");
        });
    }

    @Test
    void is_stamped_with_the_signed_in_account_whatever_the_form_says() throws Exception {
        lead().post(
                        form,
                        answers(
                                "account",
                                UUID.randomUUID().toString(),
                                "role",
                                "LD_GROUP",
                                "agency",
                                "COUNCIL",
                                "partnership",
                                "elsewhere"));
        var actor = log.stream(scene.partnership, action.value())
                .getLast()
                .at()
                .stamp()
                .actor();
        assertThat(actor.role()).isEqualTo("AGENCY_LEAD");
        assertThat(actor.agency()).isEqualTo("POLICE");
        assertThat(actor.partnership()).isEqualTo(scene.partnership);
    }

    // Problems

    @ParameterizedTest
    @ValueSource(strings = {"check", "record"})
    void with_a_question_left_out_comes_back_with_its_answers_and_what_to_do(String step) throws Exception {
        var lead = lead();
        assertThat(location(lead.post(form, answers("progress", " ", "occurredOn-month", "13", "step", step))))
                .isEqualTo(form);
        assertThat(lead.kept(form))
                .contains("occurredOn-month=[13]", "occurredOn-year=[2026]")
                .contains("progress: Enter how far the action has come")
                .contains("occurredOn: Date of the progress must be a real date");
        assertThat(lead.kept(form)).as("kept for one reading").isEqualTo("nothing");
        assertThat(facts()).isEqualTo(1);
    }

    @Test
    void cannot_tell_of_the_future() throws Exception {
        var lead = lead();
        var tomorrow = LocalDate.now(Knowledge.LONDON).plusDays(1);
        var future = answers(
                "occurredOn-day", String.valueOf(tomorrow.getDayOfMonth()),
                "occurredOn-month", String.valueOf(tomorrow.getMonthValue()),
                "occurredOn-year", String.valueOf(tomorrow.getYear()));
        assertThat(location(lead.post(form, future))).isEqualTo(form);
        assertThat(lead.kept(form)).contains("occurredOn: Date of the progress must be today or in the past");
        assertThat(facts()).isEqualTo(1);
    }

    @Test
    void can_tell_of_today_of_this_year_and_of_no_date_at_all() throws Exception {
        var lead = lead();
        var today = LocalDate.now(Knowledge.LONDON);
        lead.post(
                form,
                answers(
                        "occurredOn-day", String.valueOf(today.getDayOfMonth()),
                        "occurredOn-month", String.valueOf(today.getMonthValue()),
                        "occurredOn-year", String.valueOf(today.getYear())));
        lead.post(
                form,
                answers(
                        "occurredOn-day",
                        "",
                        "occurredOn-month",
                        "",
                        "occurredOn-year",
                        String.valueOf(today.getYear()),
                        "version",
                        "1"));
        lead.post(form, answers("occurredOn-day", "", "occurredOn-month", "", "occurredOn-year", "", "version", "2"));
        assertThat(log.stream(scene.partnership, action.value()))
                .extracting(fact -> fact.event().occurredOn() == null
                        ? "none"
                        : fact.event().occurredOn().edtf())
                .containsExactly("none", today.toString(), String.valueOf(today.getYear()), "none");
    }

    @Test
    void that_a_rule_refuses_comes_back_with_the_reason_and_its_answers() throws Exception {
        var council = browser(Role.AGENCY_LEAD, "COUNCIL");
        assertThat(location(council.post(form, answers()))).isEqualTo(form);
        assertThat(council.kept(form))
                .contains("Half of the teams")
                .contains(
                        "form: This action is owned by another agency. Only its owner or a partnership group can report on it.");
        assertThat(facts()).isEqualTo(1);
    }

    @Test
    void to_verify_needs_evidence_to_be_chosen_among_what_the_page_offers() throws Exception {
        scene.record(done(action), action.value());
        var group = browser(Role.LD_GROUP, null);
        var verification = "/actions/" + action + "/verification";
        assertThat(location(group.post(verification, answers("version", "1")))).isEqualTo(verification);
        assertThat(group.kept(verification)).contains("evidence: Select the evidence that you looked at");

        group.post(verification, answers("version", "1", "evidence", "E-1"));
        assertThat(group.kept(verification))
                .contains("form: Go back to the page and choose again: one choice was not understood");
        assertThat(facts()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Enter the value measured",
        "about 70, 'The number must be written in digits, such as 72 or 72.5'",
        "'1,000', 'The number must be written in digits, such as 72 or 72.5'",
        "1e9, 'The number must be written in digits, such as 72 or 72.5'"
    })
    void takes_numbers_in_digits_only(String typed, String sentence) throws Exception {
        var measure = scene.definedMeasure();
        var measurement = "/measures/" + measure + "/measurement";
        var group = browser(Role.QP_GROUP, null);
        group.post(measurement, answers("value", typed));
        assertThat(group.kept(measurement)).contains("value: " + sentence);
        assertThat(log.count(scene.partnership, measure.value())).isEqualTo(1);

        assertThat(location(group.post(measurement, answers("value", "72.5")))).startsWith("/measures/" + measure);
        assertThat(log.count(scene.partnership, measure.value())).isEqualTo(2);
    }

    // Once only, and one after the other

    @Test
    void sent_twice_is_recorded_once_and_both_times_leads_to_what_was_recorded() throws Exception {
        var lead = lead();
        var answers = answers();
        var first = location(lead.post(form, answers));
        assertThat(first).startsWith("/actions/" + action + "?after=").endsWith("&recorded=progress");
        assertThat(location(lead.post(form, answers))).isEqualTo(first.replace("=progress", "=before"));
        assertThat(facts()).isEqualTo(2);
    }

    @Test
    void clicked_fifty_times_at_once_is_one_fact() throws Exception {
        var lead = lead();
        var answers = answers();
        var landed = new ArrayList<String>();
        try (var many = Executors.newFixedThreadPool(50)) {
            Callable<String> click = () -> location(lead.post(form, answers));
            for (var clicked : many.invokeAll(Collections.nCopies(50, click))) landed.add(clicked.get());
        }
        assertThat(facts()).isEqualTo(2);
        assertThat(landed).allMatch(page -> page.startsWith("/actions/" + action + "?after="));
        assertThat(landed.stream().map(page -> page.replaceAll("&.*", "")).distinct())
                .hasSize(1);
    }

    /** Somebody went back in a second tab and sent other answers under the same key: nothing must claim success. */
    @Test
    void sent_again_with_other_answers_is_not_said_to_be_recorded() throws Exception {
        var lead = lead();
        var answers = answers();
        lead.post(form, answers);
        answers.put("progress", "All of the teams");
        assertThat(location(lead.post(form, answers))).isEqualTo(form);
        assertThat(lead.kept(form))
                .contains("All of the teams")
                .contains(
                        "form: You sent this form before, with other answers, and those were recorded. These were not.")
                .doesNotContain(answers.get("key"));
        assertThat(facts()).isEqualTo(2);
    }

    @Test
    void that_adds_something_new_adds_it_once_however_often_it_is_sent() throws Exception {
        var lead = lead();
        var evidence = answers("level", "OUTPUT", "description", "Attendance list");
        var adding = "/actions/" + action + "/evidence";
        long before = log.count(scene.partnership);
        var first = location(lead.post(adding, evidence));
        assertThat(location(lead.post(adding, evidence))).isEqualTo(first.replace("=evidence", "=before"));
        assertThat(log.count(scene.partnership)).isEqualTo(before + 1);
    }

    @Test
    void on_a_version_that_somebody_else_changed_comes_back_and_says_so() throws Exception {
        var first = lead();
        var second = lead();
        assertThat(location(first.post(form, answers()))).startsWith("/actions/" + action + "?after=");

        assertThat(location(second.post(form, answers("progress", "All teams"))))
                .isEqualTo(form);
        assertThat(second.kept(form)).contains("All teams").contains(SOMEBODY_WAS_FIRST);
        assertThat(facts()).isEqualTo(2);

        assertThat(location(second.post(form, answers("progress", "All teams", "version", "1"))))
                .startsWith("/actions/" + action + "?after=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "not-a-key-but-thirty-six-letters-long"})
    void without_the_key_that_its_page_gave_it_is_turned_away(String key) throws Exception {
        var answer = lead().post(form, answers("key", key));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("This form is not complete. Open the page again and fill it in there.");
        assertThat(facts()).isEqualTo(1);
    }

    // Who may

    @Test
    void about_another_partnerships_action_finds_nothing() throws Exception {
        var stranger = Browser.signedIn(port, accounts, "p-" + UUID.randomUUID(), Role.AGENCY_LEAD, "POLICE");
        for (var path : List.of("progress", "done", "outcome/too-early")) {
            var answer = stranger.post(
                    "/actions/" + action + "/" + path, answers("whatWasDone", "x", "why", "x", "evidence", ""));
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
        }
        assertThat(facts()).isEqualTo(1);
    }

    @Test
    void cannot_add_evidence_or_a_measure_to_what_another_partnership_holds() throws Exception {
        var elsewhere = "p-" + UUID.randomUUID();
        var stranger = Browser.signedIn(port, accounts, elsewhere, Role.LD_GROUP, null);
        assertThat(stranger.post(
                                "/actions/" + action + "/evidence",
                                answers("level", "OUTPUT", "description", "Attendance list"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.post(
                                "/recommendations/" + scene.madeRecommendation() + "/measure",
                                answers(
                                        "name",
                                        "x",
                                        "definition",
                                        "x",
                                        "unit",
                                        "%",
                                        "comparator",
                                        "AT_LEAST",
                                        "target",
                                        "8"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(log.count(elsewhere)).isZero();
    }

    @Test
    void about_an_action_that_does_not_exist_finds_nothing() throws Exception {
        assertThat(lead().post("/actions/" + UUID.randomUUID() + "/progress", answers())
                        .statusCode())
                .isEqualTo(404);
        assertThat(lead().post("/actions/7/progress", answers()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCRUTINEER", "COMMITTEE_MEMBER", "ADMINISTRATOR"})
    void of_a_role_that_records_nothing_is_turned_away(Role role) throws Exception {
        var answer = browser(role, null).post(form, answers());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("You cannot do this", "nothing was recorded");
        assertThat(facts()).isEqualTo(1);
    }

    // While the log is held up

    @Test
    void waits_five_seconds_for_a_held_up_log_then_asks_to_try_again_and_the_same_form_works_later() throws Exception {
        var lead = lead();
        var answers = answers();
        try (var held = database.as(FreshDatabase.PROGRAM).getConnection()) {
            held.setAutoCommit(false);
            insertWithoutCommitting(held);
            long start = System.nanoTime();
            var answer = lead.post(form, answers);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(12));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body()).contains("The ledger cannot record anything at the moment");
            held.rollback();
        }
        assertThat(facts()).isEqualTo(1);
        assertThat(location(lead.post(form, answers))).startsWith("/actions/" + action + "?after=");
        assertThat(facts()).isEqualTo(2);
    }

    private static void insertWithoutCommitting(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO ledger.event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                          payload_type, payload_revision, payload, meta_data)
                VALUES (gen_random_uuid()::text, gen_random_uuid()::text, 0, 'ACTION', '2026-01-01T00:00:00Z',
                        'held', '1', '{}', '{"partnership":"held"}')""")) {
            insert.executeUpdate();
        }
    }
}
