package org.learningledger.command.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.NewAccount;
import org.learningledger.web.account.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program with an account of its own, that speaks JSON. */
public final class Program {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public final UUID account;
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final String credentials;

    private Program(int port, UUID account, String credentials) {
        this.port = port;
        this.account = account;
        this.credentials = credentials;
    }

    /** Opens an account for it. */
    public static Program of(int port, Accounts accounts, String partnership, Role role, @Nullable String agency) {
        var account = UUID.randomUUID();
        var name = "program-" + account;
        accounts.open(
                new NewAccount(account, partnership, name, "A Program", null, role, agency, null, "seven-herons"));
        return new Program(port, account, name + ":seven-herons");
    }

    /** Posts a body; headers are names and values in turn, and a value {@code null} leaves the header out. */
    public HttpResponse<String> post(String path, String body, @Nullable String... headers)
            throws IOException, InterruptedException {
        var request = to(path).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i + 1] != null) request.setHeader(headers[i], headers[i + 1]);
        }
        return client.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }
}
