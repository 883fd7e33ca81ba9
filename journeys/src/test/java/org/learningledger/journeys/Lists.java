package org.learningledger.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every list that programs may read. An answer says up to which position it is complete, which tells how far the
 * projections have come that it is made from.
 */
final class Lists {

    private static final Duration MOST = Duration.ofMinutes(1);

    private final String ledger;
    private final List<String> paths;
    private final Map<String, Long> reached = new HashMap<>();

    /** Where there is no demonstration nobody can read them, and there are none. */
    Lists(String ledger) throws IOException, InterruptedException {
        this.ledger = ledger;
        this.paths = Program.json(reader("example").get(ledger, "/openapi.json")).path("paths").properties().stream()
                .filter(path -> path.getValue().has("get") && !path.getKey().contains("{"))
                .map(path -> path.getKey() + "?limit=1")
                .toList();
    }

    private static Program reader(String partnership) {
        return new Program("scrutineer@" + partnership, Ledger.PASSWORD);
    }

    /** Returns when all of them are complete up to a position. */
    void reach(String partnership, long position) {
        if (reached.getOrDefault(partnership, 0L) >= position) return;
        for (var path : paths) {
            await(path).atMost(MOST).pollDelay(Duration.ZERO).until(() -> complete(partnership, path) >= position);
        }
        reached.put(partnership, position);
    }

    private long complete(String partnership, String path) throws IOException, InterruptedException {
        return Program.json(reader(partnership).get(ledger, path))
                .path("position")
                .asLong();
    }
}
