package org.learningledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.NewAccount;
import org.learningledger.web.account.Role;
import org.learningledger.web.page.London;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("An administrator who looks after tokens")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SpringBootTest(
        classes = LedgerWebApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "ledger.operator-token=correct-horse-battery")
class TokenPagesTest {

    private static final String PASSWORD = "seven-blue-herons";
    private static final String JOB = "Nightly figures, council data team";

    @LocalServerPort
    private int port;

    private final String partnership = "moor-" + UUID.randomUUID();
    private final Accounts accounts;
    private final JdbcClient owner;
    private Visitor office;

    TokenPagesTest(@Autowired Accounts accounts, @Autowired EmbeddedPostgres server) {
        this.accounts = accounts;
        this.owner = JdbcClient.create(server.getDatabase("ledger_owner", "ledger"));
    }

    @BeforeEach
    void at_the_office() throws Exception {
        office = signedIn(partnership, Role.ADMINISTRATOR);
    }

    private Visitor signedIn(String where, Role role) throws Exception {
        var name = "person-" + UUID.randomUUID();
        accounts.open(new NewAccount(UUID.randomUUID(), where, name, "Ada Min", null, role, "police", null, PASSWORD));
        var visitor = new Visitor(port);
        visitor.signIn(name, PASSWORD);
        return visitor;
    }

    private Document makes(String name, String scope, LocalDate end) throws Exception {
        var fields = new HashMap<String, String>();
        fields.put("name", name);
        if (!scope.isEmpty()) fields.put("scopes", scope);
        fields.put("endsOn-day", String.valueOf(end.getDayOfMonth()));
        fields.put("endsOn-month", String.valueOf(end.getMonthValue()));
        fields.put("endsOn-year", String.valueOf(end.getYear()));
        return office.sends("/tokens/new", fields);
    }

    private static String address(Document made) {
        return made.select("main a[href^=/tokens/]").attr("href");
    }

    private int asked(String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/rooms/figures"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void makes_one_that_is_shown_once_and_works() throws Exception {
        assertThat(office.page("/tokens").text()).contains("No token works at present");
        var end = London.today().plusMonths(3);
        var made = makes(JOB, "figures", end);
        assertThat(made.select("h1").text()).isEqualTo("The token has been made");
        var token = made.select("#token").text();
        assertThat(asked(token)).isEqualTo(200);
        assertThat(made.select("#example").text())
                .contains("Authorization: Bearer $LEDGER_TOKEN")
                .contains("http://localhost:" + port + "/api/v1/openapi.json");

        var list = office.page("/tokens");
        assertThat(list.select("table caption").eachText()).containsExactly("Tokens that work");
        assertThat(list.select("tbody tr").eachText())
                .containsExactly("%s figures %s %s Works"
                        .formatted(
                                JOB, London.words(end), list.select("td").get(2).text()));
        assertThat(list.select("td").get(2).text()).startsWith(London.words(London.today()));
        var page = office.page(address(made));
        assertThat(page.text()).contains("Ada Min", "figures: Read reports", London.words(end));
        var secret = token.substring(token.length() - 43);
        assertThat(list.html() + page.html() + office.page("/tokens/new").html())
                .doesNotContain(secret);
    }

    @Test
    void is_told_what_to_put_right_in_the_order_of_the_questions() throws Exception {
        var shown = office.sends("/tokens/new", Map.of("name", " ", "endsOn-day", "31", "endsOn-month", "2"));
        assertThat(shown.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Enter a name that says which job uses the token",
                        "Select what the token opens",
                        "The last day must be a real date with a day, a month and a year");
        assertThat(shown.selectFirst("#endsOn").val()).isEqualTo("31");
        assertThat(shown.text()).contains("figures", "rebuild", "At the latest");
    }

    @Test
    void revokes_one_after_being_asked_whether_to() throws Exception {
        var made = makes(JOB, "figures", London.today().plusMonths(3));
        var token = made.select("#token").text();
        var ask = office.page(address(made) + "/revocation");
        assertThat(ask.select("h1").text()).isEqualTo("Revoke the token of " + JOB);
        assertThat(asked(token)).as("asked only").isEqualTo(200);

        var revoked = office.sends(address(made) + "/revocation", Map.of());
        assertThat(asked(token)).isEqualTo(401);
        assertThat(revoked.select(".govuk-summary-list__value").getFirst().text())
                .startsWith("Revoked on " + London.words(London.today()))
                .endsWith(" by Ada Min");
        assertThat(revoked.text()).doesNotContain("Revoke this token");
        assertThat(office.page("/tokens").select("table caption").text())
                .isEqualTo("Tokens that ended or were revoked");
        assertThat(office.sends(address(made) + "/revocation", Map.of()).text())
                .contains("This token was revoked before, so nothing was changed");
    }

    @Test
    void sees_which_end_within_30_days_and_which_have_ended() throws Exception {
        makes("Ends soon", "rebuild", London.today().plusDays(30));
        makes("Ends later", "rebuild", London.today().plusDays(31));
        makes("Has ended", "rebuild", London.today());
        owner.sql("update web.token set ends_on = ends_on - 1 where partnership = ? and name = 'Has ended'")
                .param(partnership)
                .update();
        var list = office.page("/tokens");
        assertThat(list.select(".govuk-warning-text").text()).contains("1 token ends within 30 days");
        assertThat(list.select("tbody").first().select("tr").eachText())
                .satisfiesExactly(
                        soon -> assertThat(soon).startsWith("Ends soon").endsWith("Ends within 30 days"),
                        later -> assertThat(later).startsWith("Ends later").endsWith("Works"));
        assertThat(list.select("tbody").last().text()).startsWith("Has ended").endsWith("Ended");
    }

    @Test
    void has_nothing_to_do_with_those_of_another_partnership() throws Exception {
        var made = makes(JOB, "figures", London.today());
        var elsewhere = signedIn("dale", Role.ADMINISTRATOR);
        assertThat(elsewhere.page("/tokens").text()).doesNotContain(JOB);
        assertThat(elsewhere.get(address(made), "text/html").statusCode()).isEqualTo(404);
        elsewhere.sends(address(made) + "/revocation", Map.of());
        assertThat(asked(made.select("#token").text())).isEqualTo(200);
    }

    @Test
    void is_nobody_else() throws Exception {
        for (var role : Role.ofPeople()) {
            if (role == Role.ADMINISTRATOR) continue;
            assertThat(signedIn(partnership, role).get("/tokens", "text/html").statusCode())
                    .as(role.title())
                    .isEqualTo(403);
        }
    }
}
