package org.learningledger.app.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code ./ledger bench rebuild}. */
@Command(
        name = "rebuild",
        description = "How fast read models are built again from the log.",
        footer = {
            "",
            "Fills a ledger with invented histories, then measures on the same database:",
            "the bare loop (read events in order, deserialise them, COPY the very rows of",
            "the history, made beforehand), this program's rebuild of the history, one of",
            "every model, and a plain Axon projection with one statement for each event.",
            "Ends with one line for programs. docs/performance.md tells of results."
        })
public final class RebuildBench extends Bench {

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "How many events the log holds (default: ${DEFAULT-VALUE}).")
    private int events = 500_000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same seed fills in the same histories (default: ${DEFAULT-VALUE}).")
    private long seed = 6;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each is measured, by turns; the middle one counts (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Override
    public Integer call() throws Exception {
        lines().accept("Measuring with %,d events, seed %d.".formatted(events, seed));
        var size = new Rebuilding.Size(events, seed, rounds);
        boolean same =
                ledger.running(program -> new Rebuilding(program.context(), program.database(), lines()).run(size));
        return same ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
