package org.learningledger.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

/** {@code kill -9} in the middle of an import, start again, import again: as if nothing had happened. */
@DisplayName("An import that was killed")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("slow")
class AKilledImportTest {

    private static final String DATA_SET =
            LedgerProcess.SAMPLE.resolve("south-tees-2021-22").toString();

    /** Each is the last line printed before an unpredictable moment within the rows of the next file. */
    private static final List<String> FILES =
            List.of("documents.csv", "groups.csv", "reviews.csv", "findings.csv", "recommendations.csv", "actions.csv");

    @TempDir
    static Path folder;

    private static Map<String, String> undisturbed;

    @BeforeAll
    static void import_undisturbed() throws Exception {
        var data = folder.resolve("undisturbed");
        assertThat(importInto(data)).contains("progress.csv: 123 rows, 123 recorded, 0 refused");
        undisturbed = ReadModels.of(data);
        assertThat(undisturbed).isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void ends_with_the_same_counts_and_the_same_read_models(long seed) throws Exception {
        var random = new Random(seed);
        var data = folder.resolve("killed-" + seed);
        var last = FILES.get(random.nextInt(FILES.size()));
        try (var program = LedgerProcess.start("import", DATA_SET, "--data", data.toString())) {
            assertThat(program.readUntil(line -> line.startsWith(last)))
                    .as(program.lines().toString())
                    .isTrue();
            LockSupport.parkNanos(
                    random.nextInt(100_000_000)); // where in the next file the blow falls is left to chance
            program.kill();
        }

        var again = importInto(data);

        assertThat(again)
                .anyMatch(line -> line.startsWith(last) && line.contains("0 recorded") && line.contains("before"));
        assertThat(ReadModels.of(data)).isEqualTo(undisturbed);
        assertThat(importInto(data)).as("a third time").allSatisfy(line -> {
            if (line.contains(" rows, ") && !line.contains("not taken yet"))
                assertThat(line).contains(" 0 recorded");
        });
    }

    private static List<String> importInto(Path data) throws Exception {
        try (var program = LedgerProcess.start("import", DATA_SET, "--data", data.toString())) {
            int exit = program.end();
            assertThat(exit).as(String.join("\n", program.lines())).isZero();
            return program.lines();
        }
    }
}
