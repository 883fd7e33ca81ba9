package org.learningledger.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.learningledger.store.start.CannotStart;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running ledger to do what somebody at the command line wants, and hands on line by line what it says.
 *
 * @param what in words: "import"
 * @param afterwards what a person does who does not know how it ended
 */
record OperatorRequest(RunningServer server, Path data, String what, String afterwards) {

    static final String DONE = "OK";
    static final String NOT_DONE = "FAILED";

    /** @return whether it was done; the last line says so */
    boolean send(String path, Object body, Consumer<String> lines) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + server.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw new CannotStart("The running ledger refused the %s (HTTP %d). Its log is %s."
                        .formatted(what, response.statusCode(), log()));
            }
            var last = new String[] {""};
            response.body().forEach(line -> {
                lines.accept(line);
                last[0] = line;
            });
            if (!last[0].equals(DONE) && !last[0].startsWith(NOT_DONE)) {
                throw new CannotStart("The running ledger did not say how the %s ended. %s; its log is %s."
                        .formatted(what, afterwards, log()));
            }
            return last[0].equals(DONE);
        } catch (UncheckedIOException | ConnectException e) {
            throw new CannotStart(
                    "The connection to the running ledger at %s broke (%s). %s."
                            .formatted(server, e.getMessage(), afterwards),
                    e);
        }
    }

    private Path log() {
        return data.resolve("ledger.log");
    }
}
