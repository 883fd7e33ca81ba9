package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.learningledger.query.Ledger;
import org.learningledger.query.TestDatabase;
import org.learningledger.query.lag.ModelWords;
import org.learningledger.query.projection.ReadModels;
import org.learningledger.query.rebuild.AtStart;
import org.learningledger.query.rebuild.Outcome;
import org.learningledger.query.rebuild.Purpose;
import org.learningledger.query.rebuild.Rebuild;
import org.learningledger.query.rebuild.Rebuilds;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.learningledger.web.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = PagesProgram.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WebDatabase.class)
@DisplayName("Read models, for whoever runs the ledger")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadModelPagesTest {

    private static final String ROOT = "/api/v1";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration MOST = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Story here = new Story("ghyll");
    private final Story elsewhere = new Story("beck");

    @Autowired
    private Ledger ledger;

    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private AtStart workshop;

    @Autowired
    private ReadModels models;

    @LocalServerPort
    private int port;

    private JdbcTemplate owner;
    private Browser administrator;

    @BeforeAll
    void tell(@Autowired Accounts accounts, @Autowired Directory directory, @Value("${ledger.db.url}") String url)
            throws Exception {
        here.tell(ledger, accounts, directory);
        elsewhere.tell(ledger, accounts, directory);
        owner = TestDatabase.asOwner(url);
        administrator = new Browser(URI.create("http://localhost:" + port));
        administrator.signIn(here.signInName(Role.ADMINISTRATOR), Story.PASSWORD);
    }

    @BeforeEach
    void nothing_goes_on() {
        rebuilds.goingOn().ifPresent(rebuild -> ended(rebuild.id()));
    }

    private Rebuild ended(long id) {
        long deadline = System.nanoTime() + MOST.toNanos();
        while (true) {
            var rebuild = rebuilds.one(id).orElseThrow();
            if (rebuild.ended()) return rebuild;
            assertThat(System.nanoTime()).as("gave up waiting: " + rebuild).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private Rebuild newest() {
        return rebuilds.newest(1).getFirst();
    }

    // The page

    private HttpResponse<String> posts(String path, Map<String, String> fields) throws Exception {
        var form = new LinkedHashMap<>(fields);
        form.put(
                "_csrf",
                administrator.page("/contact").selectFirst("input[name=_csrf]").val());
        return administrator.post(path, form);
    }

    @Test
    void are_listed_with_what_they_hold_and_how_far_they_have_come() throws Exception {
        var page = administrator.page("/read-models");
        assertThat(page.select("tbody tr")).hasSize(models.all().size());
        for (var model : models.all()) {
            assertThat(ModelWords.title(model.name())).as("has words").isNotEqualTo(model.name());
            assertThat(page.select("label[for=model-" + model.name() + "]").text())
                    .isEqualTo(ModelWords.title(model.name()));
        }
        assertThat(page.select("td:matches(^[\\d,]+ of [\\d,]+$)"))
                .hasSize(models.all().size());
        assertThat(administrator.get("/read-models").headers().firstValue("Refresh"))
                .isEmpty();
        assertThat(administrator.page("/").select("main a[href=/read-models]")).hasSize(1);
        assertThat(page.select("nav a[href=/read-models][aria-current]")).hasSize(1);
    }

    @Test
    void are_rebuilt_and_the_page_tells_what_came_of_it_and_can_go_back() throws Exception {
        var answer = posts("/read-models/rebuilds", Map.of("purpose", "rebuild", "model", "plans"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/read-models");
        assertThat(ended(newest().id()).outcome()).isEqualTo(Outcome.DONE);

        var told = administrator.page("/read-models").selectFirst("details");
        assertThat(told.text())
                .contains("rebuild of plans, asked for by a technical administrator of ghyll: done")
                .contains("before and after.")
                .contains("It took ")
                .contains("Done: what was built is live.");

        var back = administrator.page("/read-models/plans/undo");
        assertThat(back.select("main form button").text()).startsWith("Go back to generation ");
        posts("/read-models/rebuilds", Map.of("purpose", "undo", "model", "plans"));
        assertThat(ended(newest().id()).purpose()).isEqualTo(Purpose.UNDO);
        assertThat(newest().outcome()).isEqualTo(Outcome.DONE);
        assertThat(administrator.get("/read-models/claims/undo").statusCode())
                .as("never rebuilt")
                .isEqualTo(409);
        assertThat(administrator.get("/read-models/nothing/undo").statusCode()).isEqualTo(404);
    }

    @Test
    void say_what_goes_on_look_again_by_themselves_and_can_be_told_not_to() throws Exception {
        workshop.stop();
        posts("/read-models/rebuilds", Map.of("purpose", "check", "model", "all"));
        var one = administrator.get("/read-models");
        assertThat(one.headers().firstValue("Refresh")).contains("5");
        var page = administrator.page("/read-models");
        assertThat(page.select("h2").first().text()).startsWith("Going on: check of actions, challenges,");
        assertThat(page.select("#progress").text()).isEqualTo("Now: making empty tables");
        assertThat(page.select("main").text()).contains("looks again by itself every 5 seconds");
        assertThat(page.select("input[type=checkbox]")).isEmpty();
        assertThat(administrator.get("/read-models?still=true").headers().firstValue("Refresh"))
                .isEmpty();

        posts("/read-models/rebuilds", Map.of("purpose", "rebuild", "model", "plans"));
        assertThat(administrator
                        .page("/read-models?still=true")
                        .select(".govuk-error-summary")
                        .text())
                .contains("is still going on. Wait for it, or cancel it.");

        posts("/read-models/rebuilds/" + newest().id() + "/cancel", Map.of());
        assertThat(administrator.page("/read-models").select("main").text()).contains("It is being cancelled.");
        workshop.start();
        assertThat(ended(newest().id()).outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void need_one_to_be_chosen() throws Exception {
        posts("/read-models/rebuilds", Map.of("purpose", "rebuild"));
        assertThat(administrator
                        .page("/read-models")
                        .select(".govuk-error-summary")
                        .text())
                .contains("Choose at least one read model");
    }

    @Test
    void are_shown_as_they_are_now_whatever_day_is_looked_at() throws Exception {
        var page = administrator.page("/read-models?knownAt=2022-06-30");
        assertThat(page.select(".ledger-past")).isEmpty();
        assertThat(page.select("tbody tr")).hasSize(models.all().size());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.EXCLUDE,
            names = {"ADMINISTRATOR", "OPERATOR", "TOKEN"})
    void are_nobody_elses_business(Role role) throws Exception {
        var other = new Browser(URI.create("http://localhost:" + port));
        other.signIn(here.signInName(role), Story.PASSWORD);
        assertThat(other.get("/read-models").statusCode()).isEqualTo(403);
        assertThat(send("GET", "/rebuilds", null, here.signInName(role)).statusCode())
                .isEqualTo(403);
        assertThat(send("POST", "/rebuilds", "{}", here.signInName(role)).statusCode())
                .isEqualTo(403);
    }

    // The interface for programs

    private HttpResponse<String> send(String method, String path, @Nullable String body, String signInName)
            throws IOException, InterruptedException {
        var credentials = signInName + ":" + Story.PASSWORD;
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + ROOT + path))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, null, here.signInName(Role.ADMINISTRATOR));
    }

    private HttpResponse<String> post(String path, @Nullable String body) throws Exception {
        return send("POST", path, body, here.signInName(Role.ADMINISTRATOR));
    }

    private JsonNode answer(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void are_rebuilt_for_programs_which_watch_how_it_goes() throws Exception {
        var begun = post("/rebuilds", "{\"models\": [\"sources\", \"plans\"], \"purpose\": \"rebuild\"}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var entry = JSON.readTree(begun.body()).path("entry");
        assertThat(begun.headers().firstValue("Location"))
                .contains(ROOT + "/rebuilds/" + entry.path("id").asLong());
        assertThat(entry.path("models").toString()).isEqualTo("[\"plans\",\"sources\"]");
        ended(entry.path("id").asLong());

        var done = answer("/rebuilds/" + entry.path("id").asLong()).path("entry");
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(done.path("report").get(0).asString()).endsWith("before and after.");
        assertThat(done.path("parts").size()).isPositive();
        assertThat(answer("/rebuilds").path("entries").get(0).path("id").asLong())
                .isEqualTo(entry.path("id").asLong());
        var states = answer("/read-models").path("entries");
        assertThat(states.size()).isEqualTo(models.all().size());
        assertThat(states.get(0).path("name").asString()).isEqualTo("actions");
        assertThat(answer("/kept").path("entries").isEmpty()).isTrue();
    }

    @Test
    void say_to_programs_what_cannot_be_done_and_why() throws Exception {
        var unknown = post("/rebuilds", "{\"models\": [\"actoins\"], \"purpose\": \"tidy\"}");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(unknown.body()).path("errors").findValuesAsString("pointer"))
                .containsExactly("/purpose", "/models");
        assertThat(post("/rebuilds", "not JSON").statusCode()).isEqualTo(400);
        assertThat(post("/rebuilds", "[]").statusCode()).isEqualTo(422);
        assertThat(get("/rebuilds/987654").statusCode()).isEqualTo(404);
        assertThat(get("/rebuilds/last").statusCode()).isEqualTo(404);
        assertThat(post("/rebuilds/987654/cancel", null).statusCode()).isEqualTo(404);

        workshop.stop();
        var first = post("/rebuilds", "{\"models\": \"all\", \"purpose\": \"check\"}");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        var second = post("/rebuilds", "{\"models\": [\"plans\"], \"purpose\": \"rebuild\"}");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(second.body()).path("detail").asString())
                .startsWith("The check of actions, ")
                .endsWith("asked for by a technical administrator of ghyll, is still going on."
                        + " Wait for it, or cancel it.");
        var id = JSON.readTree(first.body()).path("entry").path("id").asLong();
        var cancelled = post("/rebuilds/" + id + "/cancel", null);
        assertThat(cancelled.statusCode()).isEqualTo(202);
        assertThat(JSON.readTree(cancelled.body()).path("entry").path("state").asString())
                .isEqualTo("BEING_CANCELLED");
        workshop.start();
        assertThat(ended(id).outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(post("/rebuilds/" + id + "/cancel", null).statusCode()).isEqualTo(409);
    }

    @Test
    void tell_nobody_which_rows_of_other_partnerships_differ() throws Exception {
        for (var partnership : new String[] {here.partnership, elsewhere.partnership}) {
            owner.update(
                    "UPDATE read.history_fact SET thing_kind = 'PLAN' WHERE partnership = ? AND position = 3",
                    partnership);
        }
        var begun = JSON.readTree(post("/rebuilds", "{\"models\": [\"history\"], \"purpose\": \"check\"}")
                .body());
        long id = begun.path("entry").path("id").asLong();
        assertThat(ended(id).outcome()).isEqualTo(Outcome.DIFFERENT);
        assertThat(ended(id).report())
                .as("what the operator reads")
                .anyMatch(line -> line.contains("partnership " + elsewhere.partnership));

        var told = answer("/rebuilds/" + id).path("entry").path("report").toString();
        assertThat(told)
                .contains("partnership " + here.partnership)
                .contains("rows only in the live model")
                .doesNotContain(elsewhere.partnership);
        assertThat(administrator.page("/read-models").selectFirst("details").text())
                .contains("partnership " + here.partnership)
                .doesNotContain(elsewhere.partnership);

        post("/rebuilds", "{\"models\": [\"history\"], \"purpose\": \"rebuild\"}");
        assertThat(ended(newest().id()).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void are_described_to_those_who_run_the_ledger_with_answers_of_the_form_described() throws Exception {
        var document = answer("/openapi.json");
        var conforms = new Conforms(document);
        assertThat(document.path("paths").propertyNames())
                .contains("/kept", "/read-models", "/rebuilds", "/rebuilds/{id}", "/rebuilds/{id}/cancel");
        post("/rebuilds", "{\"models\": [\"plans\"], \"purpose\": \"check\"}");
        ended(newest().id());
        for (var path : document.path("paths").properties()) {
            if (!path.getKey().matches("/(kept|read-models|rebuilds).*")) continue;
            var asked = path.getValue().path("get");
            if (asked.isMissingNode()) continue;
            var told = asked.path("responses").path("200").path("content").path("application/json");
            conforms.check(told.path("example"), told.path("schema"), "the example of " + path.getKey());
            var address = path.getKey().replace("{id}", String.valueOf(newest().id()));
            conforms.check(answer(address), told.path("schema"), address);
        }
        var body = document.path("paths").path("/rebuilds").path("post").path("requestBody");
        var example = post(
                "/rebuilds",
                body.path("content").path("application/json").path("example").toString());
        assertThat(example.statusCode()).as(example.body()).isEqualTo(202);
        ended(newest().id());

        var reader = send("GET", "/openapi.json", null, here.signInName(Role.SCRUTINEER));
        assertThat(reader.body()).contains("\"/actions\"").doesNotContain("\"/rebuilds\"");
    }
}
