package org.learningledger.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that signs in with somebody's account on every request, and speaks JSON. */
record Program(String name, String password) {

    static final String ROOT = "/api/v1";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param ledger its address; every path is below the interface's root */
    HttpResponse<String> get(String ledger, String path) throws IOException, InterruptedException {
        return send(to(ledger, path));
    }

    /** Every entry of a list, page after page. */
    List<JsonNode> all(String ledger, String list) throws IOException, InterruptedException {
        var entries = new ArrayList<JsonNode>();
        var next = list + "?limit=100";
        while (!next.isEmpty()) {
            var page = json(get(ledger, next));
            page.path("entries").forEach(entries::add);
            next = page.path("next").asString("").replaceFirst(ROOT, "");
        }
        return entries;
    }

    /** @param headers names and values in turn */
    HttpResponse<String> post(String ledger, String path, Object body, String... headers)
            throws IOException, InterruptedException {
        return send(to(ledger, path)
                .headers(headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder to(String ledger, String path) {
        var credentials = name + ":" + password;
        return HttpRequest.newBuilder(URI.create(ledger + ROOT + path))
                .timeout(Duration.ofMinutes(1))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
