package org.learningledger.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The packaged program, run as a process of its own, as {@code ./ledger} runs it. */
final class LedgerProcess implements AutoCloseable {

    static final Path SAMPLE =
            Path.of(System.getProperty("ledger.sample")).toAbsolutePath().normalize();

    private final Process process;
    private final BufferedReader out;
    private final List<String> lines = new ArrayList<>();

    private LedgerProcess(Process process) {
        this.process = process;
        this.out = process.inputReader();
    }

    static LedgerProcess start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    static LedgerProcess start(Map<String, String> environment, String... arguments) throws IOException {
        var jar = Path.of(System.getProperty("ledger.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException("There is no %s: run the package phase first (mvn verify)".formatted(jar));
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx512m", SideProcess.SHORT_LIVED, "-Dledger.sample=" + SAMPLE, "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new LedgerProcess(builder.start());
    }

    /** Reads on until a line is as wanted; false where the program ended before. */
    boolean readUntil(Predicate<String> wanted) throws IOException {
        String line;
        while ((line = out.readLine()) != null) {
            lines.add(line);
            if (wanted.test(line)) return true;
        }
        return false;
    }

    /** Reads to the end and answers the exit code. */
    int end() throws IOException, InterruptedException {
        readUntil(line -> false);
        if (!process.waitFor(2, TimeUnit.MINUTES)) throw new AssertionError("the program did not end: " + lines);
        return process.exitValue();
    }

    /** As {@code kill -9} does: at once, with no chance to tidy up. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
