package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.TestDatabase;
import org.learningledger.query.integrity.Check;
import org.learningledger.query.lag.Lags;
import org.learningledger.query.lag.Stops;
import org.learningledger.query.lag.Trial;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.learningledger.web.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = PagesProgram.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "ledger.operator-token=" + OperationsPagesTest.TOKEN)
@ContextConfiguration(initializers = WebDatabase.class)
@Import(Trial.class)
@DisplayName("The operator's page")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsPagesTest {

    static final String TOKEN = "a-long-token-of-the-operator";

    private static final String API = "/api/v1/operations";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Story here = new Story("moor");
    private final Story elsewhere = new Story("vale");

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerLog log;

    @Autowired
    private Lags lags;

    @Autowired
    private Stops stops;

    @Autowired
    private Check check;

    @Autowired
    private Trial trial;

    @Value("${ledger.db.url}")
    private String url;

    @LocalServerPort
    private int port;

    private Browser administrator;
    private Browser neighbour;
    private Browser group;

    @BeforeAll
    void tell(@Autowired Accounts accounts, @Autowired Directory directory) throws Exception {
        here.tell(ledger, accounts, directory);
        elsewhere.tell(ledger, accounts, directory);
        administrator = browser(here, Role.ADMINISTRATOR);
        neighbour = browser(elsewhere, Role.ADMINISTRATOR);
        group = browser(here, Role.LD_GROUP);
        ledger.isRead();
        check.everything();
    }

    private Browser browser(Story story, Role role) throws Exception {
        var browser = new Browser(URI.create("http://localhost:" + port));
        browser.signIn(story.signInName(role), Story.PASSWORD);
        return browser;
    }

    private HttpResponse<String> send(String method, String path, String authorization) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", authorization)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> program(String method, String path, Role role) throws Exception {
        var who = here.signInName(role) + ":" + Story.PASSWORD;
        return send(method, path, "Basic " + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> anybody(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> operator(String path) throws Exception {
        return send("GET", path, "Bearer " + TOKEN);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private JsonNode model(String name) throws Exception {
        return json(program("GET", API, Role.ADMINISTRATOR))
                .path("models")
                .valueStream()
                .filter(model -> model.path("model").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void eventually(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("gave up waiting").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static void press(Browser browser, Document page, String action) throws IOException, InterruptedException {
        var form = page.selectFirst("form[action='" + action + "']");
        assertThat(form).as(action).isNotNull();
        var answer = browser.post(
                action, Map.of("_csrf", form.selectFirst("input[name=_csrf]").val()));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/operations?done=");
    }

    @Test
    void is_reached_from_home_and_the_navigation() throws Exception {
        var home = administrator.page("/");
        assertThat(home.select("main a[href=/operations]")).hasSize(1);
        assertThat(home.select("nav a[href=/operations]")).hasSize(1);
        assertThat(administrator
                        .page("/operations")
                        .select("nav a[aria-current]")
                        .text())
                .isEqualTo("Operations");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "OPERATOR", "TOKEN"},
            mode = EnumSource.Mode.EXCLUDE)
    void is_for_technical_administrators_alone(Role role) throws Exception {
        assertThat(browser(here, role).get("/operations").statusCode()).isEqualTo(403);
        assertThat(program("GET", API, role).statusCode()).isEqualTo(403);
        assertThat(program("POST", API + "/check", role).statusCode()).isEqualTo(403);
    }

    @Test
    void shows_every_read_model_and_the_last_check() throws Exception {
        var page = administrator.page("/operations");
        assertThat(page.select("h1").text()).isEqualTo("Operations");
        assertThat(page.select("table tbody tr")).hasSameSizeAs(lags.models());
        assertThat(page.select("table tbody tr").eachText()).contains("Actions Keeping up %,d 0".formatted(log.head()));
        assertThat(page.select("main").text())
                .contains("What the log held then %,d events of 2 partnerships".formatted(log.head()))
                .contains("Counted one by one All of them")
                .doesNotContain("Axon Server");
        assertThat(page.select(".govuk-notification-banner")).isEmpty();
    }

    @Test
    void is_told_to_programs_as_it_is_described() throws Exception {
        var document = json(program("GET", "/api/v1/openapi.json", Role.ADMINISTRATOR));
        assertThat(document.path("paths").propertyNames())
                .contains("/operations", "/operations/check", "/operations/models/{model}/retry");
        var told = document.path("paths")
                .path("/operations")
                .path("get")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json");
        var conforms = new Conforms(document);
        conforms.check(told.path("example"), told.path("schema"), "the example");
        var answer = json(program("GET", API, Role.ADMINISTRATOR));
        conforms.check(answer, told.path("schema"), API);
        assertThat(answer.path("events").asLong()).isEqualTo(log.head());
        assertThat(model("actions").path("state").asString()).isEqualTo("KEEPING_UP");
        assertThat(json(program("GET", "/api/v1/openapi.json", Role.SCRUTINEER))
                        .path("paths")
                        .propertyNames())
                .contains("/actions")
                .noneMatch(path -> path.startsWith("/operations"));
    }

    @Test
    void has_everything_counted_where_somebody_asks() throws Exception {
        var before = check.last().at();
        press(administrator, administrator.page("/operations"), "/operations/check");
        assertThat(check.last().at()).isAfter(before);
        assertThat(administrator
                        .page("/operations?done=check")
                        .select("main [role=status]")
                        .text())
                .isEqualTo("Everything was counted.");
        var again = json(program("POST", API + "/check", Role.ADMINISTRATOR));
        assertThat(again.path("checked").path("counted").asLong()).isEqualTo(log.head());
    }

    @Test
    void knows_no_read_model_of_another_name() throws Exception {
        assertThat(program("POST", API + "/models/nothing/retry", Role.ADMINISTRATOR)
                        .statusCode())
                .isEqualTo(404);
        assertThat(administrator.page("/operations?done=nothing").select("main [role=status]"))
                .isEmpty();
    }

    @Test
    void metrics_are_for_the_operator_and_health_tells_others_only_whether() throws Exception {
        assertThat(operator("/actuator/prometheus").body())
                .contains("ledger_model_lag_events{model=\"actions\"} 0.0")
                .contains("ledger_model_lag_seconds{model=\"actions\"} 0.0")
                .contains("ledger_check_failed 0.0");
        assertThat(send("GET", "/actuator/prometheus", "Bearer another").statusCode())
                .isIn(401, 403);
        assertThat(group.get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(anybody("/actuator/health").body())
                .isEqualTo("{\"groups\":[\"integrity\",\"liveness\",\"readiness\"],\"status\":\"UP\"}");
        assertThat(operator("/actuator/health/integrity").body()).contains("\"events\":" + log.head());
    }

    @Test
    void shows_an_alarm_until_it_is_put_right() throws Exception {
        var owner = TestDatabase.asOwner(url);
        owner.execute("CREATE TABLE public.gone AS SELECT * FROM read.history_fact"
                + " WHERE partnership = 'moor' AND position = 2");
        owner.execute("DELETE FROM read.history_fact WHERE partnership = 'moor' AND position = 2");
        press(administrator, administrator.page("/operations"), "/operations/check");
        var page = administrator.page("/operations");
        assertThat(page.select(".govuk-notification-banner__heading").text()).isEqualTo("1 check has failed.");
        assertThat(page.select("main").text())
                .contains("The history is not complete")
                .contains("the first that is missing is entry 2");
        assertThat(json(program("GET", API, Role.ADMINISTRATOR))
                        .path("alarms")
                        .path(0)
                        .path("kind")
                        .asString())
                .isEqualTo("HISTORY_DIFFERS");
        assertThat(operator("/actuator/prometheus").body()).contains("ledger_check_failed 1.0");
        assertThat(anybody("/actuator/health/integrity").statusCode()).isEqualTo(503);
        assertThat(anybody("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(group.get("/history").statusCode()).isEqualTo(200);

        owner.execute("INSERT INTO read.history_fact SELECT * FROM public.gone");
        owner.execute("DROP TABLE public.gone");
        press(administrator, administrator.page("/operations"), "/operations/check");
        assertThat(administrator.page("/operations").select(".govuk-notification-banner"))
                .isEmpty();
        assertThat(anybody("/actuator/health/integrity").statusCode()).isEqualTo(200);
    }

    @Nested
    @DisplayName("when a read model has stopped")
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class Stopped {

        private long position;

        @BeforeAll
        void stops() throws Exception {
            trial.fails(ActionVerified.class);
            var chain = new Mother();
            ledger.appends(Mother.officer(here.partnership, null), null, chain.agreed(), chain.verified());
            position = log.count(here.partnership);
            eventually(() -> !stops.all().isEmpty() && stops.all().getFirst().event() != null);
        }

        @BeforeEach
        void it_has() {
            assertThat(stops.all()).hasSize(1);
        }

        @Test
        void tells_which_on_what_event_and_why() throws Exception {
            var page = administrator.page("/operations");
            assertThat(page.select(".govuk-notification-banner__heading").text())
                    .isEqualTo("1 read model has stopped.");
            assertThat(page.select(".govuk-summary-card").text())
                    .contains("Trial: stopped")
                    .contains("Entry %,d of moor: Action verified".formatted(position))
                    .contains("/history/entry/" + position)
                    .contains("IllegalStateException")
                    .contains("Where in the program Trial.")
                    .contains("It tries again by itself");
            var stop = model(Trial.MODEL).path("stop");
            assertThat(model(Trial.MODEL).path("state").asString()).isEqualTo("STOPPED");
            assertThat(stop.path("event").path("position").asLong()).isEqualTo(position);
            assertThat(stop.path("event").path("type").asString()).isEqualTo("ActionVerified");
            assertThat(stop.path("tries").asInt()).isPositive();
            assertThat(model("actions").path("state").asString()).isEqualTo("KEEPING_UP");
        }

        @Test
        void tells_the_administrator_of_another_partnership_only_where_it_stands() throws Exception {
            assertThat(neighbour
                            .page("/operations")
                            .select(".govuk-summary-card")
                            .text())
                    .contains("%,d of moor".formatted(position))
                    .doesNotContain("Action verified")
                    .doesNotContain("/history/entry");
        }

        @Test
        void is_down_for_the_operator_and_still_ready() throws Exception {
            assertThat(operator("/actuator/health").statusCode()).isEqualTo(503);
            assertThat(operator("/actuator/health").body())
                    .contains("\"trial\"")
                    .contains("entry %,d of moor".formatted(position));
            assertThat(anybody("/actuator/health").body())
                    .contains("DOWN")
                    .doesNotContain("trial")
                    .doesNotContain("moor");
            assertThat(anybody("/actuator/health/readiness").statusCode()).isEqualTo(200);
        }

        @Test
        void says_so_to_readers_at_the_top_of_each_page_after_some_seconds() throws Exception {
            eventually(() ->
                    lags.of(Trial.MODEL).events() == 1 && lags.of(Trial.MODEL).isBehind());
            for (var path : here.pages()) {
                assertThat(group.page(path).select("main .govuk-inset-text").text())
                        .as(path)
                        .contains("Newer facts may be missing")
                        .contains("about trial may not be shown here yet");
            }
            var scrutineer = browser(elsewhere, Role.SCRUTINEER);
            assertThat(scrutineer.page("/actions").text())
                    .as("nothing of theirs is missing")
                    .doesNotContain("Newer facts may be missing");
            assertThat(administrator.page("/accounts").text()).doesNotContain("Newer facts may be missing");
        }

        @Test
        @Order(Integer.MAX_VALUE)
        void goes_on_at_the_press_of_a_button_once_the_cause_is_gone() throws Exception {
            trial.isPutRight();
            press(administrator, administrator.page("/operations"), "/operations/models/trial/retry");
            eventually(() -> stops.all().isEmpty());
            assertThat(administrator
                            .page("/operations?done=trial")
                            .select("main [role=status]")
                            .text())
                    .isEqualTo("Trial: it is being tried again.");
            assertThat(model(Trial.MODEL).path("state").asString()).isEqualTo("KEEPING_UP");
            assertThat(group.page("/actions").text()).doesNotContain("Newer facts may be missing");
            assertThat(operator("/actuator/health").statusCode()).isEqualTo(200);
        }
    }
}
