package org.learningledger.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Every list that programs may read. An answer says up to which position it is complete, which tells how far the
 * projections have come that it is made from.
 *
 * @param ledger its address
 * @param paths without those that need a thing to be named
 */
record Lists(String ledger, List<String> paths) {

    private static final Duration MOST = Duration.ofMinutes(1);

    static Lists of(String ledger) throws IOException, InterruptedException {
        var described = Program.json(reader("example").get(ledger, "/openapi.json"));
        return new Lists(
                ledger,
                described.path("paths").properties().stream()
                        .filter(path -> path.getValue().has("get") && !path.getKey().contains("{"))
                        .map(path -> path.getKey() + "?limit=1")
                        .toList());
    }

    private static Program reader(String partnership) {
        return new Program("scrutineer@" + partnership, Ledger.PASSWORD);
    }

    /** Returns when all of them are complete up to a position. */
    void reach(String partnership, long position) {
        for (var path : paths) {
            await(path).atMost(MOST)
                    .pollDelay(Duration.ZERO)
                    .until(() -> Program.json(reader(partnership).get(ledger, path))
                                    .path("position")
                                    .asLong()
                            >= position);
        }
    }
}
