package org.learningledger.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.learningledger.app.database.DataDirectory;
import org.learningledger.app.database.EmbeddedDatabase;
import org.learningledger.app.database.PrivateFiles;
import org.learningledger.store.start.CannotStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description =
                "Fills a fresh ledger with South Tees 2021/22 and an invented partnership, and runs it until Ctrl-C.")
final class DemoCommand implements Callable<Integer> {

    private static final String MARKER = "made-by-demo";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The data directory (default: ${DEFAULT-VALUE}). What an earlier demo left there is replaced.")
    private Path data = Path.of("data", "demo");

    @Option(names = "--port", paramLabel = "N", description = "The port of the web server (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(names = "--exit", description = "Stop after loading and printing.")
    private boolean exit;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and end.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private final Cli.Starter starter;

    DemoCommand(Cli.Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        Cli.logTo(data);
        makeRoom(out);
        out.println("Starting the demonstration in %s ...".formatted(data));
        // Always embedded: invented children's cases have no place in the database that LEDGER_DB_URL names.
        var settings = ProgramSettings.embedded(data, port);
        try (var program = starter.start(exit ? settings.withoutWeb() : settings)) {
            program.jobs().demo(out::println);
            if (exit) {
                out.println("Stopped. To open it: ./ledger start --data %s --port %d, then http://127.0.0.1:%d/"
                        .formatted(data, port, port));
            } else {
                out.println("The demonstration is ready: %s (stop it with Ctrl-C)".formatted(program.url()));
                program.awaitEnd();
            }
        }
        return ExitCode.OK;
    }

    private void makeRoom(PrintWriter out) throws IOException {
        if (Files.exists(data.resolve(MARKER))) {
            refuseIfSomethingWasAdded();
            EmbeddedDatabase.delete(data);
            out.println("Replaced the earlier demonstration in %s.".formatted(data));
        } else if (Files.exists(data) && !isEmptyDirectory()) {
            throw new CannotStart(
                    "%s was not made by an earlier demo, so it is left alone. Choose another directory with --data."
                            .formatted(data));
        }
        DataDirectory.claim(data).close();
        PrivateFiles.write(data.resolve(MARKER), "This directory may be deleted: ./ledger demo makes it anew.\n");
    }

    private void refuseIfSomethingWasAdded() throws IOException {
        var strangers = DataDirectory.strangersIn(data);
        if (!strangers.isEmpty()) {
            throw new CannotStart("%s would be deleted with the earlier demo. Move it elsewhere first."
                    .formatted(strangers.getFirst()));
        }
    }

    private boolean isEmptyDirectory() throws IOException {
        if (!Files.isDirectory(data)) {
            return false;
        }
        try (var entries = Files.list(data)) {
            return entries.findAny().isEmpty();
        }
    }
}
