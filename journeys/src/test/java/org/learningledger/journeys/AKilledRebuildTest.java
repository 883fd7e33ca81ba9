package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kill -9} in the middle of a rebuild, any number of times: the next one goes on, and the rows are the same. */
@DisplayName("A rebuild that was killed")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("slow")
class AKilledRebuildTest {

    private static final Duration LONGEST = Duration.ofMillis(1_500);

    @TempDir
    static Path data;

    private static Map<String, String> before;

    @BeforeAll
    static void imports() throws Exception {
        var dataSet = LedgerProcess.SAMPLE.resolve("south-tees-2021-22").toString();
        run("import", dataSet, "--data", data.toString());
        before = ReadModels.of(data);
        assertThat(before).isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void goes_on_and_leaves_the_same_rows(long seed) throws Exception {
        var random = new Random(seed);
        for (int blow = 0; blow < 2; blow++) {
            try (var program = LedgerProcess.start("rebuild", "--all", "--data", data.toString())) {
                assertThat(program.readUntil(line -> true))
                        .as(program.lines().toString())
                        .isTrue();
                // On which step the blow falls is left to chance.
                LockSupport.parkNanos((long) (LONGEST.toNanos() * random.nextDouble()));
                program.kill();
            }
        }
        var report = run("rebuild", "--all", "--data", data.toString());
        assertThat(report).anyMatch(line -> line.contains("history: digest ") && line.endsWith("before and after."));
        assertThat(ReadModels.of(data)).isEqualTo(before);
        run("rebuild", "--all", "--check", "--data", data.toString());
    }

    private static List<String> run(String... arguments) throws Exception {
        try (var program = LedgerProcess.start(arguments)) {
            int exit = program.end();
            assertThat(exit).as(String.join("\n", program.lines())).isZero();
            return program.lines();
        }
    }
}
