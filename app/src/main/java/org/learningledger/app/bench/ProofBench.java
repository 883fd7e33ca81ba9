package org.learningledger.app.bench;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code ./ledger bench proof}. */
@Command(
        name = "proof",
        description = "What proofs cost: signing beside recording, checking everything again, exporting and verifying.",
        footer = {
            "",
            "Lets 32 programs record over HTTP, by turns with the signer at work and held",
            "back. Then fills a log with invented histories, signs it, checks every stored",
            "entry again from its bytes, exports it, and has the stand-alone verifier check",
            "the archive in a process of its own with 64 MB. Ends with one line for programs;",
            "docs/performance.md tells of results."
        })
public final class ProofBench extends Bench {

    /** Where the verifier's classes are. */
    static final String VERIFIER = "ledger.verifier";

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "How many events are checked, exported and verified (default: ${DEFAULT-VALUE}).")
    private int events = 1_000_000;

    @Option(names = "--clients", paramLabel = "N", description = "How many record at once (default: ${DEFAULT-VALUE}).")
    private int clients = 32;

    @Option(
            names = "--recommendations",
            paramLabel = "N",
            description =
                    "How many recommendations the ledger that is recorded in holds before (default: ${DEFAULT-VALUE}).")
    private int recommendations = 2_000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same seed fills in the same histories (default: ${DEFAULT-VALUE}).")
    private long seed = 7;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long each turn of recording takes (default: ${DEFAULT-VALUE}).")
    private int seconds = 10;

    @Option(names = "--rounds", paramLabel = "N", description = "How many turns each has (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Override
    public Integer call() throws Exception {
        var verifier = verifier();
        if (verifier == null) {
            lines().accept("This program does not know where the verifier is: run it as ./ledger bench proof.");
            return ExitCode.SOFTWARE;
        }
        var size = new Recording.Size(List.of(clients), recommendations, seed, seconds, rounds);
        boolean holds = ledger.inItsDirectory(directory -> new Proving(directory, verifier, lines()).run(size, events));
        return holds ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static @Nullable Path verifier() {
        var named = System.getProperty(VERIFIER);
        return named == null ? null : Path.of(named);
    }
}
