package org.learningledger.app.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code ./ledger bench asat}. */
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
public final class AsAtBench extends Bench {

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

    @Override
    public Integer call() throws Exception {
        lines().accept("Measuring with %,d recommendations, one record of %,d events, seed %d."
                .formatted(recommendations, events, seed));
        var size = new AsAt.Size(recommendations, events, seed, rounds);
        boolean indexed = ledger.running(
                program -> new AsAt(program.context(), program.database(), lines()).run(size), QueryPlans.class);
        return indexed ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
