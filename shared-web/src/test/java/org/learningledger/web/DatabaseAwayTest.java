package org.learningledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.NewAccount;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Problems;
import org.learningledger.web.page.London;
import org.learningledger.web.token.TokenOffice;
import org.learningledger.web.token.WantedToken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("While the database is away")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SpringBootTest(
        classes = LedgerWebApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "ledger.operator-token=correct-horse-battery")
class DatabaseAwayTest {

    private static final String PASSWORD = "seven-blue-herons";

    @LocalServerPort
    private int port;

    private final String name = "away-" + UUID.randomUUID();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final HttpClient program = HttpClient.newHttpClient();
    private final EmbeddedPostgres server;

    private Document signInPage;

    DatabaseAwayTest(@Autowired EmbeddedPostgres server) {
        this.server = server;
    }

    @BeforeEach
    void signed_in(@Autowired Accounts accounts) throws Exception {
        accounts.open(new NewAccount(
                UUID.randomUUID(), "moor", name, "Fatima Khan", null, Role.AGENCY_LEAD, "police", null, PASSWORD));
        signInPage = Jsoup.parse(get("/sign-in").body());
        assertThat(signIn().statusCode()).isEqualTo(303);
        assertThat(get("/rooms/any").body()).isEqualTo("Fatima Khan of police");
        signInPage = Jsoup.parse(get("/sign-in").body());
    }

    @AfterEach
    void reachable_again() throws SQLException {
        execute("alter role ledger_app login");
        execute("alter role ledger_app reset statement_timeout");
    }

    @Test
    void a_person_is_asked_to_try_again() throws Exception {
        takeAway();
        isNotNow(get("/rooms/any"));
        isNotNow(get("/rooms/open"));
        isNotNow(get("/sign-in"));
        isNotNow(signIn());
        isNotNow(program.send(to("/sign-in").build(), HttpResponse.BodyHandlers.ofString()));

        reachable_again();
        assertThat(get("/rooms/any").body()).isEqualTo("Fatima Khan of police");
        assertThat(signIn().statusCode()).isEqualTo(303);
    }

    @Test
    void the_page_that_says_so_has_its_styles() throws Exception {
        takeAway();
        var style = Jsoup.parse(get("/rooms/any").body())
                .select("link[rel=stylesheet]")
                .attr("href");
        assertThat(get(style).statusCode()).isEqualTo(200);
    }

    @Test
    void a_program_is_not_told_that_its_password_is_wrong() throws Exception {
        takeAway();
        isNotNowForProgram(asProgram());
        isNotNowForProgram(
                browser.send(to("/sign-in", "application/json").build(), HttpResponse.BodyHandlers.ofString()));
        isNotNowForProgram(
                program.send(to("/sign-in", "application/json").build(), HttpResponse.BodyHandlers.ofString()));

        reachable_again();
        assertThat(asProgram().statusCode()).as("signed in, to nothing").isEqualTo(404);
    }

    @Test
    void a_program_is_not_told_that_its_token_is_wrong(@Autowired TokenOffice office) throws Exception {
        var wanted = new WantedToken(
                "moor", "Nightly figures", List.of("figures"), London.today().toString());
        var token = office.make(wanted, SignedIn.OPERATOR, new Problems())
                .orElseThrow()
                .text()
                .shown();
        takeAway();
        for (int i = 0; i < 8; i++) isNotNowForProgram(withToken(token));

        reachable_again();
        assertThat(withToken(token).body()).startsWith("Nightly figures, ");
    }

    private HttpResponse<String> withToken(String token) throws IOException, InterruptedException {
        return program.send(
                to("/api/v1/rooms/figures", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void health_says_so_to_whoever_has_a_session_too() throws Exception {
        takeAway();
        var health = get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("\"status\":\"DOWN\"");

        reachable_again();
        assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"");
    }

    @Test
    void a_name_that_cannot_be_looked_up_is_not_a_wrong_password() throws Exception {
        execute("alter role ledger_app set statement_timeout = '1s'");
        try (var locking = owner()) {
            locking.setAutoCommit(false);
            locking.createStatement().execute("lock table web.account");
            isNotNow(signIn());
            isNotNowForProgram(asProgram());
        }
        assertThat(signIn().statusCode()).isEqualTo(303);
        assertThat(asProgram().statusCode()).isEqualTo(404);
    }

    private void takeAway() throws SQLException {
        execute("alter role ledger_app nologin");
        execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'ledger_app'");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = owner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection owner() throws SQLException {
        return server.getDatabase("postgres", "ledger").getConnection();
    }

    private static void isNotNow(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(Jsoup.parse(answer.body()).select("h1").text())
                .isEqualTo("The service is not available at the moment");
    }

    private static void isNotNowForProgram(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("urn:learning-ledger:problem:not-now");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> signIn() throws IOException, InterruptedException {
        var form = "signInName=" + name + "&password=" + PASSWORD + "&_csrf="
                + signInPage.select("input[name=_csrf]").first().val();
        return browser.send(
                to("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What a program is answered that asks for something that is not there. */
    private HttpResponse<String> asProgram() throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString((name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return program.send(
                to("/api/v1/nothing", "application/json")
                        .header("Authorization", "Basic " + credentials)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return to(path, "text/html,*/*;q=0.8");
    }

    private HttpRequest.Builder to(String path, String accept) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", accept);
    }
}
