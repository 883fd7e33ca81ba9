package org.learningledger.store.sequencer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.learningledger.store.testing.FreshDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** A process with nothing but the real sequencer in it: started, and killed, by a test. */
final class SequencerProcess {

    private final Process process;
    private final Path output;

    private SequencerProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Seals events that are generated within the process. */
    static SequencerProcess generating(FreshDatabase database, long seed, long count, Path output) throws IOException {
        return start(output, database.url(), "generated", Long.toString(seed), Long.toString(count));
    }

    /** Seals what a real Axon Server keeps. */
    static SequencerProcess following(FreshDatabase database, String axonServer, Path output) throws IOException {
        return start(output, database.url(), "axonserver", axonServer);
    }

    private static SequencerProcess start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SequencerProcess.class.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        return new SequencerProcess(process, output);
    }

    /** The signal that no process can prepare for, at the latest after so many milliseconds. */
    void killAfter(long millis) throws InterruptedException, IOException {
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("ended by itself:\n" + Files.readString(output));
        }
        process.destroyForcibly().waitFor();
    }

    public static void main(String[] arguments) throws IOException {
        var database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(FreshDatabase.PROGRAM);
        var source = arguments[1].equals("axonserver")
                ? new RealAxonServer.Connection(arguments[2]).events()
                : GeneratedEvents.seeded(Long.parseLong(arguments[2]), Long.parseLong(arguments[3]));
        new Sequencer(database, source, Sealed.SERIALIZER).start();
        System.in.read(); // ends with whoever started it
        System.exit(0);
    }
}
