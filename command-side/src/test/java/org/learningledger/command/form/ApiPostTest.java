package org.learningledger.command.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningledger.command.testing.Program.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.command.testing.OnARealDatabase;
import org.learningledger.command.testing.Program;
import org.learningledger.command.testing.Scene;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.testing.FreshDatabase;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("An act sent by a program")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@OnARealDatabase
@Timeout(120)
class ApiPostTest {

    private static final String PROGRESS = """
            {"progress": "Half of the teams", "occurredOn": "2025-06/2025-07"}""";

    private final LedgerLog log;
    private final Accounts accounts;
    private final FreshDatabase database;
    private final Scene scene;
    private final ActionId action;
    private final String address;
    private final int port;

    ApiPostTest(
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
        this.address = "/api/v1/actions/" + action + "/progress";
    }

    private Program lead() {
        return Program.of(port, accounts, scene.partnership, Role.AGENCY_LEAD, "POLICE");
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private HttpResponse<String> post(Program program, String body, String key, String version)
            throws IOException, InterruptedException {
        return program.post(address, body, "Idempotency-Key", key, "If-Match", version);
    }

    private long facts() {
        return log.count(scene.partnership, action.value());
    }

    private static String type(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        return json(answer).path("type").asString().replace("urn:learning-ledger:problem:", "");
    }

    // Recorded

    @Test
    void is_recorded_at_once_and_answered_with_what_it_led_to() throws Exception {
        var lead = lead();
        var answer = post(lead, PROGRESS, newKey(), "\"0\"");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var fact = log.stream(scene.partnership, action.value()).getLast();
        assertThat(json(answer).path("eventId").asString()).isEqualTo(fact.at().eventId());
        assertThat(json(answer).path("thing").asString()).isEqualTo(action.toString());
        assertThat(json(answer).path("position").asLong()).isEqualTo(fact.at().position());
        assertThat(json(answer).path("repeated").asBoolean(true)).isFalse();
        assertThat(answer.headers().firstValue("Location"))
                .contains("/api/v1/actions/" + action + "?after=" + fact.at().eventId());
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(fact.at().stamp().actor().account()).isEqualTo(lead.account);
        assertThat(fact.event()).isInstanceOfSatisfying(ProgressReported.class, reported -> assertThat(
                        reported.occurredOn().edtf())
                .isEqualTo("2025-06/2025-07"));
    }

    @Test
    void takes_numbers_and_lists() throws Exception {
        var measure = scene.definedMeasure();
        var group = Program.of(port, accounts, scene.partnership, Role.QP_GROUP, null);
        for (var value : List.of("72.5", "\"72.5\"", "7.25e1")) {
            var version = log.count(scene.partnership, measure.value()) - 1;
            var answer = group.post(
                    "/api/v1/measures/" + measure + "/measurement",
                    "{\"value\": %s, \"source\": [], \"sample\": null}".formatted(value),
                    "Idempotency-Key",
                    newKey(),
                    "If-Match",
                    "\"" + version + "\"");
            assertThat(answer.statusCode()).as(value + answer.body()).isEqualTo(201);
        }
    }

    // Once only

    @Test
    void sent_again_is_answered_the_same_whatever_happened_since() throws Exception {
        var lead = lead();
        var key = newKey();
        var first = json(post(lead, PROGRESS, key, "\"0\""));
        assertThat(post(lead, PROGRESS, newKey(), "\"1\"").statusCode()).isEqualTo(201);

        var again = post(lead, PROGRESS, key, "\"0\"");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).path("eventId")).isEqualTo(first.path("eventId"));
        assertThat(json(again).path("repeated").asBoolean(false)).isTrue();
        assertThat(facts()).isEqualTo(3);
    }

    @Test
    void sent_fifty_times_at_once_is_one_fact() throws Exception {
        var lead = lead();
        var key = newKey();
        var answers = new ArrayList<HttpResponse<String>>();
        try (var many = Executors.newFixedThreadPool(50)) {
            Callable<HttpResponse<String>> send = () -> post(lead, PROGRESS, key, "\"0\"");
            for (Future<HttpResponse<String>> sent : many.invokeAll(Collections.nCopies(50, send))) {
                answers.add(sent.get());
            }
        }
        assertThat(facts()).isEqualTo(2);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 201));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().map(answer -> json(answer).path("eventId")).distinct())
                .hasSize(1);
    }

    @Test
    void under_a_key_that_was_used_for_something_else_is_refused() throws Exception {
        var lead = lead();
        var key = newKey();
        post(lead, PROGRESS, key, "\"0\"");

        var other = post(lead, PROGRESS.replace("Half", "All"), key, "\"1\"");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(type(other)).isEqualTo("key-used");
        assertThat(facts()).isEqualTo(2);
        assertThat(post(lead, PROGRESS.replace("Half", "All"), newKey(), "\"1\"")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void is_known_for_another_also_when_the_program_ended_right_after_recording_the_first() throws Exception {
        var lead = lead();
        var key = newKey();
        post(lead, PROGRESS, key, "\"0\"");
        assertThat(JdbcClient.create(database.as(FreshDatabase.OWNER))
                        .sql("""
                                UPDATE web.sent_before SET recorded = false, sent_at = now() - interval '2 minutes'
                                 WHERE strpos(key, ?) > 0""")
                        .param(lead.account.toString())
                        .update())
                .isOne();

        assertThat(post(lead, PROGRESS.replace("Half", "All"), key, "\"1\"").statusCode())
                .isEqualTo(422);
        assertThat(post(lead, PROGRESS, key, "\"0\"").statusCode()).isEqualTo(200);
    }

    @Test
    void that_only_repeats_leaves_no_fingerprint_of_its_own() throws Exception {
        var lead = lead();
        var key = newKey();
        post(lead, PROGRESS, key, "\"0\"");
        JdbcClient.create(database.as(FreshDatabase.OWNER))
                .sql("DELETE FROM web.sent_before WHERE strpos(key, ?) > 0")
                .param(lead.account.toString())
                .update();

        assertThat(post(lead, PROGRESS.replace("Half", "All"), key, "\"1\"").statusCode())
                .as("the log alone tells that the key was used")
                .isEqualTo(200);
        assertThat(post(lead, PROGRESS, key, "\"0\"").statusCode()).isEqualTo(200);
    }

    @Test
    void may_be_put_right_under_the_same_key_as_long_as_nothing_was_recorded() throws Exception {
        var lead = lead();
        var key = newKey();
        assertThat(post(lead, "{}", key, "\"0\"").statusCode()).isEqualTo(422);
        assertThat(post(lead, PROGRESS, key, "\"7\"").statusCode()).isEqualTo(412);
        assertThat(post(lead, PROGRESS.replace("Half", "All"), key, "\"0\"").statusCode())
                .isEqualTo(201);
    }

    @Test
    void leaves_only_a_fingerprint_that_is_gone_after_a_day() throws Exception {
        var lead = lead();
        post(lead, PROGRESS, newKey(), "\"0\"");
        var owner = JdbcClient.create(database.as(FreshDatabase.OWNER));
        assertThat(owner.sql("SELECT count(*) FROM web.sent_before WHERE recorded AND strpos(key, ?) > 0")
                        .param(lead.account.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        owner.sql("UPDATE web.sent_before SET sent_at = now() - interval '25 hours' WHERE strpos(key, ?) > 0")
                .param(lead.account.toString())
                .update();
        post(lead(), PROGRESS, newKey(), "\"1\"");
        assertThat(owner.sql("SELECT count(*) FROM web.sent_before WHERE strpos(key, ?) > 0")
                        .param(lead.account.toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    // Refused

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /progress | Enter how far the action has come",
                "{\"progress\": \" \"} | /progress | Enter how far the action has come",
                "{\"progress\": \"x\", \"occurredOn\": \"2025-13\"} | /occurredOn | Date of the progress is not a real date",
                "{\"progress\": \"x\", \"occurredOn\": \"2999\"} | /occurredOn | Date of the progress must be today or in the past",
                "{\"progress\": \"x\", \"progres\": \"y\"} | /progres | There is no such field here. The fields are: progress, mayStand, occurredOn",
                "{\"progress\": \"x\", \"occurredOn-year\": \"2025\"} | /occurredOn-year | There is no such field here. The fields are: progress, mayStand, occurredOn",
                "{\"progress\": {\"x\": 1}} | /progress | 'Send a text, a number, or a list of these'"
            })
    void says_which_answer_has_to_be_put_right(String body, String pointer, String sentence) throws Exception {
        var answer = post(lead(), body, newKey(), "\"0\"");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(type(answer)).isEqualTo("answers");
        assertThat(StreamSupport.stream(json(answer).path("errors").spliterator(), false)
                        .map(error -> error.path("pointer").asString() + " "
                                + error.path("detail").asString()))
                .containsExactly(pointer + " " + sentence);
        assertThat(facts()).isEqualTo(1);
    }

    @Test
    void that_a_rule_refuses_is_told_with_the_rule() throws Exception {
        var council = Program.of(port, accounts, scene.partnership, Role.AGENCY_LEAD, "COUNCIL");
        var answer = post(council, PROGRESS, newKey(), "\"0\"");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(type(answer)).startsWith("refused:").doesNotMatch(".*[A-Z].*");
        assertThat(json(answer).path("detail").asString()).startsWith("This action is owned by another agency");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-    | '\"0\"'   | 400 | not-understood",
                "k\"| '\"0\"'   | 400 | not-understood",
                "k-1  | -         | 428 | version-needed",
                "k-1  | '\"7\"'   | 412 | somebody-was-first",
                "k-1  | 'W/\"0\"' | 412 | somebody-was-first",
                "k-1  | *         | 412 | somebody-was-first"
            })
    void needs_a_key_and_the_version_that_was_seen(String key, String version, int status, String type)
            throws Exception {
        var answer = post(lead(), PROGRESS, key, version);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(type(answer)).isEqualTo(type);
        assertThat(facts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "{\"progress\": ", "{\"progress\": \"x\", \"progress\": \"y\"}", "{} {}"})
    void must_be_one_json_object(String body) throws Exception {
        var answer = post(lead(), body, newKey(), "\"0\"");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(type(answer)).isEqualTo("not-understood");
    }

    @Test
    void is_not_taken_as_a_form() throws Exception {
        var answer = lead().post(
                        address,
                        "progress=x",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Idempotency-Key",
                        newKey());
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void about_another_partnerships_thing_finds_nothing() throws Exception {
        var stranger = Program.of(port, accounts, "p-" + UUID.randomUUID(), Role.LD_GROUP, null);
        assertThat(post(stranger, PROGRESS, newKey(), "\"0\"").statusCode()).isEqualTo(404);
        assertThat(facts()).isEqualTo(1);
    }

    @Test
    void needs_the_role_that_the_form_needs() throws Exception {
        var scrutineer = Program.of(port, accounts, scene.partnership, Role.SCRUTINEER, null);
        var answer = post(scrutineer, PROGRESS, newKey(), "\"0\"");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(type(answer)).isEqualTo("not-allowed");
    }

    // Described

    @Test
    void is_described_by_what_its_endpoint_asks_for() throws Exception {
        var answer = lead().get("/api/v1/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        var described =
                json(answer).path("paths").path("/actions/{id}/verification").path("post");
        assertThat(described.path("summary").asString()).isEqualTo("Verify action");
        var body = described.path("requestBody").path("content").path("application/json");
        assertThat(body.path("schema").path("properties").propertyNames())
                .containsExactlyInAnyOrder("evidence", "remark", "mayStand", "occurredOn");
        assertThat(body.path("schema").path("required").toString()).isEqualTo("[\"evidence\"]");
        assertThat(body.path("schema")
                        .path("properties")
                        .path("evidence")
                        .path("items")
                        .path("format")
                        .asString())
                .isEqualTo("uuid");
        assertThat(body.path("example").path("remark").asString()).isNotBlank();
        assertThat(described.path("parameters").toString()).contains("Idempotency-Key", "If-Match");
    }

    @Test
    void has_an_example_that_the_rules_of_a_plan_take() throws Exception {
        var group = Program.of(port, accounts, scene.partnership, Role.LD_GROUP, null);
        var example = json(group.get("/api/v1/openapi.json"))
                .path("paths")
                .path("/plans/new")
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("example");
        assertThat(example.path("kind").asString()).isEqualTo("SINGLE_AGENCY");
        var sent = ((ObjectNode) example).without("sources").toString();
        var answer = group.post("/api/v1/plans/new", sent, "Idempotency-Key", newKey());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** A form that is sent blank, by a person or a program, is a mistake to put right and never a fault of ours. */
    @Test
    void bears_being_blank_at_every_address_and_each_is_described(@Autowired ApiEndpoints endpoints) throws Exception {
        var group = Program.of(port, accounts, scene.partnership, Role.LD_GROUP, null);
        var paths = json(group.get("/api/v1/openapi.json")).path("paths");
        assertThat(endpoints.acts()).isNotEmpty();
        for (var act : endpoints.acts()) {
            var described = paths.propertyNames().stream()
                    .filter(path -> path.matches(act.path().replaceAll("\\{[^}]*}+", "[^/]+")))
                    .filter(path -> paths.path(path).has("post"))
                    .toList();
            assertThat(described).as(act.path()).isNotEmpty();
            for (var path : described) {
                var schema = paths.path(path)
                        .path("post")
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema");
                assertThat(schema.path("properties").size()).as(path).isPositive();
                var address = path.replaceAll("\\{\\w+}", action.toString());
                var answer = group.post("/api/v1" + address, "{}", "Idempotency-Key", newKey(), "If-Match", "\"0\"");
                assertThat(answer.statusCode()).as(path + answer.body()).isIn(403, 404, 412, 422);
                if (type(answer).equals("answers")) {
                    assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                            .as(path)
                            .containsAll(json(answer)
                                    .path("errors")
                                    .valueStream()
                                    .map(error ->
                                            error.path("pointer").asString().replaceFirst("/", ""))
                                    .filter(field -> !field.isEmpty())
                                    .toList());
                }
            }
        }
    }
}
