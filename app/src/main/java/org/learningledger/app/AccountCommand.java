package org.learningledger.app;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.learningledger.app.AccountJob.Act;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "account",
        description = "Opens, lists and closes accounts: who can sign in. Works beside a running ledger.",
        footer = {
            "",
            "The first account of a new partnership:",
            "  ./ledger account add admin --role administrator --partnership moor \\",
            "      --partnership-name \"Moorland Safeguarding Children Partnership\""
        })
final class AccountCommand extends CommandGroup {

    static CommandLine with(Cli.Starter starter) {
        return new CommandLine(new AccountCommand())
                .addSubcommand(new Add(starter))
                .addSubcommand(new ListAll(starter))
                .addSubcommand(new NewPassword(starter))
                .addSubcommand(new Close(starter));
    }

    private abstract static class AskingAboutAccounts extends Asking<AccountJob> {

        AskingAboutAccounts(Cli.Starter starter) {
            super(starter, "operator/accounts", "See ./ledger account list, and try again");
        }

        @Override
        boolean does(Jobs jobs, AccountJob job, Consumer<String> lines) {
            return jobs.account(job, lines);
        }
    }

    @Command(
            name = "add",
            description = "Opens an account and prints a password for its first sign-in, once.",
            sortOptions = false)
    private static final class Add extends AskingAboutAccounts {

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
    private static final class ListAll extends AskingAboutAccounts {

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
    private static final class NewPassword extends AskingAboutAccounts {

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
    private static final class Close extends AskingAboutAccounts {

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
