package org.learningledger.app.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.axonframework.config.EventProcessingConfiguration;
import org.learningledger.app.AccountJob;
import org.learningledger.app.ExportJob;
import org.learningledger.app.Jobs;
import org.learningledger.app.RebuildJob;
import org.learningledger.app.TokenJob;
import org.learningledger.app.account.AccountDesk;
import org.learningledger.app.archive.ExportDesk;
import org.learningledger.app.rebuild.RebuildDesk;
import org.learningledger.app.token.TokenDesk;
import org.learningledger.command.importing.Import;
import org.learningledger.query.learning.LearningReader;
import org.learningledger.query.projection.Progressed;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.record.Recorder;
import org.learningledger.store.start.CannotStart;
import org.learningledger.web.account.Accounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the command line asks for: imports, accounts, tokens, rebuilds, and the demonstration. */
@Component
class Demonstration implements Jobs {

    private static final Duration CATCH_UP = Duration.ofMinutes(2);

    private final Import imports;
    private final Recorder recorder;
    private final Accounts accounts;
    private final AccountDesk desk;
    private final TokenDesk tokens;
    private final RebuildDesk rebuilds;
    private final ExportDesk exports;
    private final LedgerLog log;
    private final LearningReader learning;
    private final EventProcessingConfiguration projections;
    private final Progressed progressed;
    private final Path sample;

    Demonstration(
            Import imports,
            Recorder recorder,
            Accounts accounts,
            AccountDesk desk,
            TokenDesk tokens,
            RebuildDesk rebuilds,
            ExportDesk exports,
            LedgerLog log,
            LearningReader learning,
            EventProcessingConfiguration projections,
            Progressed progressed,
            @Value("${ledger.sample:sample}") Path sample) {
        this.imports = imports;
        this.recorder = recorder;
        this.accounts = accounts;
        this.desk = desk;
        this.tokens = tokens;
        this.rebuilds = rebuilds;
        this.exports = exports;
        this.log = log;
        this.learning = learning;
        this.projections = projections;
        this.progressed = progressed;
        this.sample = sample;
    }

    @Override
    public boolean importFiles(Path fileOrDirectory, boolean rehearse, Consumer<String> lines) {
        return imports.run(fileOrDirectory, rehearse, lines);
    }

    @Override
    public boolean account(AccountJob job, Consumer<String> lines) {
        return desk.does(job, lines);
    }

    @Override
    public boolean token(TokenJob job, Consumer<String> lines) {
        return tokens.does(job, lines);
    }

    @Override
    public boolean rebuild(RebuildJob job, Consumer<String> lines) {
        return rebuilds.does(job, lines);
    }

    @Override
    public boolean export(ExportJob job, Consumer<String> lines) {
        return exports.does(job, lines);
    }

    @Override
    public void demo(Consumer<String> lines) {
        var southTees = sample.resolve("south-tees-2021-22");
        if (!Files.isDirectory(southTees)) {
            throw new CannotStart(
                    "The sample data is not in %s. Run ./ledger from the project, which knows where it is."
                            .formatted(sample.toAbsolutePath()));
        }
        lines.accept("");
        lines.accept("South Tees 2021/22, as its papers have it:");
        if (!imports.run(southTees, false, lines)) throw new CannotStart("The sample data could not be imported.");
        lines.accept("");
        lines.accept("Example partnership (invented): %d acts and statements recorded"
                .formatted(ExampleStory.tell(recorder)));
        Cast.accounts().forEach(accounts::open);
        catchUp();
        ladder(lines, "South Tees", Cast.SOUTH_TEES);
        ladder(lines, "Example partnership (invented)", Cast.EXAMPLE);
        signIns(lines);
    }

    private void catchUp() {
        long newest = log.head();
        for (var projection : projections.eventProcessors().keySet()) {
            if (!progressed.waitFor(projection, newest, CATCH_UP)) {
                throw new CannotStart(
                        "The view \"%s\" did not take in all facts within %d seconds. See ledger.log in the data directory."
                                .formatted(projection, CATCH_UP.toSeconds()));
            }
        }
    }

    private void ladder(Consumer<String> lines, String name, String partnership) {
        lines.accept("");
        lines.accept("Where the learning stands, %s (%d facts recorded):".formatted(name, log.count(partnership)));
        learning.counts(partnership)
                .forEach((step, number) -> lines.accept("  %-18s %3d".formatted(step.label(), number)));
        lines.accept("  %-18s %3d".formatted("Regressed", learning.regressed(partnership)));
    }

    private static void signIns(Consumer<String> lines) {
        lines.accept("");
        lines.accept("Sign in with the password \"%s\" as:".formatted(Cast.PASSWORD));
        for (var member : Cast.members()) {
            lines.accept("  %-26s %-26s %s"
                    .formatted(
                            member.signInName(Cast.EXAMPLE),
                            member.signInName(Cast.SOUTH_TEES),
                            member.role().title()));
        }
        lines.accept("");
    }
}
