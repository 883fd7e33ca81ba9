package org.learningledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.NewAccount;
import org.learningledger.web.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The web, as a browser and a program meet it")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SpringBootTest(
        classes = LedgerWebApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "ledger.operator-token=correct-horse-battery")
class WebTest {

    private static final UUID FATIMA = UUID.fromString("5b0c2f1e-0000-4000-8000-000000000001");
    private static final String PASSWORD = "seven-blue-herons";

    @LocalServerPort
    private int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void open(@Autowired Accounts accounts) {
        accounts.open(new NewAccount(
                FATIMA, "moor", "Fatima.Khan", "Fatima Khan", null, Role.AGENCY_LEAD, "police", null, PASSWORD));
    }

    // Signing in and out

    @Test
    void the_right_password_signs_in_and_leads_to_the_page_that_was_asked_for() throws Exception {
        var asked = get("/rooms/any?page=2");
        assertThat(asked.statusCode()).isEqualTo(303);
        var signInPage = location(asked);
        assertThat(signInPage).startsWith("/sign-in?return=");

        var signedIn = signIn(signInPage, "fatima.KHAN", PASSWORD);
        assertThat(location(signedIn)).isEqualTo("/rooms/any?page=2");
        assertThat(get("/rooms/any?page=2").body()).isEqualTo("Fatima Khan of police");
    }

    @ParameterizedTest
    @CsvSource({
        "fatima.khan, wrong, The sign-in name or password is not right",
        "nobody, wrong, The sign-in name or password is not right",
        "'', wrong, Enter your sign-in name",
        "fatima.khan, '', Enter your password"
    })
    void a_refused_sign_in_says_what_to_do(String name, String password, String sentence) throws Exception {
        var refused = signIn("/sign-in?return=%2Frooms%2Fany", name, password);
        assertThat(location(refused)).isEqualTo("/sign-in?return=%2Frooms%2Fany");

        var page = page("/sign-in");
        assertThat(page.select(".govuk-error-summary__title").text()).isEqualTo("There is a problem");
        assertThat(page.select(".govuk-error-summary a").eachText()).containsExactly(sentence);
        assertThat(page.title()).startsWith("Error: Sign in");
        assertThat(page.selectFirst("#signInName").val()).isEqualTo(name);
        assertThat(page.selectFirst("#password").val()).isEmpty();
        assertThat(page("/sign-in").select(".govuk-error-summary"))
                .as("read once")
                .isEmpty();
        assertThat(get("/rooms/any").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "/a\nb"})
    void nobody_is_led_to_another_site_after_signing_in(String address) throws Exception {
        var signedIn = signIn("/sign-in?return=" + encode(address), "fatima.khan", PASSWORD);
        assertThat(location(signedIn)).isEqualTo("/");
    }

    @Test
    void after_several_wrong_passwords_even_the_right_one_must_wait(@Autowired Accounts accounts) throws Exception {
        accounts.open(new NewAccount(
                UUID.randomUUID(), "moor", "guessed", "Guessed", null, Role.AGENCY_LEAD, "police", null, PASSWORD));
        for (int i = 0; i < 4; i++)
            assertThat(asProgram("guessed", "wrong").statusCode()).isEqualTo(401);
        assertThat(asProgram("guessed", PASSWORD).statusCode())
                .as("a success starts the count again")
                .isEqualTo(404);
        for (int i = 0; i < 8; i++) asProgram(i % 2 == 0 ? "guessed" : "GUESSED ", "wrong");

        var refused = asProgram("guessed", PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 300);
        assertThat(refused.body()).contains("urn:learning-ledger:problem:too-many-tries");
        signIn("/sign-in", "guessed", PASSWORD);
        assertThat(page("/sign-in").select(".govuk-error-summary a").text())
                .startsWith("Too many sign-ins failed. Wait ");
        assertThat(asProgram("fatima.khan", PASSWORD).statusCode())
                .as("somebody else")
                .isEqualTo(404);
    }

    /** What a program is answered that asks for something that is not there. */
    private HttpResponse<String> asProgram(String name, String password) throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/nothing"))
                                .header("Authorization", "Basic " + credentials)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void signing_in_changes_the_session_and_signing_out_ends_it() throws Exception {
        page("/sign-in");
        String before = cookie();
        signIn("/sign-in", "fatima.khan", PASSWORD);
        String after = cookie();
        assertThat(after).isNotEqualTo(before);

        var page = page("/accessibility");
        assertThat(page.select(".ledger-header__who").text()).contains("Fatima Khan, Agency lead");
        var signedOut = post("/sign-out", Map.of("_csrf", csrf(page)));
        assertThat(location(signedOut)).startsWith("/sign-in");
        assertThat(get("/rooms/any").statusCode()).isEqualTo(303);
    }

    @Test
    void a_closed_account_is_signed_out_and_stays_out(@Autowired Accounts accounts) throws Exception {
        var id = UUID.randomUUID();
        accounts.open(new NewAccount(id, "moor", "leaver", "Leaver", null, Role.LD_GROUP, null, null, PASSWORD));
        signIn("/sign-in", "leaver", PASSWORD);
        assertThat(get("/rooms/any").statusCode()).isEqualTo(200);

        accounts.close(id, FATIMA);
        assertThat(get("/rooms/any").statusCode()).isEqualTo(303);
        signIn("/sign-in", "leaver", PASSWORD);
        assertThat(get("/rooms/any").statusCode()).isEqualTo(303);
        assertThat(accounts.names(List.of(id, FATIMA, UUID.randomUUID())))
                .isEqualTo(Map.of(id, "Leaver", FATIMA, "Fatima Khan"));
        assertThat(accounts.find(" LEAVER ").orElseThrow().closedAt()).isNotNull();
    }

    @Test
    void sessions_stand_in_postgresql_without_the_password(@Autowired DataSource dataSource) throws Exception {
        signIn("/sign-in", "fatima.khan", PASSWORD);
        var db = JdbcClient.create(dataSource);
        assertThat(db.sql("select count(*) from web.spring_session where principal_name = ?")
                        .param(FATIMA.toString())
                        .query(Integer.class)
                        .single())
                .isPositive();
        var stored = db.sql("select attribute_bytes from web.spring_session_attributes")
                .query(byte[].class)
                .list();
        assertThat(stored).isNotEmpty().allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain(PASSWORD)
                .doesNotContain("{bcrypt}"));
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() throws Exception {
        var page = get("/sign-in");
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("ledger_session=")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    // Allowed or refused

    @Test
    void a_handler_without_a_rule_is_refused_to_everybody() throws Exception {
        assertThat(get("/rooms/forgotten").statusCode()).isEqualTo(403);
        signIn("/sign-in", "fatima.khan", PASSWORD);
        var refused = get("/rooms/forgotten");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("You cannot see this page").doesNotContain("nobody may read this");
    }

    @Test
    void another_role_is_refused_with_what_to_do() throws Exception {
        signIn("/sign-in", "fatima.khan", PASSWORD);
        var refused = get("/rooms/scrutineers");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(refused.body()).select("h1").text()).isEqualTo("You cannot see this page");
        assertThat(refused.body()).contains("business unit");
    }

    @Test
    void a_form_without_its_token_records_nothing() throws Exception {
        signIn("/sign-in", "fatima.khan", PASSWORD);
        var refused = post("/rooms/any", Map.of("words", "hello"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Your page was open for too long");

        var heard = post("/rooms/any", Map.of("words", "hello", "_csrf", csrf(page("/accessibility"))));
        assertThat(heard.body()).isEqualTo("heard hello");
    }

    // The operator

    @Test
    void the_operator_is_known_by_the_token_alone() throws Exception {
        assertThat(operator("GET", "/operator/hello", "Bearer correct-horse-battery")
                        .body())
                .isEqualTo("OPERATOR *");
        assertThat(operator("POST", "/operator/hello", "Bearer correct-horse-battery")
                        .body())
                .isEqualTo("Operator at the command line");
        for (var wrong : List.of("Bearer correct-horse-batter", "Bearer ", "correct-horse-battery", "Basic eDp5")) {
            assertThat(operator("GET", "/operator/hello", wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(401);
        }
        var refused = get("/operator/hello");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void the_token_opens_nothing_else() throws Exception {
        assertThat(operator("GET", "/api/hello", "Bearer correct-horse-battery").statusCode())
                .isEqualTo(401);
        assertThat(operator("GET", "/rooms/any", "Bearer correct-horse-battery").statusCode())
                .isEqualTo(303);
    }

    // Headers, styles and scripts

    @Test
    void pages_carry_the_security_headers() throws Exception {
        var page = get("/accessibility");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'self'; img-src 'self' data:; "
                        + "script-src 'self' 'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='; "
                        + "object-src 'none'; base-uri 'self'; frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Set-Cookie"))
                .as("a page without a form starts no session")
                .isEmpty();
    }

    @Test
    void the_one_inline_script_is_the_one_that_the_policy_names() throws Exception {
        var script = page("/accessibility").select("script:not([src])").first().data();
        var hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
        assertThat(get("/accessibility")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }

    @Test
    void styles_and_scripts_are_served_for_good_and_without_the_brand_of_others() throws Exception {
        var page = page("/accessibility");
        var files = page.select("link[href], script[src]").stream()
                .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
                .collect(Collectors.toList());
        assertThat(files).hasSize(5);
        for (var file : files) {
            var served = get(file);
            assertThat(served.statusCode()).as(file).isEqualTo(200);
            assertThat(served.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
            if (file.endsWith(".css")) {
                assertThat(served.body())
                        .doesNotContain("GDS Transport")
                        .doesNotContain("@font-face")
                        .doesNotContainIgnoringCase("crown");
            }
        }
        assertThat(get(files.get(1)).body()).contains("#12436d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webjars/x.js",
                "/db/web/V1__accounts.sql",
                "/assets/none.css",
                "/nothing-here",
                "/rooms/not-an-id"
            })
    void what_is_not_there_is_not_found(String path) throws Exception {
        var missing = get(path);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(missing.body()).select("h1").text()).isEqualTo("Page not found");
    }

    // When something goes wrong

    @Test
    void a_fault_shows_a_reference_and_nothing_of_the_inside() throws Exception {
        var broken = get("/rooms/broken");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body())
                .doesNotContain("secret")
                .doesNotContain("IllegalState")
                .doesNotContain("org.learningledger");
        assertThat(Jsoup.parse(broken.body()).select("strong").text()).matches("[A-Z2-9]{4}-[A-Z2-9]{4}");
    }

    @Test
    void programs_get_problem_details() throws Exception {
        var broken = json("/rooms/broken");
        assertThat(broken.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(broken.body())
                .contains("\"type\":\"urn:learning-ledger:problem:fault\"", "\"status\":500", "\"errors\":[]")
                .contains("\"reference\":\"")
                .doesNotContain("secret");

        var conflict = json("/rooms/changed");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Somebody else changed this action first");
        assertThat(json("/rooms/any").statusCode()).isEqualTo(401);
        assertThat(json("/api/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void a_database_that_is_away_is_told_with_when_to_come_back() throws Exception {
        var away = get("/rooms/database-away");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).contains("30");
        assertThat(away.body()).contains("not available").doesNotContain("10.0.0.1");
    }

    @Test
    void addresses_that_the_server_will_not_take_get_a_plain_page_too() throws Exception {
        var strange = get("/rooms/any;x=%2e%2e/..%2f");
        assertThat(strange.statusCode()).isBetween(400, 404);
        assertThat(strange.body()).doesNotContain("Tomcat").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accessibility", "/privacy-and-cookies", "/contact", "/sign-in"})
    void notices_are_open_to_anybody_and_linked_from_every_page(String path) throws Exception {
        var page = page(path);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("footer a").eachAttr("href"))
                .containsExactly("/accessibility", "/privacy-and-cookies", "/contact");
        assertThat(page.select(".govuk-skip-link").attr("href")).isEqualTo("#main-content");
    }

    @Test
    void every_page_of_an_invented_partnership_says_so_even_error_pages() throws Exception {
        signIn("/sign-in", "fatima.khan", PASSWORD);
        for (var path : List.of("/showcase", "/accessibility", "/rooms/forgotten", "/nothing-here", "/rooms/broken")) {
            assertThat(get(path).body()).as(path).contains("Example data: this partnership is invented");
        }
        assertThat(page("/showcase").select("[aria-current=true]").text()).isEqualTo("Components");
    }

    // A browser's habits

    private HttpResponse<String> signIn(String page, String name, String password) throws Exception {
        var shown = page(page);
        return post(
                "/sign-in",
                Map.of(
                        "signInName",
                        name,
                        "password",
                        password,
                        "return",
                        shown.select("input[name=return]").val(),
                        "_csrf",
                        csrf(shown)));
    }

    private static String csrf(Document page) {
        return page.select("input[name=_csrf]").first().val();
    }

    private String cookie() {
        var cookies = (CookieManager) browser.cookieHandler().orElseThrow();
        return cookies.getCookieStore().getCookies().stream()
                .filter(found -> found.getName().equals("ledger_session"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(get(path).body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path).header("Accept", "text/html,*/*;q=0.8"));
    }

    private HttpResponse<String> json(String path) throws IOException, InterruptedException {
        return send(to(path).header("Accept", "application/json"));
    }

    private HttpResponse<String> operator(String method, String path, String authorization)
            throws IOException, InterruptedException {
        return send(
                to(path).method(method, HttpRequest.BodyPublishers.noBody()).header("Authorization", authorization));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("No redirect but " + response.statusCode()))
                .replaceFirst("^http://localhost:\\d+", "");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
