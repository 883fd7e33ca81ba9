package org.learningledger.store.restricted;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.learningledger.store.start.CannotStart;

/** The key that the keys of all subjects are wrapped under (AES key wrap, RFC 3394). It stands in a file, in no database. */
final class MasterKey {

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Key key;

    private MasterKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** @throws CannotStart where the file is open to others, or holds no key */
    static MasterKey in(Path file) {
        try {
            if (isPosix(file) && !OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
                throw new CannotStart(
                        "%s can be read by others. Take that away (chmod 600), and consider whether somebody did."
                                .formatted(file));
            }
            var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length == BYTES) return new MasterKey(bytes);
        } catch (IOException unreadable) {
            throw new CannotStart("%s cannot be read (%s).".formatted(file, unreadable), unreadable);
        } catch (IllegalArgumentException notBase64) {
            // told below, without a word of what the file holds
        }
        throw new CannotStart(
                "%s does not hold the key to restricted texts: 32 bytes in base64. Put it back from a backup."
                        .formatted(file));
    }

    /** Makes one up, unless somebody else has just done so. */
    static MasterKey madeIn(Path file) {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var text =
                ByteBuffer.wrap((Base64.getEncoder().encodeToString(bytes) + "\n").getBytes(StandardCharsets.US_ASCII));
        var unfinished = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            try (var channel = FileChannel.open(
                    unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), permissions(file))) {
                while (text.hasRemaining()) channel.write(text);
                channel.force(true);
            }
            try {
                Files.createLink(file, unfinished); // unlike a move, it never takes the place of another key
            } catch (FileAlreadyExistsException somebodyWasFirst) {
                return in(file);
            } finally {
                Files.delete(unfinished);
            }
        } catch (IOException unwritable) {
            throw new CannotStart("%s cannot be written (%s).".formatted(file, unwritable), unwritable);
        }
        return in(file);
    }

    private static FileAttribute<?>[] permissions(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNERS)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    byte[] wrap(Key subject) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AESWrap");
        cipher.init(Cipher.WRAP_MODE, key);
        return cipher.wrap(subject);
    }

    /** @throws GeneralSecurityException where it was wrapped under another key, or changed since */
    Key unwrap(byte[] wrapped) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AESWrap");
        cipher.init(Cipher.UNWRAP_MODE, key);
        return cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
    }
}
