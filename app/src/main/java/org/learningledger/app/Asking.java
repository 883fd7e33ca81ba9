package org.learningledger.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.learningledger.app.database.DataDirectoryInUse;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What commands share that have the ledger do something at once, beside a running one or without: where the ledger is, and
 * asking it.
 *
 * @param <J> what is to be done, as it is sent to a running ledger
 */
abstract class Asking<J> implements Callable<Integer> {

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
    private final String path;
    private final String afterwards;

    /**
     * @param path of the operator's endpoint that takes the job
     * @param afterwards what a person does who does not know how it ended
     */
    Asking(Cli.Starter starter, String path, String afterwards) {
        this.starter = starter;
        this.path = path;
        this.afterwards = afterwards;
    }

    abstract J job();

    /** @return whether it was done */
    abstract boolean does(Jobs jobs, J job, Consumer<String> lines);

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        Cli.logTo(data);
        var settings = ProgramSettings.from(System.getenv(), data, 0, null).withoutWeb();
        boolean done;
        try (var program = starter.start(settings)) {
            done = does(program.jobs(), job(), out::println);
        } catch (DataDirectoryInUse inUse) {
            var server = RunningServer.of(data).orElseThrow(() -> inUse);
            done = new OperatorRequest(server, data, "request", afterwards).send(path, job(), line -> {
                if (!line.equals(OperatorRequest.DONE)) out.println(line);
            });
        }
        return done ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
