package org.learningledger.app;

import java.util.concurrent.Callable;
import org.learningledger.app.bench.AsAtBench;
import org.learningledger.app.bench.RebuildBench;
import org.learningledger.app.bench.RecordBench;
import org.learningledger.app.bench.StartBench;
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
        return new CommandLine(new BenchCommand())
                .addSubcommand(new AsAtBench())
                .addSubcommand(new RebuildBench())
                .addSubcommand(new RecordBench())
                .addSubcommand(new StartBench());
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
