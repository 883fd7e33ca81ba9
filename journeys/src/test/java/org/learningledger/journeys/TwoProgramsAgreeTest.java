package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.query.proof.ServersLog;
import org.learningledger.verify.VerifiersView;

/**
 * The server and the verifier were written apart and share no code. On ten thousand random logs both take what the server
 * hands out, and of what was damaged on the way both say the same.
 */
@DisplayName("The server and the verifier")
class TwoProgramsAgreeTest {

    private static final String ORIGIN = "ledger.example/moor";
    private static final int LOGS = 1_000;
    private static final int MOST_ENTRIES = 300;
    private static final int LONGEST_ENTRY = 40;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void agree_on_a_thousand_random_logs(long seed) {
        var random = new Random(seed);
        int refused = 0;
        for (int log = 0; log < LOGS; log++) refused += refusedOf(random, "seed %d, log %d".formatted(seed, log));
        assertThat(refused).as("damaged proofs that both refuse").isGreaterThan(LOGS * 2 * 9 / 10);
    }

    private static int refusedOf(Random random, String which) {
        int size = 1 + random.nextInt(1 + random.nextInt(MOST_ENTRIES));
        var entries = IntStream.range(0, size).mapToObj(each -> entry(random)).toList();
        var seed = new byte[32];
        random.nextBytes(seed);
        var log = new ServersLog(ORIGIN, seed, entries);
        int index = random.nextInt(size);
        int before = 1 + random.nextInt(size);
        return ofOneEntry(log, index, entries.get(index), random, which) + ofGrowth(log, before, size, random, which);
    }

    private static byte[] entry(Random random) {
        var entry = new byte[random.nextInt(LONGEST_ENTRY)];
        random.nextBytes(entry);
        return entry;
    }

    private static int ofOneEntry(ServersLog log, int index, byte[] entry, Random random, String which) {
        var key = log.verifierKey();
        var proof = log.proof(index);
        assertThat(ServersLog.proves(proof, entry, key)).as(which).isTrue();
        assertThat(VerifiersView.proves(proof, entry, key)).as(which).isTrue();

        var damaged = damaged(proof, random);
        boolean proves = ServersLog.proves(damaged, entry, key);
        assertThat(VerifiersView.proves(damaged, entry, key))
                .as("%s: %s", which, damaged)
                .isEqualTo(proves);
        return proves ? 0 : 1;
    }

    private static int ofGrowth(ServersLog log, int before, int size, Random random, String which) {
        var key = log.verifierKey();
        var older = log.checkpoint(before);
        var newer = log.checkpoint(size);
        var hashes = log.consistency(before);
        assertThat(ServersLog.continues(older, newer, hashes, key)).as(which).isTrue();
        assertThat(VerifiersView.continues(older, newer, hashes, key)).as(which).isTrue();

        // A whole hash too many where there is none to damage.
        var damaged = hashes.isEmpty() ? newer.lines().toList().get(2) + "\n" : damaged(hashes, random);
        boolean continues = ServersLog.continues(older, newer, damaged, key);
        assertThat(VerifiersView.continues(older, newer, damaged, key))
                .as("%s: %s", which, damaged)
                .isEqualTo(continues);
        return continues ? 0 : 1;
    }

    /** One line left out, doubled, swapped with another, or with one character changed. */
    private static String damaged(String text, Random random) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int line = random.nextInt(lines.size() - 1);
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(line, lines.get(line));
            case 2 -> lines.add(random.nextInt(lines.size() - 1), lines.remove(line));
            default -> lines.set(line, otherwise(lines.get(line), random));
        }
        return String.join("\n", lines);
    }

    private static String otherwise(String line, Random random) {
        if (line.isEmpty()) return "A";
        var characters = line.toCharArray();
        int at = random.nextInt(characters.length);
        characters[at] = characters[at] == 'A' ? 'B' : 'A';
        return String.valueOf(characters);
    }
}
