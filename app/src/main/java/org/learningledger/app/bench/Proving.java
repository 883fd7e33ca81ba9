package org.learningledger.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.learningledger.app.LedgerProgram;
import org.learningledger.app.ProgramSettings;
import org.learningledger.app.bench.Load.Done;
import org.learningledger.query.archive.Archives;
import org.learningledger.query.proof.SelfCheck;
import org.learningledger.query.proof.Signer;
import org.learningledger.store.log.LedgerLog;
import org.springframework.context.ApplicationContext;

/** Measures what proofs cost. */
final class Proving {

    private static final String MAIN = "org.learningledger.verify.Verify";
    private static final int EVENTS_OF_A_RECOMMENDATION = 4;
    private static final int RECOMMENDATIONS_OF_A_THEME = 50;
    private static final int WARM_UP = 2;

    private final Path directory;
    private final Path verifier;
    private final Consumer<String> lines;

    Proving(Path directory, Path verifier, Consumer<String> lines) {
        this.directory = directory;
        this.verifier = verifier;
        this.lines = lines;
    }

    /** @return whether everything that was checked held */
    boolean run(Recording.Size size, int events) throws Exception {
        double ratio = recordingBesideTheSigner(size);
        var archive = directory.resolve("ledger.zip");
        Files.deleteIfExists(archive);
        var settings = ProgramSettings.embedded(directory.resolve("long"), 0).withoutWeb();
        double again;
        double export;
        try (var program = LedgerProgram.start(settings)) {
            var ledger = program.context();
            fill(ledger, size.seed(), events);
            again = again(ledger);
            export = took(
                    "exporting", events, () -> ledger.getBean(Archives.class).write(archive, line -> {}));
        }
        double verify = took("verifying, with 64 MB", events, () -> verify(archive));
        lines.accept("The archive has %,d MB.".formatted(Files.size(archive) >> 20));
        Files.delete(archive);
        lines.accept(String.format(
                Locale.ROOT,
                "proof record_ratio=%.2f reverify=%.0f/s export=%.1fs verify=%.1fs",
                ratio,
                events / again,
                export,
                verify));
        return true;
    }

    /** The rate of recording while everything is signed as it comes, over that while the signer is held back. */
    private double recordingBesideTheSigner(Recording.Size size) throws Exception {
        var settings = ProgramSettings.embedded(directory.resolve("recording"), 0);
        try (var program = LedgerProgram.start(settings)) {
            var signer = program.context().getBean(Signer.class);
            var recording = new Recording(program, size, lines);
            var clients = recording.ready().subList(0, size.most());
            lines.accept("Warming up for %d s ...".formatted(size.seconds() * WARM_UP));
            Load.closed(clients, size.turn().multipliedBy(WARM_UP));
            var beside = Done.NOTHING;
            var alone = Done.NOTHING;
            for (int round = 0; round < size.rounds(); round++) {
                recording.catchUp();
                signer.round();
                beside = beside.and(Load.closed(clients, size.turn()));
                recording.catchUp();
                signer.round();
                // No round of the signer begins while its lock is held.
                synchronized (signer) {
                    alone = alone.and(Load.closed(clients, size.turn()));
                }
            }
            lines.accept(String.format(
                    Locale.ROOT,
                    "  %d programs recorded %,.0f/s while the signer worked, and %,.0f/s while it was held back",
                    size.most(),
                    beside.perSecond(),
                    alone.perSecond()));
            return beside.perSecond() / alone.perSecond();
        }
    }

    /** Read models are not built: what is measured is made of events alone. */
    private void fill(ApplicationContext ledger, long seed, int events) throws Exception {
        ledger.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
        if (ledger.getBean(LedgerLog.class).head() < events) {
            var recommendations = Math.max(50, events / EVENTS_OF_A_RECOMMENDATION);
            var histories =
                    new Histories(seed, recommendations, Math.max(20, recommendations / RECOMMENDATIONS_OF_A_THEME));
            new Fill(ledger, lines).record(histories, events);
        }
        took("signing from nothing", events, () -> ledger.getBean(Signer.class).round());
    }

    private double again(ApplicationContext ledger) throws Exception {
        var check = ledger.getBean(SelfCheck.class);
        return took(
                "checking every stored entry again",
                (int) ledger.getBean(LedgerLog.class).head(),
                () -> {
                    var wrong = check.everything();
                    if (!wrong.isEmpty()) throw new IllegalStateException("The self-check found " + wrong);
                });
    }

    private void verify(Path archive) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var said = Files.createTempFile("verified-", ".txt");
        try {
            var process = new ProcessBuilder(
                            List.of(java, "-Xmx64m", "-cp", verifier.toString(), MAIN, archive.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (process.waitFor() != 0) throw new IllegalStateException("The verifier says: " + Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException, SQLException;
    }

    private double took(String what, int events, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        lines.accept(String.format(Locale.UK, "  %-36s %7.1f s %,10.0f events/s", what, seconds, events / seconds));
        return seconds;
    }
}
