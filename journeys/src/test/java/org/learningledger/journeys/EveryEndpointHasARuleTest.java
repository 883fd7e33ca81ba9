package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.learningledger.web.account.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("Every endpoint")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryEndpointHasARuleTest {

    /** The one thing that a scrutineer records: what they say themselves. */
    private static final String ASSURANCE = "(/api/v1)?/assurances/new";

    private static final InProcess LEDGER = InProcess.shared();

    /** What may be seen without signing in; nothing else may. */
    private static final Set<String> OPEN = Set.of(
            "/sign-in",
            "/accessibility",
            "/privacy-and-cookies",
            "/contact",
            "/proof/{partnership}/checkpoint",
            "/proof/{partnership}/checkpoint/{size:[1-9][0-9]{0,17}}",
            "/proof/{partnership}/keys",
            "/proof/{partnership}/consistency/{before:[1-9][0-9]{0,17}}/{size:[1-9][0-9]{0,17}}",
            "/error",
            "${server.error.path:${error.path:/error}}");

    /** What administrators run the program by. */
    private static final String RUNNING =
            "/(actuator|accounts|tokens|integrity|(api/v1/)?(jobs|operations|read-models)|api/v1/(rebuilds|kept|openapi)).*";

    private static List<String> paths(RequestMappingInfo mapping) {
        return List.copyOf(mapping.getPatternValues());
    }

    private static Map<RequestMappingInfo, HandlerMethod> endpoints() {
        return LEDGER.program()
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }

    @Test
    void says_who_may_use_it() {
        var without = new ArrayList<String>();
        endpoints().forEach((mapping, handler) -> {
            if (Allowed.Rule.of(handler).isEmpty()) without.add(mapping + " " + handler);
        });
        assertThat(endpoints()).hasSizeGreaterThan(20);
        assertThat(without).isEmpty();
    }

    @Test
    void is_closed_to_the_public_unless_it_is_on_the_short_list() {
        var open = new ArrayList<String>();
        endpoints().forEach((mapping, handler) -> Allowed.Rule.of(handler)
                .filter(Allowed.Rule::anybody)
                .ifPresent(rule -> open.addAll(paths(mapping))));
        assertThat(OPEN).containsAll(open);
    }

    @Test
    void that_records_is_closed_to_those_who_only_read() {
        var open = new ArrayList<String>();
        endpoints().forEach((mapping, handler) -> {
            boolean records = handler.getBeanType().getPackageName().startsWith("org.learningledger.command");
            var rule = Allowed.Rule.of(handler).orElseThrow();
            if (records
                    && (rule.signedIn()
                            || rule.anybody()
                            || !rule.scopes().isEmpty()
                            || rule.roles().contains(Role.SCRUTINEER)
                            || rule.roles().contains(Role.COMMITTEE_MEMBER)
                            || rule.roles().contains(Role.ADMINISTRATOR))) {
                open.addAll(paths(mapping));
            }
        });
        assertThat(open).isNotEmpty().allMatch(path -> path.matches(ASSURANCE));
    }

    @Test
    void without_a_sign_in_leads_to_the_sign_in_page_or_refuses() throws Exception {
        try (var person = new Person()) {
            for (var request : requests()) {
                assertThat(person.sends(request)).as(request.toString()).isIn(302, 303, 401, 403);
            }
        }
    }

    /** Committee members see what is published, which is nothing yet; administrators run the program and read no record. */
    @ParameterizedTest
    @ValueSource(strings = {"committee@example", "administrator@example"})
    void is_closed_to_those_who_may_neither_read_nor_record(String who) throws Exception {
        try (var person = new Person()) {
            person.signsInAs(who);
            for (var request : requests()) {
                if (request.path().equals("/")) continue; // each has a page of their own there
                if (request.path().equals("/password")) continue; // everybody's own
                if (who.startsWith("administrator") && request.path().matches(RUNNING)) continue;
                assertThat(person.sends(request)).as(request.toString()).isIn(401, 403);
            }
        }
    }

    @Test
    void that_records_refuses_the_scrutineer() throws Exception {
        try (var person = new Person()) {
            person.signsInAs("scrutineer@example");
            for (var request : requests()) {
                if (request.method().equals("POST")
                        && !request.path().matches("/password|/since(/earlier)?|" + ASSURANCE)) {
                    assertThat(person.sends(request)).as(request.toString()).isIn(401, 403);
                }
            }
        }
    }

    // Programs with a token

    /** A token as a program sends it, kept in the tables without asking the office, which makes no such tokens. */
    private static String token(String scope, LocalDate end, boolean revoked) {
        var id = UUID.randomUUID();
        var secret = "0".repeat(43);
        JdbcClient.create(LEDGER.tables())
                .sql("insert into web.token (id, partnership, name, secret_hash, scopes, ends_on, made_by, made_at,"
                        + " revoked_by, revoked_at) values (:id, 'example', 'A walk past every endpoint',"
                        + " sha256(convert_to(:secret, 'UTF8')), array[:scope], :end, :id, now(),"
                        + " case when :revoked then :id end, case when :revoked then now() end)")
                .param("id", id)
                .param("secret", secret)
                .param("scope", scope)
                .param("end", end)
                .param("revoked", revoked)
                .update();
        return "Bearer ledger_" + id + "_" + secret;
    }

    private static final LocalDate TOMORROW =
            LocalDate.now(ZoneId.of("Europe/London")).plusDays(1);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "without a scope that anything knows, none, 0, false",
        "revoked, figures, 0, true",
        "that has ended, figures, 3, false"
    })
    void is_closed_to_a_token(String which, String scope, int daysAgo, boolean revoked) throws Exception {
        var token = token(scope, TOMORROW.minusDays(daysAgo), revoked);
        try (var program = new Person()) {
            for (var request : requests()) {
                assertThat(program.sends(request, token))
                        .as(which + ": " + request)
                        .isIn(302, 303, 401, 403);
            }
        }
    }

    /** Reading is told apart by what is answered, not by the rules that are tried. */
    @Test
    void that_the_scrutineer_may_ask_as_a_program_opens_to_a_token_for_figures_and_no_other_does() throws Exception {
        var token = token(Scope.FIGURES.word(), TOMORROW, false);
        var scrutineer = "Basic "
                + Base64.getEncoder()
                        .encodeToString(("scrutineer@example:" + Ledger.PASSWORD).getBytes(StandardCharsets.UTF_8));
        int opened = 0;
        try (var program = new Person()) {
            for (var request : requests()) {
                boolean asks = request.method().equals("GET") && request.path().startsWith("/api/v1/");
                if (asks) {
                    int answered = program.sends(request, token);
                    assertThat(answered).as(request.toString()).isEqualTo(program.sends(request, scrutineer));
                    if (answered != 403) opened++;
                } else {
                    assertThat(program.sends(request, token))
                            .as(request.toString())
                            .isIn(302, 303, 401, 403);
                }
            }
        }
        assertThat(opened).isGreaterThan(14);
    }

    /** What its rule opens to rebuilding is left alone here: it would be done. */
    @Test
    void is_closed_to_a_token_for_rebuilding_unless_its_rule_says_so() throws Exception {
        var opened = opened(Scope.REBUILD);
        assertThat(opened).contains(new Request("GET", "/api/v1/openapi.json"));
        assertThat(opened)
                .allMatch(request -> request.path().matches("/api/v1/(openapi\\.json|rebuilds.*|read-models|kept)"));
        var token = token(Scope.REBUILD.word(), TOMORROW, false);
        try (var program = new Person()) {
            for (var request : requests()) {
                if (opened.contains(request)) continue;
                assertThat(program.sends(request, token)).as(request.toString()).isIn(302, 303, 401, 403);
            }
        }
    }

    private static Set<Request> opened(Scope scope) {
        var opened = new HashSet<Request>();
        endpoints().forEach((mapping, handler) -> {
            if (!Allowed.Rule.of(handler).orElseThrow().scopes().contains(scope)) return;
            requests(mapping).forEach(opened::add);
        });
        return opened;
    }

    record Request(String method, String path) {}

    /** One request for each method and path that is not open to all, and the paths that Spring serves beside ours. */
    private static List<Request> requests() {
        var requests = new ArrayList<Request>();
        endpoints().keySet().forEach(mapping -> requests(mapping).forEach(requests::add));
        List.of("/actuator", "/actuator/env", "/actuator/beans", "/actuator/shutdown", "/actuator/heapdump")
                .forEach(path -> requests.add(new Request("GET", path)));
        assertThat(requests).hasSizeGreaterThan(30);
        return requests;
    }

    private static Stream<Request> requests(RequestMappingInfo mapping) {
        return paths(mapping).stream()
                .filter(path -> !OPEN.contains(path) && !path.contains("$"))
                .map(EveryEndpointHasARuleTest::filledIn)
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Request(method.name(), path)));
    }

    /** {@code {kind:a|b}} becomes its first choice, any other variable an id of nothing. */
    private static String filledIn(String path) {
        return path.replaceAll("\\{\\w+:([a-z-]+)\\|[^}]*}", "$1")
                .replaceAll("\\{position[^}]*}+", "1")
                .replaceAll("\\{kind}", "action")
                .replaceAll("\\{([^{}]|\\{[^{}]*})+}", "00000000-0000-4000-8000-000000000000");
    }

    /** Somebody with a program of their own instead of a browser, who sends what no page offers. */
    private static final class Person implements AutoCloseable {

        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        void signsInAs(String name) throws Exception {
            var answer = post("/sign-in", "signInName=" + encoded(name) + "&password=" + Ledger.PASSWORD);
            assertThat(answer).isEqualTo(303);
            assertThat(get("/").statusCode()).isEqualTo(200);
        }

        int sends(Request request) throws Exception {
            return request.method().equals("POST")
                    ? post(request.path(), "key=" + UUID.randomUUID())
                    : get(request.path()).statusCode();
        }

        /** As a program that says who it is in a header. */
        int sends(Request request, String authorization) throws Exception {
            var body = request.method().equals("POST")
                    ? HttpRequest.BodyPublishers.ofString("{}")
                    : HttpRequest.BodyPublishers.noBody();
            return client.send(
                            HttpRequest.newBuilder(URI.create(LEDGER.address() + request.path()))
                                    .header("Authorization", authorization)
                                    .header("Content-Type", "application/json")
                                    .method(request.method(), body)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }

        private int post(String path, String form) throws Exception {
            var token = TOKEN.matcher(get("/sign-in").body());
            assertThat(token.find()).isTrue();
            return client.send(
                            HttpRequest.newBuilder(URI.create(LEDGER.address() + path))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            form + "&_csrf=" + encoded(token.group(1))))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }

        private HttpResponse<String> get(String path) throws Exception {
            return client.send(
                    HttpRequest.newBuilder(URI.create(LEDGER.address() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
