package org.learningledger.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.app.database.EmbeddedDatabase;
import org.learningledger.query.proof.KeyFile;
import org.learningledger.query.proof.Signer;
import org.learningledger.store.start.CannotStart;
import org.learningledger.store.start.DatabaseAddress;
import org.learningledger.store.start.StoreChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "sign",
        description =
                "Signs what is recorded, as a program of its own: it can run on another machine than the ledger, and keep its key there.",
        sortOptions = false,
        footer = {
            "",
            "LEDGER_DB_URL and LEDGER_DB_SIGNER_PASSWORD say where the database is. Without",
            "them the ledger in --data is meant, which ./ledger start signs by itself: stop it",
            "before you change its key. docs/running.md tells what to do if a key is lost.",
            "",
            "Examples:",
            "  ./ledger sign --key /media/stick/ledger.key",
            "  ./ledger sign --rotate"
        })
final class SignCommand implements Callable<Integer> {

    private static final long EVERY_SECONDS = 1;

    @Option(
            names = "--rotate",
            description =
                    "Changes the key: the old one signs a last time, a new one from then on. Prints the new verifier keys, and ends.")
    private boolean rotate;

    @Option(names = "--once", description = "Signs what was recorded by now, and ends.")
    private boolean once;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The key file (default: LEDGER_PROOF_KEY_FILE, or proof/key in the data directory).")
    private @Nullable Path key;

    @Option(
            names = "--origin",
            paramLabel = "NAME",
            description =
                    "What the name of each log begins with; chosen once (default: LEDGER_PROOF_ORIGIN, or ledger.local).")
    private @Nullable String origin;

    @Option(names = "--data", paramLabel = "DIR", description = "The data directory (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data", "ledger");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and end.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws SQLException, InterruptedException {
        if (rotate && once) throw new ParameterException(spec.commandLine(), "Choose --rotate or --once.");
        Cli.logTo(data);
        var environment = System.getenv();
        if (!environment.getOrDefault("LEDGER_DB_URL", "").isBlank()) {
            return with(DatabaseAddress.forSigner(environment), environment);
        }
        if (!rotate && !once) {
            throw new CannotStart(
                    "A ledger with a database of its own is signed by ./ledger start. Set LEDGER_DB_URL and LEDGER_DB_SIGNER_PASSWORD to sign another, or say --once or --rotate.");
        }
        try (var database = EmbeddedDatabase.start(data)) {
            database.address().migrate(Migrations.ALL, new StoreChoice.PostgreSql());
            return with(database.address().asSigner(), environment);
        }
    }

    private int with(DataSource database, Map<String, String> environment) throws SQLException, InterruptedException {
        var out = spec.commandLine().getOut();
        try (var signer = new Signer(database, KeyFile.at(file(environment)), origin(environment))) {
            if (rotate) return rotate(signer, out);
            if (once) return once(signer, out);
            return onAndOn(signer, out);
        }
    }

    private Path file(Map<String, String> environment) {
        if (key != null) return key;
        var named = environment.getOrDefault("LEDGER_PROOF_KEY_FILE", "");
        return named.isBlank() ? data.resolve("proof").resolve("key") : Path.of(named);
    }

    private String origin(Map<String, String> environment) {
        return origin != null ? origin : environment.getOrDefault("LEDGER_PROOF_ORIGIN", "ledger.local");
    }

    private static int rotate(Signer signer, PrintWriter out) throws SQLException {
        var keys = signer.rotate();
        out.println("The key was changed. Hand these verifier keys to everybody who checks this ledger:");
        keys.forEach(out::println);
        out.println("Copy the new key file to where the database is not.");
        return ExitCode.OK;
    }

    private static int once(Signer signer, PrintWriter out) throws SQLException {
        if (!signer.round()) {
            out.println("Another signer is at work on this ledger, so there is nothing to be done here.");
            return ExitCode.SOFTWARE;
        }
        signer.refused().values().forEach(out::println);
        if (!signer.refused().isEmpty()) return ExitCode.SOFTWARE;
        out.println("All that was recorded by now is signed.");
        return ExitCode.OK;
    }

    /** Until somebody ends it. What cannot be done now is tried again, for a database may be away for a while. */
    private static int onAndOn(Signer signer, PrintWriter out) throws InterruptedException {
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown, "ledger-sign-stop"));
        out.println("The signer works. Ctrl-C ends it.");
        out.flush();
        var said = "";
        while (!ended.await(EVERY_SECONDS, TimeUnit.SECONDS)) {
            var sentence = round(signer);
            if (!sentence.equals(said) && !sentence.isEmpty()) {
                out.println(sentence);
                out.flush();
            }
            said = sentence;
        }
        return ExitCode.OK;
    }

    private static String round(Signer signer) {
        try {
            return signer.round()
                    ? String.join(" ", signer.refused().values())
                    : "Another signer is at work on this ledger: this one waits until it is gone.";
        } catch (SQLException away) {
            return "The database cannot be reached (%s). It is tried again.".formatted(away.getMessage());
        }
    }
}
