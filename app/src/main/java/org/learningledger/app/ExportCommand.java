package org.learningledger.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.learningledger.app.database.DataDirectoryInUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description =
                "Writes the whole history into one zip that opens without the ledger: every entry, the signed heads that prove them, and each register as a spreadsheet. Works beside a running ledger.",
        sortOptions = false,
        footer = {
            "",
            "docs/archive-format.md describes the file to the byte, docs/checking.md how to check it.",
            "",
            "Example:",
            "  ./ledger export ledger.zip"
        })
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.zip", description = "The file to write; it must not be there yet.")
    private Path file = Path.of("");

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

    ExportCommand(Cli.Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        Cli.logTo(data);
        var job = new ExportJob(file.toAbsolutePath().toString());
        var settings = ProgramSettings.from(System.getenv(), data, 0, null).withoutWeb();
        boolean done;
        try (var program = starter.start(settings)) {
            done = program.jobs().export(job, line -> tell(line, out));
        } catch (DataDirectoryInUse inUse) {
            var server = RunningServer.of(data).orElseThrow(() -> inUse);
            var request = new OperatorRequest(server, data, "export", "See whether the file is there");
            done = request.send("operator/exports", job, line -> {
                if (!line.equals(OperatorRequest.DONE) && !line.startsWith(OperatorRequest.NOT_DONE)) tell(line, out);
            });
        }
        return done ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static void tell(String line, PrintWriter out) {
        out.println(line);
        out.flush();
    }
}
