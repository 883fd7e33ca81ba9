package org.learningledger.journeys;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who reads what was recorded in a partnership of the demonstration. */
record Reader(String ledger, String partnership) {

    /** The ids and moments that no two ledgers have in common, and the places that follow from them. */
    private static final List<String> OF_THIS_LEDGER =
            List.of("position", "eventId", "recordedAt", "knownAt", "putRight", "original");

    /** Everything that anything was recorded about, as the address of its history has it. */
    Set<String> things() throws IOException, InterruptedException {
        var things = new TreeSet<String>();
        for (var entry : entries("")) {
            var about = entry.path("about").path(0);
            things.add("/%s/%s"
                    .formatted(
                            about.path("kind")
                                    .asString()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'),
                            about.path("id").asString()));
        }
        return things;
    }

    /** What is told of one thing, or of all, newest first: what happened, in which words, and who did it. */
    List<String> history(String thing) throws IOException, InterruptedException {
        return entries(thing).stream()
                .map(entry -> ((ObjectNode) entry).remove(OF_THIS_LEDGER).toString())
                .toList();
    }

    private List<JsonNode> entries(String thing) throws IOException, InterruptedException {
        return new Program("scrutineer@" + partnership, Ledger.PASSWORD).all(ledger, "/history" + thing);
    }
}
