package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the interface for programs against the program itself, on the demonstration's data. */
@DisplayName("Every example for programs")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryExampleTest {

    private static final List<String> WHO = List.of("learning@example", "police@example", "council@example");

    /** Where an example names an agency of South Tees, one of the invented partnership's stands in for it. */
    private static final String AGENCY = "EX-POLICE";

    /** What is tried for one act before it is left at refusals. */
    private static final int MOST_TRIES = 40;

    /** Acts that surely find a thing in the demonstration that they fit; others may be refused by rules everywhere. */
    private static final Set<String> RECORDED = Set.of(
            "/actions/{id}/evidence",
            "/actions/{id}/progress",
            "/actions/{id}/outcome/seen",
            "/actions/{id}/outcome/none",
            "/actions/{id}/outcome/too-early",
            "/actions/{id}/done",
            "/actions/{id}/extension",
            "/actions/{id}/hand-over",
            "/actions/{id}/links",
            "/actions/{id}/merge",
            "/actions/{id}/move",
            "/actions/{id}/reopening",
            "/actions/{id}/rewording",
            "/actions/{id}/strength",
            "/actions/{id}/verification",
            "/actions/{id}/withdrawal",
            "/challenge-events/new",
            "/challenge-events/{id}/answers",
            "/challenge-events/{id}/conclusion",
            "/discrepancies/new",
            "/plans/{id}/actions/new",
            "/plans/{id}/reopening",
            "/recommendations/{id}/answer/accepted",
            "/recommendations/{id}/answer/in-part",
            "/recommendations/{id}/answer/not-accepted",
            "/recommendations/{id}/links",
            "/recommendations/{id}/not-in-place",
            "/recommendations/{id}/smart",
            "/registers/documents/new",
            "/registers/indicators/new",
            "/registers/{segment}/{id}/rename",
            "/sources/reviews/new",
            "/sources/{id}/findings",
            "/sources/{id}/notification",
            "/sources/{id}/publication",
            "/sources/{id}/recommendations",
            "/sources/{id}/scores",
            "/measures/{id}/measurement",
            "/recommendations/{id}/measure");

    private static final DemoLedger LEDGER = DemoLedger.open();

    private final Map<String, List<String>> things = new HashMap<>();
    private final Map<String, String> versions = new HashMap<>();

    @AfterAll
    static void close() {
        LEDGER.close();
    }

    private static HttpResponse<String> send(String who, String path, @Nullable Object body, String... headers)
            throws Exception {
        var program = new Program(who, DemoLedger.PASSWORD);
        return body == null ? program.get(LEDGER.address(), path) : program.post(LEDGER.address(), path, body, headers);
    }

    private JsonNode description() throws Exception {
        return Program.json(send(WHO.getFirst(), "/openapi.json", null));
    }

    @Test
    void belongs_to_an_address_and_every_address_has_one() throws Exception {
        var described = new TreeSet<String>();
        description().path("paths").properties().forEach(path -> path.getValue()
                .propertyNames()
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        var mapped = new TreeSet<String>();
        LEDGER.program()
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith(Program.ROOT) && !path.endsWith("/openapi.json"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + path.substring(Program.ROOT.length())))));
        assertThat(mapped).hasSizeGreaterThan(20);
        for (var address : mapped) {
            assertThat(described).as(address).anyMatch(one -> one.matches(pattern(address)));
        }
        for (var one : described) {
            assertThat(mapped).as(one).anyMatch(address -> one.matches(pattern(address)));
        }
    }

    private static String pattern(String address) {
        return address.replaceAll("\\{(\\w+)[^}]*}+", "[^/]+");
    }

    /** Recorded where something in the demonstration fits it; else a rule says why not, never the form of what was sent. */
    @Tag("slow")
    @Test
    void of_an_act_is_understood_and_recorded_where_rules_allow_it() throws Exception {
        var refused = new TreeMap<String, String>();
        for (var path : description().path("paths").properties()) {
            var act = path.getValue().path("post");
            if (act.isMissingNode()) continue;
            var last = attempt(
                    named(path.getKey(), act.path("parameters")),
                    act.path("requestBody").path("content").path("application/json"));
            if (last.equals("recorded")) continue;
            System.out.println("Refused: " + path.getKey() + ": " + last);
            refused.put(path.getKey(), last);
        }
        assertThat(refused.keySet()).doesNotContainAnyElementsOf(RECORDED);
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
                var sent = filledIn(body, id, tries % 2 == 0);
                var answer = send(
                        who,
                        address,
                        sent,
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "If-Match",
                        version(path, id));
                var told = Program.json(answer);
                if (answer.statusCode() == 201) {
                    versions.clear();
                    return "recorded";
                }
                if (answer.statusCode() == 403) may.remove(who);
                assertThat(answer.statusCode()).as(address + sent + told).isIn(403, 404, 412, 422);
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
