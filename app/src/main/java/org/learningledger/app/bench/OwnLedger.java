package org.learningledger.app.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.learningledger.app.Cli;
import org.learningledger.app.LedgerProgram;
import org.learningledger.app.ProgramSettings;
import org.learningledger.app.database.PrivateFiles;
import picocli.CommandLine.Option;

/**
 * The ledger that a comparison fills and measures: in a new directory that is deleted afterwards, or in one that is kept.
 * Its database is the one of {@code ./ledger start}, as durable as that.
 */
final class OwnLedger {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keeps the filled ledger here and measures it again next time (default: a new one, deleted afterwards).")
    private @Nullable Path data;

    /** What is done with the directory, and what comes of it. */
    interface Work<T> {
        T in(Path directory) throws Exception;
    }

    /** What is measured in the running ledger, and what comes of it. */
    interface Measurement<T> {
        T of(LedgerProgram program) throws Exception;
    }

    <T> T inItsDirectory(Work<T> work) throws Exception {
        if (data != null) return logged(data, work);
        var temporary = Files.createTempDirectory("ledger-bench-");
        try {
            return logged(temporary, work);
        } finally {
            PrivateFiles.delete(temporary);
        }
    }

    /** Without its web server. */
    <T> T running(Measurement<T> measurement, Class<?>... besides) throws Exception {
        return inItsDirectory(directory -> {
            var settings = ProgramSettings.embedded(directory, 0).withoutWeb();
            try (var program = LedgerProgram.startWith(settings, besides)) {
                return measurement.of(program);
            }
        });
    }

    private static <T> T logged(Path directory, Work<T> work) throws Exception {
        Cli.logTo(directory);
        return work.in(directory);
    }
}
