package org.learningledger.app.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.learningledger.store.start.CannotStart;

/** The folder in which one ledger lives, claimed by this program until closed. */
public final class DataDirectory implements AutoCloseable {

    /** Everything that a ledger program writes into its directory; a directory with anything else is not ours. */
    private static final Set<String> OURS = Set.of(
            "lock",
            "postgres",
            "database.properties",
            "database.properties.new",
            "postgres-programs.log",
            "postgres-server.log",
            "running.properties",
            "running.properties.new",
            "exports",
            "proof",
            "made-by-demo");

    private static final Set<Path> CLAIMED_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Creates the directory if need be and takes it for this program alone.
     *
     * @throws DataDirectoryInUse if another program has it, or this one already
     */
    public static DataDirectory claim(Path directory) {
        try {
            refuseIfSomebodyElses(directory);
            PrivateFiles.directory(directory);
            var path = directory.toRealPath();
            // Closing any channel on a file drops all of a process's POSIX locks on it: never open it twice.
            if (!CLAIMED_HERE.add(path)) {
                throw new DataDirectoryInUse(directory);
            }
            try {
                return new DataDirectory(path, locked(path));
            } catch (IOException | RuntimeException e) {
                CLAIMED_HERE.remove(path);
                throw e;
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "The data directory %s cannot be used (%s). Check its permissions, or choose another with --data."
                            .formatted(directory, e),
                    e);
        }
    }

    public Path path() {
        return path;
    }

    /** What stands in the directory that no ledger program wrote. */
    public static List<Path> strangersIn(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.filter(entry -> !isOurs(entry.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new CannotStart("The data directory %s could not be released (%s).".formatted(path, e), e);
        } finally {
            CLAIMED_HERE.remove(path);
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new DataDirectoryInUse(path);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new DataDirectoryInUse(path);
    }

    private static void refuseIfSomebodyElses(Path directory) throws IOException {
        if (Files.notExists(directory) || Files.exists(directory.resolve("database.properties"))) {
            return;
        }
        if (!Files.isDirectory(directory)) {
            throw new CannotStart(
                    "%s is a file, not a data directory. Choose another with --data.".formatted(directory));
        }
        var strangers = strangersIn(directory);
        if (!strangers.isEmpty()) {
            throw new CannotStart(
                    "%s holds things that no ledger wrote (%s). Choose an empty or a new directory with --data."
                            .formatted(directory, strangers.getFirst().getFileName()));
        }
    }

    private static boolean isOurs(String name) {
        return OURS.contains(name)
                || name.startsWith("preparing-")
                || name.equals("ledger.log")
                || name.startsWith("ledger.log.");
    }
}
