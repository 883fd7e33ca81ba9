package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.web.account.Allowed;
import org.learningledger.web.account.Role;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("Every endpoint")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryEndpointHasARuleTest {

    private static final DemoLedger LEDGER = DemoLedger.shared();

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

    private static java.util.Map<RequestMappingInfo, HandlerMethod> endpoints() {
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
        try (var client = HttpClient.newHttpClient()) {
            for (var mapping : endpoints().keySet()) {
                for (var path : paths(mapping)) {
                    if (OPEN.contains(path) || path.contains("$")) continue;
                    var address =
                            LEDGER.address() + path.replaceAll("\\{[^}]+}", "00000000-0000-4000-8000-000000000000");
                    var answer = client.send(
                            HttpRequest.newBuilder(URI.create(address)).GET().build(),
                            HttpResponse.BodyHandlers.ofString());
                    assertThat(answer.statusCode()).as(path).isIn(302, 303, 401, 403, 405);
                    answer.headers()
                            .firstValue("Location")
                            .ifPresent(to -> assertThat(to).as(path).contains("/sign-in"));
                }
            }
        }
    }
}
