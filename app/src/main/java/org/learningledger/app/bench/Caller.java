package org.learningledger.app.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.learningledger.web.account.NewAccount;

/**
 * A program that signs in with an account on every request, as programs do. Requests are made and answered on the calling
 * thread, over connections that are kept open, so that what they cost is the processor time of that thread.
 */
final class Caller {

    private static final int PATIENCE_MILLIS = 60_000;

    static {
        // Of the connections that wait for their next request, Java otherwise keeps only five.
        System.setProperty("http.maxConnections", "64");
    }

    private final String ledger;
    private final String authorization;

    /** @param ledger the address of its start page */
    Caller(String ledger, NewAccount account) {
        this.ledger = ledger;
        var credentials = (account.signInName() + ":" + account.password()).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    record Answer(int status, String body) {}

    Answer get(String path) throws IOException {
        return answer(request(path, Map.of()));
    }

    Answer post(String path, Map<String, String> headers, byte[] json) throws IOException {
        var request = request(path, headers);
        request.setRequestMethod("POST");
        request.setRequestProperty("Content-Type", "application/json");
        request.setDoOutput(true);
        request.setFixedLengthStreamingMode(json.length);
        try (var body = request.getOutputStream()) {
            body.write(json);
        }
        return answer(request);
    }

    private HttpURLConnection request(String path, Map<String, String> headers) throws IOException {
        var request = (HttpURLConnection) URI.create(ledger + path).toURL().openConnection();
        request.setReadTimeout(PATIENCE_MILLIS);
        request.setRequestProperty("Authorization", authorization);
        request.setRequestProperty("Accept", "application/json");
        headers.forEach(request::setRequestProperty);
        return request;
    }

    private static Answer answer(HttpURLConnection request) throws IOException {
        int status = request.getResponseCode();
        try (var body = status < 400 ? request.getInputStream() : request.getErrorStream()) {
            return new Answer(status, body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
