package org.learningledger.web.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningledger.web.account.Scope;
import org.springframework.http.HttpStatus;

/** The description of the whole interface for programs, as an OpenAPI 3.1 document. */
final class OpenApi {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private static final String ABOUT = """
            Everything that the ledger's pages show and record, for programs.

            Sign in with HTTP Basic and an account of the ledger: what the account may see and record is the same as on \
            the pages. A job that runs by itself sends a token instead, `Authorization: Bearer ledger_...`, which a \
            technical administrator makes; each question says which scope of a token opens it, and what names none is \
            for accounts only. There are no sessions and no cookies. After several sign-ins that failed, the next must \
            wait (429).

            **To record**, POST the answers of a form as JSON to the address of the form. Each POST needs an \
            `Idempotency-Key` of your own choosing: sent again with the same key and the same answers, it is recorded \
            once and answered the same. The same key with other answers is refused (422). What changes a thing also \
            needs `If-Match` with the version that you saw, which its `ETag` gave you; if somebody was first, nothing is \
            recorded (412). Dates are EDTF (ISO 8601-2, level 1): `2026-09-14`, `2026-09`, `2026`, `2026-22` for \
            summer, `2026-01/2026-02`.

            **To read**, GET the address of a page. Each answer names the `position` in the partnership's log up to \
            which it surely is complete. After recording, follow `Location`: it waits up to two seconds for what was \
            recorded. Lists come in pages: follow `next` until it is missing.

            What went wrong is told as problem details (RFC 9457): `type` is stable, `detail` is a sentence for a \
            person, `errors` says which field has to be put right.""";

    private OpenApi() {}

    static Map<String, Object> document(List<Operations> sides) {
        var paths = new TreeMap<String, Map<String, Object>>();
        var schemas = new TreeMap<String, Object>();
        var groups = new TreeMap<String, Object>();
        schemas.put("Problem", problem());
        for (var side : sides) {
            var told = side.told();
            schemas.putAll(told.schemas());
            for (var operation : told.operations()) {
                groups.put(operation.group(), Map.of("name", operation.group()));
                paths.computeIfAbsent(operation.path(), path -> new TreeMap<>())
                        .put(operation.method().toLowerCase(Locale.ROOT), told(operation));
            }
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Learning Ledger", "version", "1", "description", ABOUT));
        document.put("servers", List.of(Map.of("url", Api.ROOT)));
        document.put("security", List.of(Map.of("account", List.of())));
        document.put("tags", List.copyOf(groups.values()));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "securitySchemes",
                        Map.of(
                                "account",
                                Map.of("type", "http", "scheme", "basic"),
                                "token",
                                Map.of(
                                        "type",
                                        "http",
                                        "scheme",
                                        "bearer",
                                        "bearerFormat",
                                        "ledger_<id>_<secret>",
                                        "description",
                                        "A token of a reporting job. Its scopes: " + scopes())),
                        "schemas",
                        schemas));
        return document;
    }

    private static Map<String, Object> told(Operation operation) {
        var told = new LinkedHashMap<String, Object>();
        told.put("operationId", operation.id());
        told.put("tags", List.of(operation.group()));
        told.put("summary", operation.summary());
        told.put("description", "For: " + String.join(", ", operation.who()) + "." + forTokens(operation.scopes()));
        if (!operation.scopes().isEmpty()) told.put("security", security(operation.scopes()));
        if (!operation.parameters().isEmpty()) {
            told.put(
                    "parameters",
                    operation.parameters().stream().map(OpenApi::parameter).toList());
        }
        if (operation.body() != null) {
            var content = new LinkedHashMap<String, Object>();
            content.put("schema", operation.body());
            if (operation.example() != null) content.put("example", operation.example());
            told.put("requestBody", Map.of("required", true, "content", Map.of(JSON, content)));
        }
        var answers = new LinkedHashMap<String, Object>();
        var all = new ArrayList<>(operation.answers());
        all.add(refusal(401, "Nobody is signed in, the password is not right, or the token does not work"));
        all.add(refusal(403, "Your role does not include this, or no scope of the token opens it"));
        all.add(refusal(429, "Too many sign-ins failed: wait as long as Retry-After says"));
        all.sort(Comparator.comparingInt(Operation.Answer::status));
        all.forEach(answer -> answers.put(String.valueOf(answer.status()), answer(answer)));
        told.put("responses", answers);
        return told;
    }

    private static String scopes() {
        return Arrays.stream(Scope.values())
                .map(scope -> scope.word() + " (" + scope.meaning() + ")")
                .collect(Collectors.joining("; "));
    }

    private static String forTokens(List<String> scopes) {
        return scopes.isEmpty() ? "" : " Also opened by a token with the scope " + String.join(" or ", scopes) + ".";
    }

    /** An account, or a token with any one of the scopes. */
    private static List<Map<String, List<String>>> security(List<String> scopes) {
        return Stream.concat(
                        Stream.of(Map.of("account", List.<String>of())),
                        scopes.stream().map(scope -> Map.of("token", List.of(scope))))
                .toList();
    }

    private static Operation.Answer refusal(int status, String meaning) {
        return new Operation.Answer(status, meaning, null, null);
    }

    private static Map<String, Object> parameter(Operation.Parameter parameter) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", parameter.name());
        told.put("in", parameter.in());
        told.put("description", parameter.meaning());
        told.put("required", parameter.required());
        told.put("schema", parameter.schema());
        if (parameter.example() != null) told.put("example", parameter.example());
        return told;
    }

    private static Map<String, Object> answer(Operation.Answer answer) {
        boolean refused = HttpStatus.valueOf(answer.status()).isError();
        var content = new LinkedHashMap<String, Object>();
        content.put(
                "schema",
                refused
                        ? Map.of("$ref", "#/components/schemas/Problem")
                        : answer.schema() == null ? Map.of() : answer.schema());
        if (answer.example() != null) content.put("example", answer.example());
        return Map.of("description", answer.meaning(), "content", Map.of(refused ? PROBLEM : JSON, content));
    }

    private static Map<String, Object> problem() {
        var text = Map.of("type", "string");
        return Map.of(
                "type",
                "object",
                "required",
                List.of("type", "title", "status", "detail", "errors"),
                "properties",
                Map.of(
                        "type", Map.of("type", "string", "description", "Stable: what to tell problems apart by"),
                        "title", text,
                        "status", Map.of("type", "integer"),
                        "detail", Map.of("type", "string", "description", "What is so and what to do, for a person"),
                        "errors",
                                Map.of(
                                        "type",
                                        "array",
                                        "items",
                                        Map.of(
                                                "type",
                                                "object",
                                                "required",
                                                List.of("pointer", "detail"),
                                                "properties",
                                                Map.of("pointer", text, "detail", text))),
                        "reference", Map.of("type", "string", "description", "Quote it when you ask for help")));
    }
}
