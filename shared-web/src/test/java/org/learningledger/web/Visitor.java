package org.learningledger.web;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody at a browser of their own. */
final class Visitor {

    private final int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Visitor(int port) {
        this.port = port;
    }

    void signIn(String name, String password) throws Exception {
        sends("/sign-in", Map.of("signInName", name, "password", password));
    }

    Document opens(String signInName, String role, String agency) throws Exception {
        return sends(
                "/accounts/new",
                Map.of("displayName", "Sam Lee", "signInName", signInName, "role", role, "agency", agency));
    }

    String chooses(String current, String chosen) throws Exception {
        var answer = post(
                "/password", Map.of("currentPassword", current, "newPassword", chosen, "newPasswordAgain", chosen));
        return location(answer);
    }

    /** What is shown after the form was sent. */
    Document sends(String path, Map<String, String> fields) throws Exception {
        var answer = post(path, fields);
        return answer.statusCode() == 303 ? page(location(answer)) : Jsoup.parse(answer.body());
    }

    Document page(String path) throws Exception {
        return Jsoup.parse(get(path, "text/html").body());
    }

    String leadsTo(String path) throws Exception {
        return location(get(path, "text/html"));
    }

    HttpResponse<String> get(String path, String accept) throws Exception {
        return browser.send(to(path).header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        var all = new HashMap<>(fields);
        all.put("_csrf", page("/sign-in").select("input[name=_csrf]").first().val());
        var body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static String location(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("No redirect but " + response.statusCode()))
                .replaceFirst("^http://localhost:\\d+", "");
    }
}
