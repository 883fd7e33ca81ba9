package org.learningledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.api.Inquiry;
import org.learningledger.query.api.Questions;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.Overheard;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.Role;
import org.learningledger.web.directory.Directory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Every answer that holds figures, found by the description of the interface, so that a new one is not forgotten. */
@DisplayName("The same question about the same facts")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FiguresAreTheSameTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String CSV = "/learning-over-time.csv";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Story here = new Story("mire");

    private static ConfigurableApplicationContext started(Map<String, Object> database) {
        var builder = new SpringApplicationBuilder(PagesProgram.class);
        if (database.isEmpty()) builder.initializers(new WebDatabase());
        var properties = new LinkedHashMap<>(database);
        properties.put("server.port", "0");
        return builder.properties(properties).run();
    }

    private static Map<String, Object> database(ConfigurableApplicationContext program) {
        var database = new LinkedHashMap<String, Object>();
        for (var name : List.of("ledger.db.url", "ledger.db.user", "ledger.db.password")) {
            database.put(name, program.getEnvironment().getRequiredProperty(name));
        }
        return database;
    }

    @Test
    void is_answered_with_the_same_bytes_whatever_others_record_and_by_another_process() throws Exception {
        Map<String, byte[]> first;
        Map<String, Object> database;
        try (var program = started(Map.of())) {
            database = database(program);
            var ledger = program.getBean(Ledger.class);
            here.tell(ledger, program.getBean(Accounts.class), program.getBean(Directory.class));
            first = answers(program);
            new Story("heath").tell(ledger, program.getBean(Accounts.class), program.getBean(Directory.class));
            same(answers(program), first);
        }
        try (var another = started(database)) {
            another.getBean(Ledger.class).isRead();
            same(answers(another), first);
            // Without this, an answer that never changes would pass.
            another.getBean(Ledger.class).records(here.partnership, new Mother().findingRecorded());
            answers(another)
                    .forEach((address, bytes) -> assertThat(bytes).as(address).isNotEqualTo(first.get(address)));
        }
    }

    private static void same(Map<String, byte[]> answers, Map<String, byte[]> first) {
        assertThat(answers.keySet()).isEqualTo(first.keySet());
        answers.forEach((address, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as(address)
                .isEqualTo(new String(first.get(address), StandardCharsets.UTF_8)));
    }

    /** Every answer for programs and every spreadsheet, by its address; each says where it comes from. */
    private Map<String, byte[]> answers(ConfigurableApplicationContext program) throws Exception {
        var answers = new TreeMap<String, byte[]>();
        var description = JSON.readTree(get(program, "/api/v1/openapi.json").body());
        for (var path : description.path("paths").properties()) {
            if (!path.getValue().has("get")) continue;
            for (var address : addresses(path.getKey())) {
                var answer = get(program, "/api/v1" + address);
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                var state = JSON.readTree(answer.body()).path("state");
                assertThat(state.path("partnership").asString()).as(address).isEqualTo(here.partnership);
                assertThat(state.path("position").asLong())
                        .isEqualTo(program.getBean(LedgerLog.class).count(here.partnership));
                assertThat(state.path("models").size()).as(address).isPositive();
                answers.put(address, answer.body());
            }
        }
        for (var seen : List.of("", "?seen=SO")) {
            var csv = new Browser(address(program));
            csv.signIn(here.signInName(Role.SCRUTINEER), Story.PASSWORD);
            answers.put(CSV + seen, csv.get(CSV + seen).body().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(answers).hasSizeGreaterThan(40);
        return answers;
    }

    private List<String> addresses(String path) {
        if (!path.contains("{")) return List.of(path);
        if (path.contains("{position}")) return List.of(path.replace("{position}", "3"));
        var stem = path.replaceFirst("}/steps$", "}");
        var found = new ArrayList<String>();
        for (var page : here.pages()) {
            if (page.matches(stem.replace("{id}", "[0-9a-f-]{36}").replaceAll("\\{\\w+}", "[^/?]+") + "(\\?.*)?")) {
                found.add(page + path.substring(stem.length()));
            }
        }
        assertThat(found).as(path).isNotEmpty();
        return found;
    }

    private static URI address(ConfigurableApplicationContext program) {
        return URI.create("http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private HttpResponse<byte[]> get(ConfigurableApplicationContext program, String path, String... headers)
            throws Exception {
        var credentials = here.signInName(Role.SCRUTINEER) + ":" + Story.PASSWORD;
        var request = HttpRequest.newBuilder(address(program).resolve(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void need_not_be_answered_again_until_a_fact_of_what_it_rests_on_is_recorded() throws Exception {
        try (var program = started(Map.of())) {
            var ledger = program.getBean(Ledger.class);
            here.tell(ledger, program.getBean(Accounts.class), program.getBean(Directory.class));
            var path = "/api/v1/actions?limit=2";
            var tag = get(program, path).headers().firstValue("ETag").orElseThrow();
            var again = get(program, path, "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).contains(tag);
            assertThat(get(program, path, "If-None-Match", "\"other\", " + tag).statusCode())
                    .isEqualTo(304);
            assertThat(get(program, path + "&knownAt=2022-01-01", "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get(program, path, "If-None-Match", "\"none:" + "0".repeat(64) + "\"")
                            .statusCode())
                    .isEqualTo(200);
            ledger.records("elsewhere", new Mother().agreed());
            assertThat(get(program, path, "If-None-Match", tag).statusCode()).isEqualTo(304);
            ledger.records(here.partnership, new Mother().agreed());
            assertThat(get(program, path, "If-None-Match", tag).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void rests_on_nothing_that_is_no_fact() throws Exception {
        try (var program = started(Map.of())) {
            here.tell(program.getBean(Ledger.class), program.getBean(Accounts.class), program.getBean(Directory.class));
            var read = new TreeSet<String>();
            program.getBeanProvider(Questions.class).stream()
                    .flatMap(each -> each.questions().stream())
                    .filter(question ->
                            question.list() != null && !question.path().contains("{"))
                    .forEach(question -> Overheard.listening(
                            read, () -> question.list().page(new Inquiry(here.partnership, Map.of(), Map.of()), 1)));
            assertThat(read).isNotEmpty().noneMatch(name -> name.startsWith("web."));
        }
    }
}
