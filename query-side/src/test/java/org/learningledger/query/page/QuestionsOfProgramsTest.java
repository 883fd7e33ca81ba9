package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningledger.events.AgencyCode;
import org.learningledger.events.Thing;
import org.learningledger.events.ThingKind;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionSaidDone;
import org.learningledger.events.action.Owner;
import org.learningledger.events.correction.FactWithdrawn;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.api.Questions;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.learningledger.web.directory.Directory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = PagesProgram.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WebDatabase.class)
@DisplayName("What programs ask")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsOfProgramsTest {

    private static final String ROOT = "/api/v1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Story here = new Story("fen");
    private final Story elsewhere = new Story("dale");

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerLog log;

    @Autowired
    private ObjectProvider<Questions> questions;

    @LocalServerPort
    private int port;

    @BeforeAll
    void tell(@Autowired Accounts accounts, @Autowired Directory directory) {
        here.tell(ledger, accounts, directory);
        elsewhere.tell(ledger, accounts, directory);
    }

    private HttpResponse<String> get(String path, String signInName) throws IOException, InterruptedException {
        var credentials = signInName + ":" + Story.PASSWORD;
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, here.signInName(Role.SCRUTINEER));
    }

    private JsonNode answer(String path) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    // Every question

    @Test
    void is_all_described_with_examples_that_work_and_answers_of_the_form_described() throws Exception {
        var document = answer(ROOT + "/openapi.json");
        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        var conforms = new Conforms(document);
        var described = new TreeSet<String>();
        for (var path : document.path("paths").properties()) {
            var asked = path.getValue().path("get");
            if (asked.isMissingNode()) continue;
            described.add(path.getKey());
            var told = asked.path("responses").path("200").path("content").path("application/json");
            conforms.check(told.path("example"), told.path("schema"), "the example of " + path.getKey());
            for (var address : addresses(path.getKey())) {
                var answer = answer(ROOT + address);
                conforms.check(answer, told.path("schema"), address);
                assertThat(answer.path("position").asLong()).isEqualTo(log.count(here.partnership));
            }
            for (var parameter : asked.path("parameters")) {
                if (!parameter.path("in").asString().equals("query") || !parameter.has("example")) continue;
                var address = addresses(path.getKey()).getFirst();
                answer("%s%s%s%s=%s"
                        .formatted(
                                ROOT,
                                address,
                                address.contains("?") ? "&" : "?",
                                parameter.path("name").asString(),
                                parameter.path("example").asString()));
            }
        }
        assertThat(described)
                .isEqualTo(new TreeSet<>(questions.stream()
                        .flatMap(each -> each.questions().stream())
                        .map(question -> question.path().replaceAll("\\{(\\w+)[^}]*}+", "{$1}"))
                        .toList()));
        assertThat(described).hasSizeGreaterThan(14);
    }

    @Test
    void says_of_every_question_which_scope_of_a_token_opens_it() throws Exception {
        var document = answer(ROOT + "/openapi.json");
        assertThat(document.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        for (var path : document.path("paths").properties()) {
            var asked = path.getValue().path("get");
            if (asked.isMissingNode()) continue;
            assertThat(asked.path("security").toString())
                    .as(path.getKey())
                    .isEqualTo("[{\"account\":[]},{\"token\":[\"figures\"]}]");
            assertThat(asked.path("description").asString()).endsWith("Also opened by a token with the scope figures.");
        }
    }

    /** Addresses of this form in the story that is told. */
    private List<String> addresses(String path) {
        if (!path.contains("{")) return List.of(path);
        if (path.endsWith("}/steps")) {
            return addresses(path.replaceFirst("/steps$", "")).stream()
                    .map(address -> address + "/steps")
                    .toList();
        }
        if (path.contains("{position}")) return List.of(path.replace("{position}", "3"));
        var addresses = here.pages().stream()
                .filter(page ->
                        page.matches(path.replace("{id}", "[0-9a-f-]{36}").replaceAll("\\{\\w+}", "[^/]+")))
                .toList();
        assertThat(addresses).as(path).isNotEmpty();
        return addresses;
    }

    @Test
    void names_the_version_of_a_thing_as_its_etag() throws Exception {
        var action = here.chain.action;
        var answer = get(ROOT + "/actions/" + action);
        assertThat(answer.headers().firstValue("ETag"))
                .contains("\"" + (log.count(here.partnership, action.value()) - 1) + "\"");
        assertThat(JSON.readTree(answer.body()).path("entry").path("version").asLong())
                .isEqualTo(log.count(here.partnership, action.value()) - 1);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void never_hands_out_the_keys_under_which_things_were_recorded() throws Exception {
        var recommendation = get(ROOT + "/recommendations/" + here.chain.recommendation);
        assertThat(recommendation.body()).contains("\"facts\":[{\"position\"").doesNotContain("key-");
    }

    @Test
    void is_answered_when_what_was_just_recorded_is_taken_in() throws Exception {
        var action = here.open();
        var event = ledger.appends(
                Mother.officer(here.partnership, null), null, new ActionSaidDone(action, Words.plain("Briefed"), null));
        var answer = answer(ROOT + "/actions/" + action + "?after=" + event);
        assertThat(answer.path("position").asLong())
                .isEqualTo(log.positionOf(here.partnership, event).orElseThrow());
        assertThat(answer.path("entry").path("saidDone").path("whatWasDone").asString())
                .isEqualTo("Briefed");
        ledger.isRead(here.partnership);
    }

    @Test
    void says_what_was_withdrawn_in_lists_and_by_itself() throws Exception {
        var chain = new Mother();
        var owner = new Owner(AgencyCode.of(Mother.POLICE), null, null);
        var opening =
                ledger.appends(Mother.officer(here.partnership, null), null, chain.agreed(chain.action, "A-31", owner));
        ledger.records(here.partnership, chain.outcomeSeen());
        assertThat(answer(ROOT + "/actions/" + chain.action)
                        .path("entry")
                        .path("withdrawn")
                        .asBoolean())
                .isFalse();
        ledger.records(
                here.partnership,
                new FactWithdrawn(
                        new Thing(ThingKind.ACTION, chain.action.value()),
                        UUID.fromString(opening),
                        Words.plain("Recorded twice")));
        assertThat(answer(ROOT + "/actions/" + chain.action)
                        .path("entry")
                        .path("withdrawn")
                        .asBoolean())
                .isTrue();
        var marked = new ArrayList<String>();
        answer(ROOT + "/actions?limit=100").path("entries").forEach(entry -> {
            if (entry.path("withdrawn").asBoolean())
                marked.add(entry.path("reference").asString());
        });
        assertThat(marked).containsExactly("A-31");
        assertThat(answer(ROOT + "/history").path("entries").get(0).has("withdrawn"))
                .as("an entry of the history is no thing")
                .isFalse();
    }

    @Test
    void about_measures_can_be_narrowed_to_those_of_a_recommendation() throws Exception {
        var all = answer(ROOT + "/measures?recommendation=" + here.chain.recommendation);
        assertThat(all.path("total").asInt()).isEqualTo(1);
        assertThat(all.path("entries").get(0).path("id").asString()).isEqualTo(here.chain.measure.toString());
        assertThat(all.path("entries").get(0).path("measurements").size()).isEqualTo(2);
        assertThat(answer(ROOT + "/measures?recommendation=" + here.papers.recommendation)
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void about_claims_and_discrepancies_is_answered_as_their_lists_show_them() throws Exception {
        assertThat(answer(ROOT + "/impact-claims?standing=UNCITED&origin=ASSURANCE")
                        .path("entries")
                        .get(0)
                        .path("text")
                        .asString())
                .isEqualTo("Practice is better");
        assertThat(answer(ROOT + "/discrepancies?state=OPEN&text=all+teams")
                        .path("entries")
                        .get(0)
                        .path("reference")
                        .asString())
                .isEqualTo("D-1");
    }

    // Lists

    @ParameterizedTest
    @CsvSource({"1", "7", "25", "40", "100"})
    void reads_a_list_to_its_end_each_entry_once(int limit) throws Exception {
        var positions = new ArrayList<Long>();
        var next = ROOT + "/history?limit=" + limit;
        while (!next.isEmpty()) {
            var answer = get(next);
            var page = JSON.readTree(answer.body());
            assertThat(page.path("entries").size()).isBetween(1, limit);
            page.path("entries")
                    .forEach(entry -> positions.add(entry.path("position").asLong()));
            next = page.path("next").asString("");
            assertThat(answer.headers().firstValue("Link").orElse(""))
                    .isEqualTo(next.isEmpty() ? "" : "<" + next + ">; rel=\"next\"");
        }
        assertThat(positions).doesNotHaveDuplicates().hasSize((int) log.count(here.partnership));
    }

    @Test
    void goes_on_where_it_was_when_something_is_added_before_it() throws Exception {
        var first = answer(ROOT + "/history?limit=3");
        var newest = first.path("entries").get(0).path("position").asLong();
        ledger.records(here.partnership, new ActionSaidDone(here.open(), Words.plain("Again"), null));
        var second = answer(first.path("next").asString());
        assertThat(second.path("entries").get(0).path("position").asLong()).isEqualTo(newest - 3);
    }

    @ParameterizedTest
    @CsvSource({
        "/actions?colour=red, /colour",
        "/actions?state=ASLEEP, /state",
        "/actions?recommendation=7, /recommendation",
        "/actions?overdueOn=2026-02-30, /overdueOn",
        "/reviews?year=soon, /year",
        "/actions?limit=0, /limit",
        "/actions?limit=101, /limit",
        "/actions?cursor=x, /cursor"
    })
    void that_is_not_understood_is_told_what_to_put_right(String path, String pointer) throws Exception {
        var answer = get(ROOT + path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(answer.body())
                        .path("errors")
                        .get(0)
                        .path("pointer")
                        .asString())
                .isEqualTo(pointer);
    }

    // Who may ask

    @Test
    void about_another_partnership_finds_nothing() throws Exception {
        for (var page : elsewhere.pages()) {
            if (page.matches(".*[0-9a-f]{8}-.*")
                    && page.matches("/(\\w+|history/\\w+|registers/[a-z-]+)/[0-9a-f-]{36}")) {
                assertThat(get(ROOT + page).statusCode()).as(page).isEqualTo(404);
            }
        }
        assertThat(get(ROOT + "/actions/7").statusCode()).isEqualTo(404);
        assertThat(get(ROOT + "/registers/secrets").statusCode()).isEqualTo(404);
        assertThat(get(ROOT + "/history/plan/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void is_answered_to_those_who_may_see_the_pages_only() throws Exception {
        assertThat(get(ROOT + "/actions", here.signInName(Role.ADMINISTRATOR)).statusCode())
                .isEqualTo(403);
        assertThat(get(ROOT + "/actions", here.signInName(Role.COMMITTEE_MEMBER))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(ROOT + "/actions", "nobody").statusCode()).isEqualTo(401);
        var browser = new Browser(URI.create("http://localhost:" + port));
        browser.signIn(here.signInName(Role.SCRUTINEER), Story.PASSWORD);
        assertThat(browser.get(ROOT + "/actions").statusCode())
                .as("a browser's session does not count")
                .isEqualTo(401);
    }
}
