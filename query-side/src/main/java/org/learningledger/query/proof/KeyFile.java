package org.learningledger.query.proof;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.learningledger.store.start.CannotStart;

/**
 * The signer's private key in a file outside the database, and beside it, in {@code FILE.signed}, the last checkpoint that
 * was signed of each log. The latter is the signer's own memory: whoever sets the database back to an older state cannot
 * make it sign a head that contradicts one it signed before.
 */
public final class KeyFile {

    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.complementOf(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    private static final String UNFINISHED = ".new";
    private static final String EXPLAINED = """
            # The private key of the ledger's signer. Who has it can sign in its name: keep it from everybody,
            # and a copy of it where the database is not. docs/running.md says what to do if it is lost or seen.
            """;

    private final Path file;
    private final Path memory;

    private KeyFile(Path file) {
        this.file = file.toAbsolutePath();
        this.memory = this.file.resolveSibling(this.file.getFileName() + ".signed");
    }

    public static KeyFile at(Path file) {
        return new KeyFile(file);
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Whether the key in the file is the private half of this one; not where there is no file. */
    public boolean isOf(VerifierKey key) {
        return exists()
                && SigningKey.ofSeed(key.name(), VerifierKey.Kind.NOTE, seed())
                        .verifier()
                        .equals(key);
    }

    /** Makes a new key; an older one of this name is overwritten. */
    void make() {
        var seed = new byte[SigningKey.SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        write(file, EXPLAINED + Base64.getEncoder().encodeToString(seed) + "\n");
    }

    /** @throws CannotStart where it is not there, not a key, or open to others */
    byte[] seed() {
        try {
            if (isPosix() && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new CannotStart(
                        "The signer's key file %s may be read by others. Close it to them: chmod 600 %s. If somebody may have read it, change the key; docs/running.md says how."
                                .formatted(file, file));
            }
            var seed = Exact.base64(Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .findFirst()
                    .orElse(""));
            if (seed.length == SigningKey.SEED_BYTES) return seed;
        } catch (IOException | NotProved unreadable) {
            throw new CannotStart(
                    "The signer's key file %s cannot be read (%s). Put it back from its copy, or change the key; docs/running.md says how."
                            .formatted(file, unreadable),
                    unreadable);
        }
        throw new CannotStart(
                "The signer's key file %s holds no key. Put it back from its copy, or change the key; docs/running.md says how."
                        .formatted(file));
    }

    /** What was signed last of a partnership's log; empty before the first time. */
    Optional<SignedNote> lastSigned(String partnership) {
        var note = memory.resolve(partnership);
        try {
            return Files.exists(note) ? Optional.of(SignedNote.parse(Files.readAllBytes(note))) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many entries were signed last of each log. */
    Map<String, Long> remembered() {
        if (Files.notExists(memory)) return Map.of();
        try (var notes = Files.list(memory)) {
            return notes.map(note -> note.getFileName().toString())
                    .filter(name -> !name.endsWith(UNFINISHED))
                    .collect(Collectors.toMap(name -> name, name -> Checkpoint.parse(
                                    lastSigned(name).orElseThrow().text())
                            .size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void remember(String partnership, SignedNote note) {
        write(memory.resolve(partnership), note.toString());
    }

    /** The whole file or nothing of it, and on the disk before this returns. */
    private void write(Path target, String content) {
        var unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        try {
            if (Files.notExists(target.getParent())) {
                Files.createDirectories(target.getParent(), permissions("rwx------"));
            }
            Files.deleteIfExists(unfinished);
            try (var channel = FileChannel.open(unfinished, Set.of(CREATE_NEW, WRITE), permissions("rw-------"))) {
                var bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannotWrite) {
            throw new CannotStart("%s cannot be written (%s).".formatted(target, cannotWrite), cannotWrite);
        }
    }

    private boolean isPosix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private FileAttribute<?>[] permissions(String permissions) {
        return isPosix()
                ? List.of(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)))
                        .toArray(FileAttribute<?>[]::new)
                : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
