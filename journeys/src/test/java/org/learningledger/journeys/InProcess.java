package org.learningledger.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.learningledger.app.LedgerProgram;
import org.learningledger.app.ProgramSettings;
import org.learningledger.app.database.EmbeddedDatabase;
import org.learningledger.query.projection.Progressed;
import org.learningledger.store.log.LedgerLog;

/**
 * The demonstration, served on a free port for as long as it is open.
 *
 * @param program the running ledger
 * @param data its data directory, deleted at the end
 */
record DemoLedger(LedgerProgram program, Path data) implements AutoCloseable {

    static final String PASSWORD = "learning-ledger";

    private static final class Shared {

        private static final DemoLedger LEDGER = open();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(LEDGER::close));
        }
    }

    /** One for all tests that only look. */
    static DemoLedger shared() {
        return Shared.LEDGER;
    }

    /** A new one, for tests that record. */
    static DemoLedger open() {
        try {
            var data = Files.createTempDirectory("ledger-journey");
            var program = LedgerProgram.start(ProgramSettings.embedded(data, 0));
            program.jobs().demo(line -> {});
            return new DemoLedger(program, data);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    String address() {
        return program.url().replaceAll("/$", "");
    }

    /** Returns when every page shows all that is recorded. */
    void catchUp() {
        var context = program.context();
        long newest = context.getBean(LedgerLog.class).head();
        var progressed = context.getBean(Progressed.class);
        for (var projection : context.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .keySet()) {
            if (!progressed.waitFor(projection, newest, Duration.ofSeconds(30))) {
                throw new AssertionError(projection + " did not catch up");
            }
        }
    }

    @Override
    public void close() {
        program.close();
        EmbeddedDatabase.delete(data);
    }
}
