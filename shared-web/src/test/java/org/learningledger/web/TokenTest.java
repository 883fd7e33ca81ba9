package org.learningledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.web.account.SignedIn;
import org.learningledger.web.form.Problems;
import org.learningledger.web.page.London;
import org.learningledger.web.token.Token;
import org.learningledger.web.token.TokenOffice;
import org.learningledger.web.token.TokenOffice.Made;
import org.learningledger.web.token.Tokens;
import org.learningledger.web.token.WantedToken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A program with a token")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SpringBootTest(
        classes = LedgerWebApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "ledger.operator-token=correct-horse-battery")
class TokenTest {

    private static final String NAME = "Nightly figures, council data team";
    private static final String FIGURES = "/api/v1/rooms/figures";
    private static final String REBUILD = "/api/v1/rooms/rebuild";

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final TokenOffice office;
    private final Tokens tokens;
    private final JdbcClient program;
    private final JdbcClient owner;

    TokenTest(
            @Autowired TokenOffice office,
            @Autowired Tokens tokens,
            @Autowired DataSource program,
            @Autowired EmbeddedPostgres server) {
        this.office = office;
        this.tokens = tokens;
        this.program = JdbcClient.create(program);
        this.owner = JdbcClient.create(server.getDatabase("ledger_owner", "ledger"));
    }

    private Made made(String... scopes) {
        var wanted = new WantedToken(
                "moor", NAME, List.of(scopes), London.today().plusMonths(6).toString());
        return office.make(wanted, SignedIn.OPERATOR, new Problems()).orElseThrow();
    }

    private Token now(Made made) {
        return tokens.one(made.token().id()).orElseThrow();
    }

    private HttpRequest.Builder to(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, Made token) throws Exception {
        return send(to(path, token.text().shown()));
    }

    private HttpResponse<String> post(String path, Made token) throws Exception {
        return send(to(path, token.text().shown()).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static void refused(HttpResponse<String> answer, int status, String type, String... words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("urn:learning-ledger:problem:" + type);
        for (var word : words) assertThat(answer.body()).contains(word);
    }

    private static void notLetIn(HttpResponse<String> answer, String type, String... words) {
        refused(answer, 401, type, words);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"Learning Ledger\", error=\"invalid_token\"");
    }

    // What it opens

    @Test
    void is_known_by_the_name_of_its_job_and_has_no_session() throws Exception {
        var answer = get(FIGURES, made("figures"));
        assertThat(answer.body()).isEqualTo(NAME + ", TOKEN of moor");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void opens_what_its_scopes_say_and_is_told_which_it_lacks() throws Exception {
        var figures = made("figures");
        var rebuild = made("rebuild");
        var both = made("rebuild", "figures");
        assertThat(get(FIGURES, both).statusCode()).isEqualTo(200);
        assertThat(post(REBUILD, both).body()).isEqualTo("rebuilding for " + NAME);
        assertThat(get(REBUILD, rebuild).statusCode()).isEqualTo(200);

        var lacking = get(REBUILD, figures);
        refused(lacking, 403, "scope-missing", "a token with the scope rebuild", NAME, "has figures");
        assertThat(lacking.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"insufficient_scope\"");
        refused(get(FIGURES, rebuild), 403, "scope-missing", "a token with the scope figures");
    }

    @Test
    void records_nothing_with_a_scope_that_only_reads_whatever_a_rule_says() throws Exception {
        refused(post(FIGURES, made("figures", "rebuild")), 403, "not-for-tokens", "Sign in with an account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/rooms/people", "/api/v1/rooms/token", "/api/hello"})
    void opens_nothing_that_names_no_scope(String path) throws Exception {
        refused(get(path, made("figures", "rebuild")), 403, "not-for-tokens");
    }

    @Test
    void opens_nothing_by_a_scope_that_this_version_does_not_know() throws Exception {
        var token = made("figures");
        owner.sql("update web.token set scopes = '{later}' where id = ?")
                .param(token.token().id())
                .update();
        refused(get(FIGURES, token), 403, "scope-missing", "has none");
    }

    @Test
    void is_nobody_on_pages_and_forms_and_to_the_operators_endpoints() throws Exception {
        var token = made("figures", "rebuild");
        assertThat(get("/rooms/any", token).headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in?return=%2Frooms%2Fany");
        assertThat(post("/rooms/any?words=hello", token).statusCode()).isEqualTo(403);
        assertThat(get("/tokens", token).statusCode()).isEqualTo(303);
        assertThat(get("/operator/hello", token).statusCode()).isEqualTo(401);
        assertThat(get("/actuator/metrics", token).statusCode()).isEqualTo(401);
        assertThat(send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + FIGURES + "?access_token="
                                + token.text().shown())))
                        .statusCode())
                .as("in an address, where logs would keep it")
                .isEqualTo(401);
    }

    @Test
    void is_not_the_operators() throws Exception {
        notLetIn(send(to("/api/hello", "correct-horse-battery")), "token-not-known");
    }

    @Test
    void that_sends_nothing_is_told_both_ways_to_say_who_it_is() throws Exception {
        var answer = send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + FIGURES)));
        refused(answer, 401, "not-signed-in");
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly(
                        "Basic realm=\"Learning Ledger\", charset=\"UTF-8\"", "Bearer realm=\"Learning Ledger\"");
    }

    // What is kept of it

    @Test
    void has_its_secret_nowhere_in_the_database_but_as_a_hash() throws Exception {
        var text = made("figures").text();
        var tables = owner.sql("select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_type = 'BASE TABLE' and table_schema = 'web'")
                .query(String.class)
                .list();
        assertThat(tables).contains("web.token", "web.account");
        var raw = HexFormat.of().formatHex(Base64.getUrlDecoder().decode(text.secret()));
        var ascii = HexFormat.of().formatHex(text.secret().getBytes(StandardCharsets.US_ASCII));
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(text.secret().getBytes(StandardCharsets.US_ASCII)));
        for (var table : tables) {
            var rows = String.join(
                    "\n",
                    owner.sql("select t::text from " + table + " t")
                            .query(String.class)
                            .list());
            assertThat(rows).doesNotContain(text.secret(), raw, ascii);
            if (table.equals("web.token")) assertThat(rows).contains(text.id().toString(), hash);
        }
        assertThat(text.toString() + made("figures"))
                .doesNotContain(text.secret())
                .doesNotContain("secret=");
    }

    @Test
    void has_a_form_that_whoever_searches_for_secrets_can_find() {
        assertThat(made("figures").text().shown())
                .matches("ledger_[0-9a-f-]{36}_[A-Za-z0-9_-]{43}")
                .isNotEqualTo(made("figures").text().shown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update web.token set scopes = '{rebuild}'",
                "update web.token set ends_on = ends_on + 1",
                "update web.token set secret_hash = secret_hash",
                "update web.token set name = 'Another'",
                "delete from web.token"
            })
    void cannot_be_changed_or_removed_even_by_the_ledger(String sql) {
        made("figures");
        assertThatThrownBy(() -> program.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied for table token");
    }

    // Whether it works

    @Test
    void is_refused_from_the_moment_it_is_revoked() throws Exception {
        var token = made("figures");
        assertThat(get(FIGURES, token).statusCode()).isEqualTo(200);
        assertThat(office.revoke(token.token().id(), SignedIn.OPERATOR)).isTrue();
        var first = now(token).revokedAt();
        notLetIn(
                get(FIGURES, token),
                "token-revoked",
                "revoked on " + London.words(London.today()),
                "Ask your technical administrator");
        assertThat(office.revoke(token.token().id(), SignedIn.OPERATOR)).isFalse();
        assertThat(now(token).revokedAt()).isEqualTo(first);
        assertThat(now(token).state(London.today())).isEqualTo(Token.State.REVOKED);
    }

    @Test
    void works_until_the_end_of_its_last_day() throws Exception {
        var token = made("figures");
        endsOn(token, 0);
        assertThat(get(FIGURES, token).statusCode()).isEqualTo(200);
        endsOn(token, -1);
        notLetIn(
                get(FIGURES, token),
                "token-ended",
                "Its last day was " + London.words(London.today().minusDays(1)),
                "Ask your technical administrator");
    }

    @Test
    void tells_whoever_has_no_right_secret_nothing_more_than_that_it_is_not_known() throws Exception {
        var revoked = made("figures");
        office.revoke(revoked.token().id(), SignedIn.OPERATOR);
        var ended = made("figures");
        endsOn(ended, -1);
        var works = made("figures");
        var secret = made("figures").text().secret();
        var answers = new HashSet<String>();
        for (var id :
                List.of(revoked.token().id(), ended.token().id(), works.token().id(), UUID.randomUUID())) {
            var answer = send(to(FIGURES, "ledger_" + id + "_" + secret));
            notLetIn(answer, "token-not-known");
            answers.add(answer.body());
        }
        for (var other : List.of(
                "ledger_", works.text().shown() + "x", "x", works.text().shown().toUpperCase(Locale.ROOT))) {
            answers.add(send(to(FIGURES, other)).body());
        }
        assertThat(answers).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"-1, ENDED", "0, ENDS_SOON", "30, ENDS_SOON", "31, WORKS"})
    void says_when_its_end_is_near(int days, Token.State state) {
        var token = made("figures");
        endsOn(token, days);
        assertThat(now(token).state(London.today())).isEqualTo(state);
    }

    private void endsOn(Made token, int days) {
        owner.sql("update web.token set ends_on = ? where id = ?")
                .param(London.today().plusDays(days))
                .param(token.token().id())
                .update();
    }

    @Test
    void says_when_it_was_last_used_to_the_minute() throws Exception {
        var token = made("figures");
        assertThat(now(token).lastUsedAt()).isNull();
        get(FIGURES, token);
        var first = now(token).lastUsedAt();
        assertThat(first).isNotNull();
        get(FIGURES, token);
        assertThat(now(token).lastUsedAt()).isEqualTo(first);

        owner.sql("update web.token set last_used_at = last_used_at - interval '2 minutes' where id = ?")
                .param(token.token().id())
                .update();
        get(FIGURES, token);
        assertThat(now(token).lastUsedAt()).isAfterOrEqualTo(first);

        office.revoke(token.token().id(), SignedIn.OPERATOR);
        var last = now(token).lastUsedAt();
        owner.sql("update web.token set last_used_at = last_used_at - interval '1 hour' where id = ?")
                .param(token.token().id())
                .update();
        get(FIGURES, token);
        assertThat(now(token).lastUsedAt()).as("refused, so not used").isBefore(last);
    }

    @Test
    void must_wait_after_several_wrong_secrets_and_keeps_no_other_waiting() throws Exception {
        var token = made("figures");
        var wrong =
                "ledger_" + token.token().id() + "_" + made("figures").text().secret();
        for (int i = 0; i < 6; i++) send(to(FIGURES, wrong));
        var refused = get(FIGURES, token);
        refused(refused, 429, "too-many-tries", "Too many tokens were not right");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 300);
        assertThat(get(FIGURES, made("figures")).statusCode()).isEqualTo(200);
    }

    // What can be made

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                   | figures  | 30   | name   | Enter a name that says which job uses the token
            Job                  | figures  | 30   | name   | The name must have 5 to 100 characters
            Nightly figures      | ''       | 30   | scopes | Select what the token opens
            Nightly figures      | export   | 30   | scopes | There is no scope "export". Choose from: figures, rebuild
            Nightly figures      | figures  |      | endsOn | Enter the last day on which the token works
            Nightly figures      | figures  | -1   | endsOn | The last day must be today or in the future
            Nightly figures      | figures  | soon | endsOn | The last day must be a real date with a day, a month and a year
            """)
    void is_made_only_with_a_name_a_scope_and_an_end(
            String name, String scope, String days, String field, String sentence) {
        var problems = new Problems();
        var until = days == null
                ? ""
                : days.matches("-?\\d+")
                        ? London.today().plusDays(Integer.parseInt(days)).toString()
                        : days;
        var scopes = scope.isEmpty() ? List.<String>of() : List.of(scope);
        assertThat(office.make(new WantedToken("moor", name, scopes, until), SignedIn.OPERATOR, problems))
                .isEmpty();
        assertThat(problems.all()).hasSize(1);
        assertThat(problems.at(field)).isEqualTo(sentence);
    }

    @Test
    void is_made_for_a_year_at_most() throws SQLException {
        var year = London.today().plusYears(1);
        var problems = new Problems();
        assertThat(office.make(
                        new WantedToken(
                                "moor",
                                NAME,
                                List.of("figures"),
                                year.plusDays(1).toString()),
                        SignedIn.OPERATOR,
                        problems))
                .isEmpty();
        assertThat(problems.at("endsOn")).startsWith("The last day must be within a year, " + London.words(year));
        assertThat(office.make(
                        new WantedToken("moor", NAME, List.of("figures"), year.toString()),
                        SignedIn.OPERATOR,
                        new Problems()))
                .isPresent();
        assertThatThrownBy(() -> program.sql("insert into web.token"
                                + " (id, partnership, name, secret_hash, scopes, ends_on, made_by, made_at)"
                                + " values (gen_random_uuid(), 'moor', 'Too long', sha256('x'), '{figures}', ?,"
                                + " gen_random_uuid(), now())")
                        .param(year.plusDays(2))
                        .update())
                .hasStackTraceContaining("token_ends_within_a_year");
    }
}
