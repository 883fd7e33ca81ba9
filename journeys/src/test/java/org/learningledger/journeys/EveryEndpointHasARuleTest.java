package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("Every endpoint")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryEndpointHasARuleTest {

    private static final InProcess LEDGER = InProcess.shared();

    /** What may be seen without signing in; nothing else may. */
    private static final Set<String> OPEN = Set.of(
            "/sign-in",
            "/accessibility",
            "/privacy-and-cookies",
            "/contact",
            "/error",
            "${server.error.path:${error.path:/error}}");

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
                            || rule.roles().contains(Role.SCRUTINEER)
                            || rule.roles().contains(Role.COMMITTEE_MEMBER)
                            || rule.roles().contains(Role.ADMINISTRATOR))) {
                open.addAll(paths(mapping));
            }
        });
        assertThat(open).isEmpty();
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
                if (request.path().matches("/(actuator|accounts).*") && who.startsWith("administrator")) continue;
                assertThat(person.sends(request)).as(request.toString()).isIn(401, 403);
            }
        }
    }

    @Test
    void that_records_refuses_the_scrutineer() throws Exception {
        try (var person = new Person()) {
            person.signsInAs("scrutineer@example");
            for (var request : requests()) {
                if (request.method().equals("POST") && !request.path().matches("/password|/since(/earlier)?")) {
                    assertThat(person.sends(request)).as(request.toString()).isIn(401, 403);
                }
            }
        }
    }

    record Request(String method, String path) {}

    /** One request for each method and path that is not open to all, and the paths that Spring serves beside ours. */
    private static List<Request> requests() {
        var requests = new ArrayList<Request>();
        endpoints().keySet().forEach(mapping -> paths(mapping).stream()
                .filter(path -> !OPEN.contains(path) && !path.contains("$"))
                .map(EveryEndpointHasARuleTest::filledIn)
                .forEach(path -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> requests.add(new Request(method.name(), path)))));
        List.of("/actuator", "/actuator/env", "/actuator/beans", "/actuator/shutdown", "/actuator/heapdump")
                .forEach(path -> requests.add(new Request("GET", path)));
        assertThat(requests).hasSizeGreaterThan(30);
        return requests;
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
