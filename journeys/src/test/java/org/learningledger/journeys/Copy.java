package org.learningledger.journeys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One of several all-in-one programs on the same database. It can be killed and started again. */
final class Copy implements AutoCloseable {

    private static final String READY = "The ledger is ready: ";

    private final Map<String, String> environment;
    private final Path data;
    private LedgerProcess process;
    private volatile String address;

    Copy(OwnDatabase database, Path data) throws IOException {
        this.environment = database.environment();
        this.data = data;
        start();
    }

    void start() throws IOException {
        process = LedgerProcess.start(environment, "start", "--data", data.toString(), "--port", "0");
        if (!process.readUntil(line -> line.startsWith(READY))) throw new AssertionError(process.lines());
        address = process.lines().getLast().replaceAll("^" + READY + "(\\S+)/ .*", "$1");
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    /** Where it is, or was last. */
    String address() {
        return address;
    }

    /** What {@code ./ledger account} says beside it. */
    List<String> account(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(
                        Stream.of("account"), Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString())))
                .toArray(String[]::new);
        try (var job = LedgerProcess.start(environment, command)) {
            if (job.end() != 0) throw new AssertionError(job.lines());
            return job.lines();
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
