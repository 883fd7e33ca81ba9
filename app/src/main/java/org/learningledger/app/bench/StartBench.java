package org.learningledger.app.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code ./ledger bench start}. */
@Command(
        name = "start",
        description = "How soon a ledger shows its first page, and how much memory it takes.",
        footer = {
            "",
            "Fills a ledger with invented recommendations and stops it. Then it starts it as",
            "./ledger start does, signs in like a person as soon as that is possible, reads",
            "the first page and some more, and stops it again. Ends with one line for",
            "programs; docs/performance.md tells of results."
        })
public final class StartBench extends Bench {

    @Option(
            names = "--recommendations",
            paramLabel = "N",
            description = "How many recommendations the ledger holds (default: ${DEFAULT-VALUE}).")
    private int recommendations = 10_000;

    @Option(names = "--demonstration", description = "Starts the demonstration instead, as ./ledger demo fills it.")
    private boolean demonstration;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same seed fills in the same histories (default: ${DEFAULT-VALUE}).")
    private long seed = 6;

    @Option(names = "--rounds", paramLabel = "N", description = "How often it is started (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Override
    public Integer call() throws Exception {
        ledger.inItsDirectory(directory -> {
            new Starting(directory, lines()).run(new Starting.Size(recommendations, demonstration, seed, rounds));
            return null;
        });
        return ExitCode.OK;
    }
}
