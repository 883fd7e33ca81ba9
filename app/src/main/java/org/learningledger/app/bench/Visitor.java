package org.learningledger.app.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.learningledger.web.account.NewAccount;

/** Reads pages as a browser does: with a session, signed in by form. */
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String ledger;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();

    /** @param ledger the address of its start page */
    Visitor(String ledger) {
        this.ledger = ledger;
    }

    /** Whether a page is there already. */
    boolean finds(String page) throws InterruptedException {
        try {
            return get(page).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    void signIn(NewAccount account) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get("sign-in").body());
        if (!token.find()) throw new IllegalStateException("The sign-in page has no form");
        var form = Map.of("_csrf", token.group(1), "signInName", account.signInName(), "password", account.password());
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = request("sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        client.send(request, BodyHandlers.discarding());
    }

    /** A page that only somebody who is signed in can read. */
    void read(String page) throws IOException, InterruptedException {
        var answer = get(page);
        if (answer.statusCode() != 200 || !answer.body().contains("/sign-out")) {
            throw new IllegalStateException("/%s was answered with %d".formatted(page, answer.statusCode()));
        }
    }

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        return client.send(request(page).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String page) {
        return HttpRequest.newBuilder(URI.create(ledger + page)).header("Accept", "text/html");
    }

    @Override
    public void close() {
        client.close();
    }
}
