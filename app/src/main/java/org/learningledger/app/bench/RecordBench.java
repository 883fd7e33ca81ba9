package org.learningledger.app.bench;

import java.util.List;
import org.learningledger.app.LedgerProgram;
import org.learningledger.app.ProgramSettings;
import org.learningledger.app.database.EmbeddedDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code ./ledger bench record}. */
@Command(
        name = "record",
        description = "What recording costs, beside what the guarded table alone takes.",
        footer = {
            "",
            "Fills a ledger with invented recommendations and their actions, then lets 1, 8",
            "and 32 programs record progress, evidence and outcomes over HTTP, by turns with",
            "as many connections that only insert the same rows and commit. Last, it records",
            "at half of the highest rate and tells how long answers take, and how soon the",
            "history shows them. Ends with one line for programs; docs/performance.md tells",
            "of results."
        })
public final class RecordBench extends Bench {

    @Option(
            names = "--clients",
            paramLabel = "N",
            split = ",",
            description = "How many record at once, in turn (default: 1,8,32).")
    private List<Integer> clients = List.of(1, 8, 32);

    @Option(
            names = "--recommendations",
            paramLabel = "N",
            description = "How many recommendations the ledger holds before (default: ${DEFAULT-VALUE}).")
    private int recommendations = 5_000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same seed fills in the same histories (default: ${DEFAULT-VALUE}).")
    private long seed = 6;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long each turn takes (default: ${DEFAULT-VALUE}).")
    private int seconds = 5;

    @Option(names = "--rounds", paramLabel = "N", description = "How many turns each has (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Override
    public Integer call() throws Exception {
        var size = new Recording.Size(clients, recommendations, seed, seconds, rounds);
        ledger.inItsDirectory(directory -> {
            try (var program = LedgerProgram.start(ProgramSettings.embedded(directory, 0));
                    var bare = EmbeddedDatabase.start(directory.resolve("bare"))) {
                new Recording(program, size, lines()).run(bare);
            }
            return null;
        });
        return ExitCode.OK;
    }
}
