package org.learningledger.app;

import org.learningledger.app.bench.AsAtBench;
import org.learningledger.app.bench.ProofBench;
import org.learningledger.app.bench.RebuildBench;
import org.learningledger.app.bench.RecordBench;
import org.learningledger.app.bench.StartBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "bench",
        description = "Measures the ledger on this machine, in a ledger of its own that is deleted afterwards.")
final class BenchCommand extends CommandGroup {

    static CommandLine with() {
        return new CommandLine(new BenchCommand())
                .addSubcommand(new AsAtBench())
                .addSubcommand(new ProofBench())
                .addSubcommand(new RebuildBench())
                .addSubcommand(new RecordBench())
                .addSubcommand(new StartBench());
    }
}
