package org.learningledger.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.learningledger.store.start.CannotStart;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. People read the console; what only an engineer wants goes to the log file in the data directory. */
@Command(name = "./ledger", description = "The audit and learning ledger for safeguarding partnerships.")
public final class Cli implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and end.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    /** Starts a ledger; tests start a smaller one. */
    interface Starter {
        LedgerProgram start(ProgramSettings settings);
    }

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "ledger-log.xml");
        System.setProperty("logging.config", "classpath:ledger-log.xml");
        System.exit(commands(LedgerProgram::start).execute(arguments));
    }

    static CommandLine commands(Starter starter) {
        return new CommandLine(new Cli())
                .addSubcommand(new DemoCommand(starter))
                .addSubcommand(new StartCommand(starter))
                .addSubcommand(new ImportCommand(starter))
                .addSubcommand(AccountCommand.with(starter))
                .addSubcommand(TokenCommand.with(starter))
                .addSubcommand(new RebuildCommand(starter))
                .addSubcommand(new ExportCommand(starter))
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new SignCommand())
                .addSubcommand(BenchCommand.with())
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((problem, arguments) -> misunderstood(problem))
                .setExecutionExceptionHandler((problem, command, result) -> failed(problem, command));
    }

    /** Names the log file before anything logs. */
    public static void logTo(Path data) {
        System.setProperty("ledger.log", data.resolve("ledger.log").toString());
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    private static int misunderstood(ParameterException problem) {
        var command = problem.getCommandLine();
        var name = command.getCommandSpec().qualifiedName();
        var err = command.getErr();
        if (problem instanceof UnmatchedArgumentException unmatched && command.getParent() == null) {
            err.println("There is no command '%s'."
                    .formatted(unmatched.getUnmatched().getFirst()));
        } else {
            err.println(problem.getMessage());
        }
        err.println("See %s --help.".formatted(name));
        return ExitCode.USAGE;
    }

    private static int failed(Exception problem, CommandLine command) {
        PrintWriter err = command.getErr();
        if (problem instanceof CannotStart) {
            err.println(problem.getMessage());
        } else {
            LoggerFactory.getLogger(Cli.class).error("The command failed", problem);
            err.println("The ledger met an error that it did not expect (%s). The details are in %s."
                    .formatted(problem.getClass().getSimpleName(), System.getProperty("ledger.log", "its log file")));
        }
        return ExitCode.SOFTWARE;
    }
}
