package org.learningledger.command.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.learningledger.web.account.Accounts;
import org.learningledger.web.account.NewAccount;
import org.learningledger.web.account.Role;

/** Somebody at a browser, signed in with an account of their own. It follows no redirect by itself. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;
    private String token = "";

    private Browser(int port) {
        this.port = port;
    }

    /** Opens an account and signs in with it. */
    public static Browser signedIn(int port, Accounts accounts, String partnership, Role role, @Nullable String agency)
            throws IOException, InterruptedException {
        var account = UUID.randomUUID();
        var name = "name-" + account;
        accounts.open(new NewAccount(account, partnership, name, "A Person", null, role, agency, null, "seven-herons"));
        var browser = new Browser(port);
        browser.readToken("/sign-in");
        var welcome = browser.post("/sign-in", Map.of("signInName", name, "password", "seven-herons"));
        assertThat(welcome.statusCode()).isEqualTo(303);
        browser.readToken("/accessibility");
        return browser;
    }

    private void readToken(String page) throws IOException, InterruptedException {
        var body = get(page).body();
        var found = TOKEN.matcher(body);
        if (!found.find()) throw new AssertionError("No form token in " + body);
        token = found.group(1);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    /** Sends a form with its token. */
    public HttpResponse<String> post(String path, Map<String, String> answers)
            throws IOException, InterruptedException {
        var fields = new LinkedHashMap<>(answers);
        fields.put("_csrf", token);
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** What the form's page would find kept for it; it finds it once. */
    public String kept(String path) throws IOException, InterruptedException {
        return get("/kept?path=" + encoded(path)).body();
    }

    /** Where a 303 leads. */
    public static String location(HttpResponse<?> response) {
        assertThat(response.statusCode()).as(String.valueOf(response.body())).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow().replaceFirst("^http://localhost:\\d+", "");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html,*/*;q=0.8");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
