package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The reverse proxy of form three")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReverseProxyTest {

    private static final String NOT_AVAILABLE = "The service is not available at the moment";

    /** Stands for a side: answers everything with its name, and remembers what it was asked. */
    private static final class StandIn implements AutoCloseable {

        private final List<Headers> asked = new CopyOnWriteArrayList<>();
        private final String name;
        private final HttpServer server;

        StandIn(String name) throws IOException {
            this.name = name;
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.createContext("/hangs-up", this::hangUp);
            server.createContext("/busy", this::refuse);
            server.start();
        }

        String address() {
            return "127.0.0.1:" + server.getAddress().getPort();
        }

        String heard(String header) {
            return asked.getLast().getFirst(header);
        }

        private void answer(HttpExchange exchange) throws IOException {
            asked.add(exchange.getRequestHeaders());
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Side", name);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        }

        private void hangUp(HttpExchange exchange) {
            asked.add(exchange.getRequestHeaders());
            exchange.close();
        }

        private void refuse(HttpExchange exchange) throws IOException {
            var sentence = "in its own words".getBytes();
            exchange.sendResponseHeaders(503, sentence.length);
            exchange.getResponseBody().write(sentence);
            exchange.close();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @TempDir
    private Path directory;

    private final HttpClient visitor =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private StandIn commandSide;
    private StandIn querySide;
    private ReverseProxy proxy;

    @BeforeEach
    void start() throws Exception {
        Tool.need("nginx");
        commandSide = new StandIn("command");
        querySide = new StandIn("query");
        proxy = ReverseProxy.before(commandSide.address(), querySide.address(), directory);
    }

    @AfterEach
    void stop() throws Exception {
        if (proxy == null) return;
        proxy.close();
        commandSide.close();
        querySide.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void leads_what_reads_to_the_query_side(String method) throws Exception {
        assertThat(side(send(method, "/recommendations?step=accepted"))).isEqualTo("query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void leads_everything_else_to_the_command_side(String method) throws Exception {
        assertThat(side(send(method, "/actions/1/verification"))).isEqualTo("command");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/rebuilds",
                "/api/v1/rebuilds/7/cancel",
                "/read-models/rebuilds",
                "/read-models/rebuilds/7/cancel"
            })
    void leads_rebuilds_to_the_query_side_which_has_the_read_models(String path) throws Exception {
        assertThat(side(send("POST", path))).isEqualTo("query");
        assertThat(side(send("POST", path.replace("/re", "/un")))).isEqualTo("command");
    }

    @Test
    void sends_what_runs_the_read_models_to_the_side_that_has_them() throws Exception {
        assertThat(side(send("POST", "/operations/models/actions/retry"))).isEqualTo("query");
        assertThat(side(send("POST", "/api/v1/operations/check"))).isEqualTo("query");
        assertThat(side(send("POST", "/operations-of-another-kind"))).isEqualTo("command");
        assertThat(side(send("PUT", "/operations/check"))).isEqualTo("command");
    }

    @Test
    void says_who_asked_and_how_as_the_tls_terminator_in_front_says() throws Exception {
        send(to("/").header("X-Forwarded-For", "198.51.100.7, 203.0.113.9").header("X-Forwarded-Proto", "https"));
        assertThat(querySide.heard("X-Forwarded-For")).isEqualTo("203.0.113.9");
        assertThat(querySide.heard("X-Forwarded-Proto")).isEqualTo("https");
    }

    @Test
    void believes_nobody_else() throws Exception {
        proxy.close();
        proxy = ReverseProxy.before(commandSide.address(), querySide.address(), "192.0.2.1", restarted());
        send(to("/").header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Port", "443")
                .header("X-Forwarded-Host", "elsewhere.example")
                .header("Forwarded", "for=203.0.113.9"));
        assertThat(querySide.heard("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(querySide.heard("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(proxy.url()).endsWith(":" + querySide.heard("X-Forwarded-Port"));
        assertThat(proxy.url()).endsWith(querySide.heard("Host"));
        assertThat(querySide.heard("X-Forwarded-Host")).isNull();
        assertThat(querySide.heard("Forwarded")).isNull();
    }

    @Test
    void says_so_when_the_side_that_records_is_away_and_lets_people_read_on() throws Exception {
        commandSide.close();
        var answer = send("POST", "/actions");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(answer.body()).contains(NOT_AVAILABLE, "check whether it was recorded before you send it again");
        assertThat(side(send("GET", "/actions"))).isEqualTo("query");
    }

    @Test
    void tells_programs_in_problem_details() throws Exception {
        commandSide.close();
        querySide.close();
        for (var answer : List.of(
                send("POST", "/api/v1/actions"),
                send("GET", "/api/v1/actions"),
                send(to("/actions").header("Accept", "application/json")))) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
            assertThat(answer.body()).contains("\"urn:learning-ledger:problem:not-now\"", "\"status\":503");
        }
    }

    @Test
    void leaves_a_side_its_own_words() throws Exception {
        var answer = send("POST", "/busy");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("in its own words");
    }

    @Test
    void sends_nothing_twice() throws Exception {
        var answer = send("POST", "/hangs-up");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(commandSide.asked).hasSize(1);
    }

    @Test
    void refuses_what_is_larger_than_any_form() throws Exception {
        assertThat(post("/actions", 2 * 1024 * 1024).statusCode()).isEqualTo(200);
        var answer = post("/actions", 2 * 1024 * 1024 + 1);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Nothing was recorded.");
        assertThat(post("/api/v1/actions", 3_000_000).body()).contains("\"status\":413");
        assertThat(commandSide.asked).hasSize(1);
    }

    @Test
    void does_not_tell_its_version() throws Exception {
        assertThat(send("GET", "/").headers().firstValue("Server")).hasValue("nginx");
    }

    private Path restarted() throws IOException {
        return Files.createDirectory(directory.resolve("restarted"));
    }

    private static String side(HttpResponse<String> answer) {
        return answer.headers().firstValue("Side").orElseThrow();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(proxy.url() + path));
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        var body = List.of("POST", "PUT", "PATCH").contains(method)
                ? BodyPublishers.ofString("remark=seen")
                : BodyPublishers.noBody();
        return send(to(path).method(method, body));
    }

    private HttpResponse<String> post(String path, int bytes) throws Exception {
        return send(to(path).POST(BodyPublishers.ofByteArray(new byte[bytes])));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return visitor.send(request.build(), BodyHandlers.ofString());
    }
}
