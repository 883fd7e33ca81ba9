package org.learningledger.query.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.learningledger.query.proof.CannotRestore;
import org.learningledger.query.proof.SignedNote;
import org.learningledger.query.proof.VerifierKey;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An archive that is to be read back (docs/archive-format.md). Nothing of it is unpacked onto the disk, no file of it is read
 * further than it may be long, and what is not needed is not read at all.
 */
final class ArchiveFile implements AutoCloseable {

    private static final String VERSIONS = "learning-ledger/archive/v";
    private static final int MOST_FILES = 100_000;
    private static final int LARGEST_SMALL_FILE = 1 << 20;

    private static final String PARTNERSHIP = "[a-z0-9][a-z0-9-]{0,63}";
    private static final Pattern FILE =
            Pattern.compile(("README\\.html|manifest\\.json|schemas/[A-Za-z0-9][A-Za-z0-9._-]*\\.json"
                            + "|PARTNERSHIP/(leaves\\.lp32|checkpoint|key\\.txt|events\\.jsonl|checkpoints/[0-9]{11,19}"
                            + "|registers/([a-z0-9-]+/)?[a-z0-9-]+\\.csv)")
                    .replace("PARTNERSHIP", PARTNERSHIP));

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final ZipFile zip;
    private final List<String> names;

    private ArchiveFile(ZipFile zip, List<String> names) {
        this.zip = zip;
        this.names = names;
    }

    /** @throws CannotRestore where it is no archive, or holds what no archive has */
    static ArchiveFile open(Path file) {
        if (!Files.isRegularFile(file)) throw new CannotRestore("There is no file %s.".formatted(file));
        try {
            var zip = new ZipFile(file.toFile());
            try {
                return new ArchiveFile(zip, names(zip));
            } catch (CannotRestore refused) {
                zip.close();
                throw refused;
            }
        } catch (ZipException damaged) {
            throw new CannotRestore(
                    "%s is not a whole zip file (%s). Get the copy once more.".formatted(file, damaged.getMessage()));
        } catch (IOException unreadable) {
            throw new CannotRestore("%s cannot be read (%s).".formatted(file, unreadable.getMessage()));
        }
    }

    private static List<String> names(ZipFile zip) {
        if (zip.size() > MOST_FILES) throw new CannotRestore("It has more files than an archive can have.");
        var names = zip.stream().map(ZipEntry::getName).toList();
        var seen = new HashSet<String>();
        for (var name : names) {
            if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
                throw new CannotRestore("It names a place outside of it: \"%s\".".formatted(shown(name)));
            }
            if (!FILE.matcher(name).matches()) {
                throw new CannotRestore(
                        "It has a file that does not belong to an archive: \"%s\".".formatted(shown(name)));
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new CannotRestore("It has the file %s twice.".formatted(shown(name)));
            }
        }
        return names;
    }

    /** The partnerships in it, in the order of the manifest, each with the number of its entries. */
    SequencedMap<String, Long> partnerships() {
        var partnerships = new LinkedHashMap<String, Long>();
        var manifest = manifest();
        known(manifest.path("format").asString(""));
        for (var one : manifest.path("partnerships")) {
            var name = one.path("partnership").asString("");
            var entries = one.path("entries");
            if (!entries.isIntegralNumber() || !entries.canConvertToLong() || partnerships.containsKey(name)) {
                throw new CannotRestore("manifest.json does not list the partnerships as an archive does.");
            }
            partnerships.put(name, entries.asLong());
        }
        if (partnerships.isEmpty() || !folders().equals(partnerships.keySet())) {
            throw new CannotRestore("manifest.json lists other partnerships than the archive holds.");
        }
        return partnerships;
    }

    private JsonNode manifest() {
        try {
            return JSON.readTree(small("manifest.json"));
        } catch (JacksonException malformed) {
            throw new CannotRestore("manifest.json cannot be read: it is no JSON.");
        }
    }

    private static void known(String format) {
        if (format.equals(Archives.FORMAT)) return;
        if (format.startsWith(VERSIONS)) {
            throw new CannotRestore(
                    "The archive is of another version (%s) than this ledger knows (%s). Restore it with the ledger that wrote it, or a newer one."
                            .formatted(shown(format), Archives.FORMAT));
        }
        throw new CannotRestore("It is not an archive of a ledger: manifest.json does not name the format %s."
                .formatted(Archives.FORMAT));
    }

    private Set<String> folders() {
        var folders = new HashSet<String>();
        for (var name : names) {
            if (name.contains("/") && !name.startsWith("schemas/")) folders.add(name.substring(0, name.indexOf('/')));
        }
        return folders;
    }

    /** What its heads were signed with, the newest last. */
    List<VerifierKey> keys(String partnership) {
        var text = new String(small(partnership + "/key.txt"), StandardCharsets.UTF_8);
        return text.lines().map(VerifierKey::parse).toList();
    }

    SignedNote checkpoint(String partnership) {
        return SignedNote.parse(small(partnership + "/checkpoint"));
    }

    /** Heads that were signed before, by the sizes that their files are named by. */
    SortedMap<Long, SignedNote> olderCheckpoints(String partnership) {
        var folder = partnership + "/checkpoints/";
        var older = new TreeMap<Long, SignedNote>();
        for (var name : names) {
            if (!name.startsWith(folder)) continue;
            var note = SignedNote.parse(small(name));
            if (older.put(size(name.substring(folder.length())), note) != null) {
                throw new CannotRestore("The archive has the head of %s twice.".formatted(name));
            }
        }
        return older;
    }

    private static long size(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            throw new CannotRestore("A head is named by %s, which is too large a number.".formatted(digits));
        }
    }

    LeafStream leaves(String partnership, long entries) {
        return new LeafStream(partnership, entries, stream(partnership + "/leaves.lp32"));
    }

    InputStream lines(String partnership) {
        return stream(partnership + "/events.jsonl");
    }

    private InputStream stream(String name) {
        var entry = zip.getEntry(name);
        if (entry == null) throw new CannotRestore("The archive has no %s.".formatted(name));
        try {
            return new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
        } catch (IOException damaged) {
            throw new CannotRestore("%s is damaged (%s).".formatted(name, damaged.getMessage()));
        }
    }

    private byte[] small(String name) {
        try (var content = stream(name)) {
            var bytes = content.readNBytes(LARGEST_SMALL_FILE + 1);
            if (bytes.length > LARGEST_SMALL_FILE) {
                throw new CannotRestore("%s is larger than it can be.".formatted(name));
            }
            return bytes;
        } catch (IOException damaged) {
            throw new CannotRestore("%s is damaged (%s).".formatted(name, damaged.getMessage()));
        }
    }

    /** Fit to be shown on a console, whatever it is. */
    private static String shown(String text) {
        var shown = new ArrayList<String>();
        text.codePoints()
                .limit(100)
                .forEach(each -> shown.add(Character.isISOControl(each) ? "?" : Character.toString(each)));
        return String.join("", shown);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
