package org.learningledger.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.learningledger.app.AccountJob.Act;
import org.learningledger.app.database.DataDirectoryInUse;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "account",
        description = "Opens, lists and closes accounts: who can sign in. Works beside a running ledger.",
        footer = {
            "",
            "The first account of a new partnership:",
            "  ./ledger account add admin --role administrator --partnership moor \\",
            "      --partnership-name \"Moorland Safeguarding Children Partnership\""
        })
final class AccountCommand implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and end.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    static CommandLine with(Cli.Starter starter) {
        return new CommandLine(new AccountCommand())
                .addSubcommand(new Add(starter))
                .addSubcommand(new ListAll(starter))
                .addSubcommand(new NewPassword(starter))
                .addSubcommand(new Close(starter));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    /** What all of them share: where the ledger is, and asking it. */
    private abstract static class Asking implements Callable<Integer> {

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

        Asking(Cli.Starter starter) {
            this.starter = starter;
        }

        abstract AccountJob job();

        @Override
        public Integer call() throws IOException, InterruptedException {
            var out = spec.commandLine().getOut();
            Cli.logTo(data);
            var settings = ProgramSettings.from(System.getenv(), data, 0, null).withoutWeb();
            boolean done;
            try (var program = starter.start(settings)) {
                done = program.jobs().account(job(), out::println);
            } catch (DataDirectoryInUse inUse) {
                var server = RunningServer.of(data).orElseThrow(() -> inUse);
                var request = new OperatorRequest(server, data, "request", "See ./ledger account list, and try again");
                done = request.send("operator/accounts", job(), line -> {
                    if (!line.equals(OperatorRequest.DONE)) out.println(line);
                });
            }
            return done ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    @Command(
            name = "add",
            description = "Opens an account and prints a password for its first sign-in, once.",
            sortOptions = false)
    private static final class Add extends Asking {

        @Parameters(paramLabel = "NAME", description = "The sign-in name, as in sam.lee.")
        private String signInName = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description =
                        "administrator, business-unit, ld-group, qp-group, agency-lead, scrutineer or committee-member.")
        private String role = "";

        @Option(
                names = "--partnership",
                required = true,
                paramLabel = "CODE",
                description = "The partnership's code, as in south-tees.")
        private String partnership = "";

        @Option(
                names = "--partnership-name",
                paramLabel = "NAME",
                description = "The full name of a partnership that the ledger does not hold yet: it is opened.")
        private @Nullable String partnershipName;

        @Option(
                names = "--name",
                paramLabel = "NAME",
                description = "The name that others see (default: the sign-in name).")
        private @Nullable String displayName;

        @Option(
                names = "--agency",
                paramLabel = "REFERENCE",
                description = "The organisation's reference in the register; an agency lead needs one.")
        private @Nullable String agency;

        @Option(names = "--post", paramLabel = "POST", description = "The post held, as in \"Head of Safeguarding\".")
        private @Nullable String post;

        @Option(names = "--e-mail", paramLabel = "ADDRESS", description = "Kept with the account, never in the record.")
        private @Nullable String eMail;

        Add(Cli.Starter starter) {
            super(starter);
        }

        @Override
        AccountJob job() {
            return new AccountJob(
                    Act.ADD, signInName, partnership, partnershipName, displayName, eMail, role, agency, post);
        }
    }

    @Command(name = "list", description = "Lists the accounts, closed ones too.")
    private static final class ListAll extends Asking {

        @Option(
                names = "--partnership",
                paramLabel = "CODE",
                description = "Only those of this partnership (default: of every one).")
        private @Nullable String partnership;

        ListAll(Cli.Starter starter) {
            super(starter);
        }

        @Override
        AccountJob job() {
            return AccountJob.list(partnership);
        }
    }

    @Command(
            name = "new-password",
            description = "Prints a new password for one sign-in, once; the one before stops working.")
    private static final class NewPassword extends Asking {

        @Parameters(paramLabel = "NAME", description = "The sign-in name.")
        private String signInName = "";

        NewPassword(Cli.Starter starter) {
            super(starter);
        }

        @Override
        AccountJob job() {
            return AccountJob.about(Act.NEW_PASSWORD, signInName);
        }
    }

    @Command(
            name = "close",
            description = "Closes an account: nobody signs in with it again. What was recorded with it stays.")
    private static final class Close extends Asking {

        @Parameters(paramLabel = "NAME", description = "The sign-in name.")
        private String signInName = "";

        Close(Cli.Starter starter) {
            super(starter);
        }

        @Override
        AccountJob job() {
            return AccountJob.about(Act.CLOSE, signInName);
        }
    }
}
