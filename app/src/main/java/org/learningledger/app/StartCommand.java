package org.learningledger.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "start",
        description = "Runs the ledger until Ctrl-C, with its own database or on LEDGER_DB_URL.",
        footer = {
            "",
            "With LEDGER_DB_URL set, the ledger uses that PostgreSQL instead of its own.",
            "Then LEDGER_DB_USER (ledger_app) and LEDGER_DB_PASSWORD are the program's",
            "login, LEDGER_DB_OWNER and LEDGER_DB_OWNER_PASSWORD that of the tables' owner.",
            "",
            "With LEDGER_STORE=axonserver and LEDGER_AXONSERVER=host:8124, events are kept",
            "in an Axon Server; docs/running.md tells of all forms and settings.",
            "",
            "With LEDGER_BEHIND_PROXY=true, the ledger believes a reverse proxy in a private",
            "network that says from which address, and whether by https, a request came.",
            "Set it only where nobody can reach the ledger but through that proxy."
        })
final class StartCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "The data directory (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data", "ledger");

    @Option(names = "--port", paramLabel = "N", description = "The port of the web server (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description =
                    "The network address to listen on; 0.0.0.0 opens the ledger to the network (default: LEDGER_ADDRESS, else this machine only).")
    private @Nullable String address;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and end.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private final Cli.Starter starter;

    StartCommand(Cli.Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        Cli.logTo(data);
        out.println("Starting the ledger in %s ...".formatted(data));
        var settings = ProgramSettings.from(System.getenv(), data, port, address);
        out.println(settings.form());
        try (var program = starter.start(settings)) {
            program.missing().forEach(out::println);
            out.println("The ledger is ready: %s (stop it with Ctrl-C)".formatted(program.url()));
            program.awaitEnd();
        }
        return ExitCode.OK;
    }
}
