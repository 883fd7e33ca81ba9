package org.learningledger.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.learningledger.app.AccountJob;
import org.learningledger.app.LedgerProgram;
import org.learningledger.app.ProgramSettings;
import org.learningledger.app.TokenJob;
import org.learningledger.app.database.EmbeddedDatabase;

/**
 * A ledger all in one in this process, served on a free port.
 *
 * @param data its data directory, deleted at the end
 * @param kept whether it stays open until all tests have run
 */
record InProcess(LedgerProgram program, Path data, boolean kept) implements Ledger {

    private static final class Shared {

        private static final InProcess LEDGER = filled(true);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(LEDGER::end));
        }
    }

    /** One for all tests that only look. */
    static InProcess shared() {
        return Shared.LEDGER;
    }

    /** A new one, for tests that record. */
    static InProcess demonstration() {
        return filled(false);
    }

    static InProcess empty() {
        return start(false);
    }

    private static InProcess filled(boolean kept) {
        var ledger = start(kept);
        ledger.program.jobs().demo(line -> {});
        return ledger;
    }

    private static InProcess start(boolean kept) {
        try {
            var data = Files.createTempDirectory("ledger-journey");
            return new InProcess(LedgerProgram.start(ProgramSettings.embedded(data, 0)), data, kept);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public String address() {
        return program.url().replaceAll("/$", "");
    }

    @Override
    public void catchUp() {
        ReadModels.catchUp(program);
    }

    @Override
    public List<String> account(AccountJob job) {
        var lines = new ArrayList<String>();
        program.jobs().account(job, lines::add);
        return lines;
    }

    @Override
    public List<String> token(TokenJob job) {
        var lines = new ArrayList<String>();
        program.jobs().token(job, lines::add);
        return lines;
    }

    @Override
    public DataSource tables() {
        return program.context().getBean(DataSource.class);
    }

    @Override
    public void close() {
        if (!kept) end();
    }

    private void end() {
        program.close();
        EmbeddedDatabase.delete(data);
    }
}
