package org.learningledger.journeys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Axon Server that somebody offers to the tests. Each ledger begins with an empty one, and Axon Server SE keeps all
 * events in one context: what is in it is deleted, which it allows only in its development mode.
 *
 * @param address for programs, as {@code host:port}
 * @param pages for browsers and operators, as {@code host:port}
 */
record AxonServer(String address, String pages) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** As {@code AXONSERVER_HOST} and {@code AXONSERVER_HTTP} name it; where they do not, the test is skipped. */
    static AxonServer offered() {
        var host = System.getenv().getOrDefault("AXONSERVER_HOST", "");
        assumeTrue(
                !host.isBlank(),
                "Skipped, because this needs a real Axon Server: set AXONSERVER_HOST to host or host:port of one that is for tests only.");
        var name = host.replaceFirst(":\\d+$", "");
        return new AxonServer(
                host.equals(name) ? name + ":8124" : host,
                System.getenv().getOrDefault("AXONSERVER_HTTP", name + ":8024"));
    }

    /** Deletes every event in it. */
    void empty() throws IOException, InterruptedException {
        var answer = send(request("/v1/devmode/purge-events").DELETE());
        if (answer.statusCode() != 200) {
            throw new AssertionError(
                    "The Axon Server at %s cannot be emptied (HTTP %d). Start it with axoniq.axonserver.devmode.enabled=true and without access control, and set AXONSERVER_HTTP if its pages are not at port 8024."
                            .formatted(pages, answer.statusCode()));
        }
    }

    /** How many events it holds. */
    long events() throws IOException, InterruptedException {
        var health = send(request("/actuator/health").GET());
        return JsonMapper.shared()
                        .readTree(health.body())
                        .path("components")
                        .path("localEventStore")
                        .path("details")
                        .path("default.lastEvent")
                        .asLong()
                + 1;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + pages + path)).timeout(Duration.ofSeconds(30));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
