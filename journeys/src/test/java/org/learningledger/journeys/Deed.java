package org.learningledger.journeys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a program wants to have recorded once.
 *
 * @param key under which it is sent, however often
 * @param words which no other deed says
 * @param seen the version on which it is decided, as {@code If-Match} takes it
 */
record Deed(String key, String words, String path, Map<String, Object> body, String seen) {

    static Deed review() {
        return of("/sources/reviews/new", "title", Map.of("kind", "LCSPR"), 0);
    }

    static Deed finding(String source) {
        return of("/sources/" + source + "/findings", "text", Map.of("kind", "LEARNING"), 0);
    }

    static Deed recommendation(String source) {
        return of("/sources/" + source + "/recommendations", "text", Map.of("addressees", List.of("POLICE")), 0);
    }

    static Deed smartCheck(String recommendation, long version) {
        return of(
                "/recommendations/" + recommendation + "/smart",
                "remark",
                Map.of("met", List.of("SPECIFIC", "RELEVANT")),
                version);
    }

    private static Deed of(String path, String field, Map<String, Object> others, long version) {
        var key = "deed-" + UUID.randomUUID();
        var body = new HashMap<>(others);
        body.put(field, key);
        body.put("occurredOn", "2024-05");
        return new Deed(key, key, path, Map.copyOf(body), "\"" + version + "\"");
    }

    /** The same once more, as somebody sends it who has forgotten that it was sent. */
    Deed underAnotherKey() {
        return new Deed("deed-" + UUID.randomUUID(), words, path, body, seen);
    }
}
