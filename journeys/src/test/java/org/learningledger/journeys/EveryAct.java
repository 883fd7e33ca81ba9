package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tries each act that programs are told of, with its example, on one thing after another of the demonstration until it is
 * recorded. On two demonstrations that are alike it does the same, under the same keys.
 */
final class EveryAct {

    static final String RECORDED = "recorded";

    private static final List<String> WHO = List.of("learning@example", "police@example", "council@example");

    /** Where an example names an agency of South Tees, one of the invented partnership's stands in for it. */
    private static final String AGENCY = "EX-POLICE";

    /** What is tried for one act before it is left at refusals. */
    private static final int MOST_TRIES = 40;

    private final Ledger ledger;
    private final Map<String, List<String>> things = new HashMap<>();
    private final Map<String, String> versions = new HashMap<>();
    private int sent;

    EveryAct(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Does them all, and answers what came of each: that it was recorded or, where it fitted nothing, why not. */
    SortedMap<String, String> outcomes() throws Exception {
        var acts = new TreeMap<String, JsonNode>();
        description().path("paths").properties().forEach(path -> {
            if (path.getValue().has("post"))
                acts.put(path.getKey(), path.getValue().path("post"));
        });
        var outcomes = new TreeMap<String, String>();
        for (var act : acts.entrySet()) {
            outcomes.put(
                    act.getKey(),
                    attempt(
                            named(act.getKey(), act.getValue().path("parameters")),
                            act.getValue().path("requestBody").path("content").path("application/json")));
        }
        return outcomes;
    }

    private HttpResponse<String> send(String who, String path, @Nullable Object body, String... headers)
            throws Exception {
        var program = new Program(who, Ledger.PASSWORD);
        return body == null ? program.get(ledger.address(), path) : program.post(ledger.address(), path, body, headers);
    }

    /** What programs are told. */
    JsonNode description() throws Exception {
        return Program.json(send(WHO.getFirst(), "/openapi.json", null));
    }

    /** The address with the first word for each variable that stands for one of several. */
    private static String named(String path, JsonNode parameters) {
        var named = path;
        for (var parameter : parameters) {
            var first = parameter.path("schema").path("enum").path(0);
            if (!first.isMissingNode() && parameter.path("in").asString("").equals("path")) {
                named = named.replace("{" + parameter.path("name").asString() + "}", first.asString());
            }
        }
        return named;
    }

    private String attempt(String path, JsonNode body) throws Exception {
        var last = "nothing to try it on";
        int tries = 0;
        var may = new ArrayList<>(WHO);
        for (var id : path.contains("{id}") ? things(kind(path)) : List.of("")) {
            var address = path.replace("{id}", id);
            for (var who : List.copyOf(may)) {
                if (++tries > MOST_TRIES) return last;
                var answers = filledIn(body, id, tries % 2 == 0);
                var answer = send(
                        who, address, answers, "Idempotency-Key", "example-" + ++sent, "If-Match", version(path, id));
                var told = Program.json(answer);
                if (answer.statusCode() == 201) {
                    versions.clear();
                    ledger.catchUp();
                    return RECORDED;
                }
                if (answer.statusCode() == 403) may.remove(who);
                assertThat(answer.statusCode()).as(address + answers + told).isIn(403, 404, 412, 422);
                if (answer.statusCode() == 422) {
                    last = told.path("type").asString() + " "
                            + told.path("detail").asString() + told.path("errors");
                    assertThat(told.path("errors").toString()).as(address).doesNotContain("no such field");
                } else if (last.startsWith("nothing")) {
                    last = String.valueOf(answer.statusCode());
                }
            }
        }
        return last;
    }

    /** The version of a thing is the number of its own facts less one; its ETag says the same. */
    private String version(String path, String id) throws Exception {
        var kind = kind(path);
        if (id.isEmpty() || kind.equals("EVENT")) return "\"0\"";
        var known = versions.get(id);
        if (known != null) return known;
        var history = send(
                WHO.getFirst(),
                "/history/" + kind.toLowerCase(Locale.ROOT).replace('_', '-') + "/" + id + "?limit=100",
                null);
        long own = Program.json(history)
                .path("entries")
                .valueStream()
                .filter(entry ->
                        entry.path("about").path(0).path("id").asString("").equals(id))
                .count();
        var version = "\"" + Math.max(0, own - 1) + "\"";
        versions.put(id, version);
        return version;
    }

    /** The example with ids of real things; every other time only what must be answered, as some answers exclude others. */
    private Map<String, Object> filledIn(JsonNode body, String id, boolean requiredOnly) throws Exception {
        var filled = new LinkedHashMap<String, Object>();
        var properties = body.path("schema").path("properties");
        var required = body.path("schema")
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        for (var field : body.path("example").properties()) {
            if (requiredOnly && !required.contains(field.getKey())) continue;
            var thing = properties.path(field.getKey()).path("x-thing").asString("");
            Object value = Program.JSON.treeToValue(field.getValue(), Object.class);
            if (!thing.isEmpty()) {
                var known = new ArrayList<>(things(
                        thing.equals("Entry")
                                ? "REGISTER_ENTRY"
                                : thing.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT)));
                if (thing.equals("Evidence") && !id.isEmpty()) known.retainAll(evidenceOf(id));
                known.remove(id);
                var first = known.stream().findFirst();
                value = field.getValue().isArray() ? first.stream().toList() : first.orElse(id);
            }
            if (field.getKey().toLowerCase(Locale.ROOT).endsWith("agency")) value = AGENCY;
            filled.put(field.getKey(), value);
        }
        return filled;
    }

    private List<String> evidenceOf(String id) throws Exception {
        var action = send(WHO.getFirst(), "/actions/" + id, null);
        if (action.statusCode() != 200) return things("EVIDENCE");
        return Program.json(action)
                .path("entry")
                .path("evidence")
                .valueStream()
                .map(evidence -> evidence.path("id").asString())
                .toList();
    }

    private static String kind(String path) {
        return switch (path.split("/")[1]) {
            case "registers" -> "REGISTER_ENTRY";
            case "discrepancies" -> "DISCREPANCY";
            case "challenge-events" -> "CHALLENGE_EVENT";
            case "corrections" -> "EVENT";
            default -> path.split("/")[1].replaceFirst("s$", "").toUpperCase(Locale.ROOT);
        };
    }

    /** The ids of all things of a kind, newest first. */
    private List<String> things(String kind) throws Exception {
        if (things.containsKey(kind)) return things.get(kind);
        var found = new ArrayList<String>();
        var next = "/history?limit=100" + (List.of("EVENT", "THING", "UUID").contains(kind) ? "" : "&kind=" + kind);
        for (int pages = 0; !next.isEmpty() && pages < 4; pages++) {
            var page = Program.json(send(WHO.getFirst(), next, null));
            for (var entry : page.path("entries")) {
                var id = kind.equals("EVENT") || kind.equals("UUID")
                        ? entry.path("eventId").asString()
                        : entry.path("about").path(0).path("id").asString();
                if (!found.contains(id)) found.add(id);
            }
            next = page.path("next").asString("").replaceFirst(Program.ROOT, "");
        }
        things.put(kind, found);
        return found;
    }
}
