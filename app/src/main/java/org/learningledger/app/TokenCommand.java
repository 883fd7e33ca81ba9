package org.learningledger.app;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.learningledger.app.TokenJob.Act;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "token",
        description =
                "Makes, lists and revokes tokens, with which reporting jobs ask the ledger. Works beside a running ledger.",
        footer = {
            "",
            "A token for a job that reads figures every night:",
            "  ./ledger token add \"Nightly figures, council data team\" --partnership moor \\",
            "      --scope figures --until 2027-11-30"
        })
final class TokenCommand extends CommandGroup {

    static CommandLine with(Cli.Starter starter) {
        return new CommandLine(new TokenCommand())
                .addSubcommand(new Add(starter))
                .addSubcommand(new ListAll(starter))
                .addSubcommand(new Revoke(starter));
    }

    private abstract static class AskingAboutTokens extends Asking<TokenJob> {

        AskingAboutTokens(Cli.Starter starter) {
            super(starter, "operator/tokens", "See ./ledger token list, and try again");
        }

        @Override
        boolean does(Jobs jobs, TokenJob job, Consumer<String> lines) {
            return jobs.token(job, lines);
        }
    }

    @Command(name = "add", description = "Makes a token and prints it, once.", sortOptions = false)
    private static final class Add extends AskingAboutTokens {

        @Parameters(
                paramLabel = "NAME",
                description = "Which job uses it, as in \"Nightly figures, council data team\"; no person's name.")
        private String name = "";

        @Option(
                names = "--partnership",
                required = true,
                paramLabel = "CODE",
                description = "The partnership's code, as in south-tees.")
        private String partnership = "";

        @Option(
                names = "--scope",
                required = true,
                paramLabel = "SCOPE",
                description = {
                    "What it opens; repeat it for several.",
                    "figures: read reports, lists and figures, as the independent scrutineer may.",
                    "rebuild: start, watch, cancel, undo and check rebuilds."
                })
        private List<String> scopes = List.of();

        @Option(
                names = "--until",
                required = true,
                paramLabel = "DAY",
                description = "The last day on which it works, as in 2027-11-30; at most a year from today.")
        private String until = "";

        Add(Cli.Starter starter) {
            super(starter);
        }

        @Override
        TokenJob job() {
            return new TokenJob(Act.ADD, null, partnership, name, scopes, until);
        }
    }

    @Command(name = "list", description = "Lists the tokens, those that ended or were revoked too.")
    private static final class ListAll extends AskingAboutTokens {

        @Option(
                names = "--partnership",
                paramLabel = "CODE",
                description = "Only those of this partnership (default: of every one).")
        private @Nullable String partnership;

        ListAll(Cli.Starter starter) {
            super(starter);
        }

        @Override
        TokenJob job() {
            return TokenJob.list(partnership);
        }
    }

    @Command(name = "revoke", description = "Revokes a token: the job that uses it is refused from then on.")
    private static final class Revoke extends AskingAboutTokens {

        @Parameters(paramLabel = "ID", description = "The token's id, as ./ledger token list shows it.")
        private String id = "";

        Revoke(Cli.Starter starter) {
            super(starter);
        }

        @Override
        TokenJob job() {
            return TokenJob.revoke(id);
        }
    }
}
