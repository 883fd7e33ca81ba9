package org.learningledger.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.learningledger.app.bench.AsAt;
import org.learningledger.app.bench.QueryPlans;
import org.learningledger.app.database.EmbeddedDatabase;
import org.learningledger.app.database.PrivateFiles;
import org.learningledger.store.start.StoreChoice;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = "Measures the ledger on this machine, in a ledger of its own that is deleted afterwards.")
final class BenchCommand implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and end.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    static CommandLine with() {
        return new CommandLine(new BenchCommand()).addSubcommand(new AsAtCommand());
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    @Command(
            name = "asat",
            description = "What it costs to ask what was known, or so, at another moment.",
            footer = {
                "",
                "Fills a ledger with invented recommendations (some minutes), then asks the",
                "same questions about now and about other moments by turns, and shows which",
                "indices answer them. Ends with one line for programs; fails if a page of the",
                "register reads a big table whole. docs/performance.md tells of results."
            })
    static final class AsAtCommand implements Callable<Integer> {

        @Option(
                names = "--recommendations",
                paramLabel = "N",
                description = "How many recommendations the register holds (default: ${DEFAULT-VALUE}).")
        private int recommendations = 100_000;

        @Option(
                names = "--events",
                paramLabel = "N",
                description = "How many events the one long record has (default: ${DEFAULT-VALUE}).")
        private int events = 1_000;

        @Option(
                names = "--seed",
                paramLabel = "S",
                description = "The same seed fills in the same histories (default: ${DEFAULT-VALUE}).")
        private long seed = 5;

        @Option(
                names = "--rounds",
                paramLabel = "N",
                description = "How often each question is timed (default: ${DEFAULT-VALUE}).")
        private int rounds = 60;

        @Option(
                names = "--data",
                paramLabel = "DIR",
                description =
                        "Keeps the filled ledger here and measures it again next time (default: a new one, deleted afterwards).")
        private @Nullable Path data;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this and end.")
        private boolean help;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException, SQLException {
            if (data != null) return measure(data);
            var temporary = Files.createTempDirectory("ledger-bench-");
            try {
                return measure(temporary);
            } finally {
                PrivateFiles.delete(temporary);
            }
        }

        private int measure(Path directory) throws SQLException {
            var out = spec.commandLine().getOut();
            Cli.logTo(directory);
            out.println("Measuring with %,d recommendations, one record of %,d events, seed %d."
                    .formatted(recommendations, events, seed));
            try (var database = EmbeddedDatabase.start(directory.resolve("database"))) {
                var settings = new ProgramSettings(
                        directory.resolve("program"),
                        0,
                        ProgramSettings.LOOPBACK,
                        false,
                        false,
                        Optional.of(database.address()),
                        new StoreChoice.PostgreSql());
                try (var program = LedgerProgram.start(settings, Measured.class, Migrations.ALL)) {
                    var size = new AsAt.Size(recommendations, events, seed, rounds);
                    return new AsAt(program.context(), database.address(), out::println).run(size)
                            ? ExitCode.OK
                            : ExitCode.SOFTWARE;
                }
            }
        }
    }

    /** The whole ledger, with an ear at its database. */
    @Configuration(proxyBeanMethods = false)
    @Import({AllInOne.class, QueryPlans.class})
    static class Measured {}
}
