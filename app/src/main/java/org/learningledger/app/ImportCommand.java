package org.learningledger.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.learningledger.app.database.DataDirectoryInUse;
import org.learningledger.store.start.CannotStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description =
                "Brings in CSV files: every row is rehearsed first, and all are recorded or none. Works beside a running ledger.")
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR-or-FILE", description = "A CSV file, or a directory of them.")
    private Path source = Path.of("");

    @Option(names = "--rehearse", description = "Only rehearse: nothing is recorded.")
    private boolean rehearse;

    @Option(names = "--data", paramLabel = "DIR", description = "The data directory (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data", "ledger");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and end.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private final Cli.Starter starter;

    ImportCommand(Cli.Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        if (!Files.isReadable(source)) {
            throw new CannotStart("%s does not exist or cannot be read. Check the path.".formatted(source));
        }
        Cli.logTo(data);
        var settings = ProgramSettings.from(System.getenv(), data, 0, null).withoutWeb();
        boolean passed;
        try (var program = starter.start(settings)) {
            passed = program.jobs().importFiles(source.toRealPath(), rehearse, out::println);
        } catch (DataDirectoryInUse inUse) {
            var server = RunningServer.of(data).orElseThrow(() -> inUse);
            passed = through(server, out);
        }
        return passed ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean through(RunningServer server, PrintWriter out) throws IOException, InterruptedException {
        return new OperatorRequest(server, data, "import", "Rehearse the import again to see what is recorded")
                .send(
                        "operator/import?rehearse=" + rehearse,
                        Map.of("path", source.toRealPath().toString()),
                        out::println);
    }
}
