package org.learningledger.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.learningledger.app.database.DataDirectory;
import org.learningledger.app.database.DataDirectoryInUse;
import org.learningledger.app.database.EmbeddedDatabase;
import org.learningledger.query.archive.Restore;
import org.learningledger.query.proof.ArchivedHeads;
import org.learningledger.query.proof.CannotRestore;
import org.learningledger.query.proof.KeyFile;
import org.learningledger.query.proof.NotProved;
import org.learningledger.query.proof.SignedNote;
import org.learningledger.query.proof.VerifierKey;
import org.learningledger.store.start.CannotStart;
import org.learningledger.store.start.DatabaseAddress;
import org.learningledger.store.start.StoreChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description =
                "Brings an export back into an empty ledger: every entry as it was recorded, in its place and with its time, and the signed heads that prove them. The whole file is checked first, as ./ledger verify does; all of it is brought back or nothing.",
        sortOptions = false,
        footer = {
            "",
            "LEDGER_DB_URL and the other LEDGER_DB_ settings name a database of your own, which",
            "must be empty too. No ledger may run on it meanwhile. docs/running.md says what an",
            "archive does not hold, and what to do afterwards.",
            "",
            "Example:",
            "  ./ledger restore ledger.zip --data data/restored --key KEY --checkpoint FILE"
        })
final class RestoreCommand implements Callable<Integer> {

    private static final int LARGEST_NOTE = 1 << 20;

    @Parameters(paramLabel = "FILE.zip", description = "An archive that ./ledger export wrote.")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "The data directory (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data", "ledger");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description =
                    "A verifier key that you had from elsewhere, or a file of them, a line each: it must have signed the archive.")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A checkpoint that you kept: the archive must contain what it was signed over.")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and end.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        var environment = System.getenv();
        var store = StoreChoice.from(environment);
        if (!(store instanceof StoreChoice.PostgreSql)) {
            throw new CannotStart(
                    "An archive cannot be restored into Axon Server, which would record everything anew. Restore it into PostgreSQL: leave LEDGER_STORE out, and let the ledger go on there.");
        }
        var external = DatabaseAddress.from(environment);
        var out = spec.commandLine().getOut();
        try (var restore =
                Restore.checked(file, keys(), checkpoints(), line -> tell(line, out), InstantSource.system())) {
            if (external.isPresent()) into(external.get(), restore, store);
            else intoDirectory(restore, store);
            whatNext(restore, environment, out);
            return ExitCode.OK;
        } catch (CannotRestore refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            spec.commandLine().getErr().println("Nothing was restored.");
            return ExitCode.SOFTWARE;
        } catch (DataDirectoryInUse inUse) {
            throw new CannotStart(
                    "A ledger runs in %s, or another program has it. Stop it first, or name an empty directory with --data."
                            .formatted(data),
                    inUse);
        }
    }

    private void intoDirectory(Restore restore, StoreChoice store) throws SQLException {
        Cli.logTo(data);
        try (var database = EmbeddedDatabase.start(data)) {
            database.openGuards("Restore of " + file.getFileName());
            database.address().migrateAnd(restore::into, Migrations.ALL, store);
        }
    }

    private void into(DatabaseAddress database, Restore restore, StoreChoice store) throws SQLException {
        Cli.logTo(data);
        var mine = DataDirectory.claim(data);
        try {
            database.refuseIfNotDurable();
            database.migrateAnd(restore::into, Migrations.ALL, store);
        } finally {
            mine.close();
        }
    }

    private List<VerifierKey> keys() throws IOException {
        var all = new ArrayList<VerifierKey>();
        for (var value : keys) {
            try {
                var text = isKey(value) ? value : text(Path.of(value));
                text.lines().map(VerifierKey::parse).forEach(all::add);
            } catch (NotProved | InvalidPathException malformed) {
                throw new CannotStart("%s is no key: %s".formatted(value, malformed.getMessage()), malformed);
            }
        }
        return all;
    }

    private static boolean isKey(String value) {
        return value.contains("+") && !Files.exists(Path.of(value));
    }

    private List<SignedNote> checkpoints() throws IOException {
        var all = new ArrayList<SignedNote>();
        for (var kept : checkpoints) {
            try {
                all.add(SignedNote.parse(text(kept)));
            } catch (NotProved malformed) {
                throw new CannotStart("%s is no checkpoint: %s".formatted(kept, malformed.getMessage()), malformed);
            }
        }
        return all;
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw new CannotStart("There is no file %s.".formatted(file));
        if (Files.size(file) > LARGEST_NOTE) throw new CannotStart("%s is larger than it can be.".formatted(file));
        return Files.readString(file);
    }

    /** What an archive does not hold, and must come from elsewhere. */
    private void whatNext(Restore restore, Map<String, String> environment, PrintWriter out) {
        var named = environment.getOrDefault("LEDGER_PROOF_KEY_FILE", "");
        var key = named.isBlank() ? data.resolve("proof").resolve("key") : Path.of(named);
        tell("All of it is back. What is left to do:", out);
        var logs = restore.logs();
        if (logs.values().stream().map(ArchivedHeads::key).allMatch(KeyFile.at(key)::isOf)) {
            tell("- The signer goes on with its key, " + key + ".", out);
        } else {
            tell(
                    "- The private key that signed is never in an archive. Put its file, and the folder beside it that ends in .signed, at "
                            + key + ". If it is lost, make a new one: ./ledger sign --rotate --data " + data,
                    out);
        }
        var origins = logs.entrySet().stream()
                .map(log -> beginning(log.getValue().newest().origin(), log.getKey()))
                .distinct()
                .toList();
        if (!origins.equals(List.of(environment.getOrDefault("LEDGER_PROOF_ORIGIN", "ledger.local")))) {
            tell("- Start it with LEDGER_PROOF_ORIGIN=" + String.join(" or ", origins) + ", as before.", out);
        }
        tell(
                "- Accounts, tokens and restricted text are not in an archive. Open accounts: ./ledger account add --help",
                out);
        tell(
                "- Start it: ./ledger start --data %s. It reads every entry again, which takes a while in a long ledger."
                        .formatted(data),
                out);
    }

    private static String beginning(String origin, String partnership) {
        return origin.substring(0, origin.length() - partnership.length() - 1);
    }

    private static void tell(String line, PrintWriter out) {
        out.println(line);
        out.flush();
    }
}
