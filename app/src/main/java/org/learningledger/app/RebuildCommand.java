package org.learningledger.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.learningledger.app.RebuildJob.Act;
import org.learningledger.app.database.DataDirectoryInUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "rebuild",
        description =
                "Builds read models, which the pages read, again from the log beside the live ones, and then puts them in their place in one step. Works beside a running ledger. Killed, it goes on where it was when the ledger runs again.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./ledger rebuild --list",
            "  ./ledger rebuild --all --check",
            "  ./ledger rebuild learning history",
            "  ./ledger rebuild --all --as-at 2022-08-31 --keep-as august"
        })
final class RebuildCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Read models; --list names them.")
    private List<String> models = List.of();

    @Option(names = "--all", description = "All read models.")
    private boolean all;

    @Option(
            names = "--check",
            description = "Only compares with what is live; fails on a difference that no change of version explains.")
    private boolean check;

    @Option(names = "--undo", description = "Puts the generation before in its place again.")
    private boolean undo;

    @Option(
            names = "--as-at",
            paramLabel = "MOMENT",
            description =
                    "Builds them as they were, to be kept: a day (2022-08-31), an instant (2022-08-31T16:00:00Z), or a partnership and a position (south-tees/1075). All of them where none is named.")
    private @Nullable String asAt;

    @Option(
            names = "--keep-as",
            paramLabel = "NAME",
            description = "Under which name: small letters, digits and hyphens.")
    private @Nullable String keepAs;

    @Option(names = "--cancel", description = "Ends the rebuild that goes on, without a trace.")
    private boolean cancel;

    @Option(names = "--list", description = "Lists the read models, and the rebuild that goes on.")
    private boolean list;

    @Option(names = "--kept", description = "Lists what is kept under a name.")
    private boolean kept;

    @Option(names = "--drop", paramLabel = "NAME", description = "Drops what is kept under a name.")
    private @Nullable String drop;

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

    RebuildCommand(Cli.Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var job = job();
        var out = spec.commandLine().getOut();
        Cli.logTo(data);
        var settings = ProgramSettings.from(System.getenv(), data, 0, null).withoutWeb();
        boolean done;
        try (var program = starter.start(settings);
                var leaving =
                        Leaving.from(job, "It stops here, and goes on where it was when the ledger runs again.", out)) {
            done = leaving.unlessLeft(() -> program.jobs().rebuild(job, out::println));
        } catch (DataDirectoryInUse inUse) {
            var server = RunningServer.of(data).orElseThrow(() -> inUse);
            try (var leaving = Leaving.from(job, "It goes on in the running ledger.", out)) {
                done = leaving.unlessLeft(() -> through(server, job, out));
            }
        }
        return done ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean through(RunningServer server, RebuildJob job, PrintWriter out)
            throws IOException, InterruptedException {
        var request = new OperatorRequest(server, data, "request", "See ./ledger rebuild --list for how it stands");
        return request.send("operator/rebuilds", job, line -> {
            if (!line.equals(OperatorRequest.DONE) && !line.equals(OperatorRequest.NOT_DONE)) out.println(line);
        });
    }

    private RebuildJob job() {
        var act = act();
        if ((act == Act.KEEP) != (keepAs != null)) throw misunderstood("--as-at and --keep-as belong together.");
        boolean named = all || !models.isEmpty();
        if (act.goesOn() && act != Act.KEEP && !named) throw misunderstood("Name read models, or say --all.");
        if (!act.goesOn() && named) throw misunderstood("This is not about single read models: leave them out.");
        if (all && !models.isEmpty()) throw misunderstood("Name read models or say --all, not both.");
        return new RebuildJob(
                act, models, all || (act == Act.KEEP && models.isEmpty()), drop == null ? keepAs : drop, asAt);
    }

    private Act act() {
        var acts = new ArrayList<Act>();
        if (check) acts.add(Act.CHECK);
        if (undo) acts.add(Act.UNDO);
        if (asAt != null) acts.add(Act.KEEP);
        if (cancel) acts.add(Act.CANCEL);
        if (list) acts.add(Act.LIST);
        if (kept) acts.add(Act.KEPT);
        if (drop != null) acts.add(Act.DROP);
        if (acts.size() > 1) {
            throw misunderstood("Choose one of --check, --undo, --as-at, --cancel, --list, --kept and --drop.");
        }
        return acts.isEmpty() ? Act.REBUILD : acts.getFirst();
    }

    private ParameterException misunderstood(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** Says, when somebody stops the command while a rebuild goes on, what becomes of that. */
    private static final class Leaving implements AutoCloseable {

        private final Thread onExit;
        private volatile boolean left;

        private Leaving(String sentence, PrintWriter out) {
            this.onExit = new Thread(() -> {
                left = true;
                out.println(sentence);
                out.println("See how far it is: ./ledger rebuild --list   Cancel it: ./ledger rebuild --cancel");
            });
        }

        static Leaving from(RebuildJob job, String sentence, PrintWriter out) {
            var leaving = new Leaving(sentence, out);
            if (job.act().goesOn()) Runtime.getRuntime().addShutdownHook(leaving.onExit);
            return leaving;
        }

        /** What breaks because the program is ending is no news. */
        boolean unlessLeft(Callable<Boolean> work) throws IOException, InterruptedException {
            try {
                return work.call();
            } catch (IOException | InterruptedException | RuntimeException broken) {
                if (left) return false;
                throw broken;
            } catch (Exception unforeseen) {
                throw new IllegalStateException(unforeseen);
            }
        }

        @Override
        public void close() {
            try {
                Runtime.getRuntime().removeShutdownHook(onExit);
            } catch (IllegalStateException ending) {
                // It has run, or is running.
            }
        }
    }
}
