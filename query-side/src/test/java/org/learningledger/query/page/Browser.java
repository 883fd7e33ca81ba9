package org.learningledger.query.page;

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
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without scripts that keeps its cookies and follows nothing by itself. */
final class Browser {

    private final URI site;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Browser(URI site) {
        this.site = site;
    }

    void signIn(String name, String password) throws IOException, InterruptedException {
        var token = page("/sign-in").selectFirst("input[name=_csrf]").val();
        var signedIn = post("/sign-in", Map.of("_csrf", token, "signInName", name, "password", password));
        assertThat(signedIn.headers().firstValue("Location"))
                .as("%s signs in", name)
                .contains("/");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(site.resolve(path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    Document page(String path) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), site.resolve(path).toString());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(site.resolve(path))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Keeps a draft in the session, as the command side does. */
    void keep(String path, Map<String, String> problems, Map<String, String> answers)
            throws IOException, InterruptedException {
        var fields = new LinkedHashMap<>(answers);
        problems.forEach((field, sentence) -> fields.put("problem " + field, sentence));
        fields.put("path", path);
        fields.put("_csrf", page("/contact").selectFirst("input[name=_csrf]").val());
        assertThat(post("/test/draft", fields).statusCode()).isEqualTo(200);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
