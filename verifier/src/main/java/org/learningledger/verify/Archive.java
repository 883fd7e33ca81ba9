package org.learningledger.verify;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An export of a ledger: a zip with a folder for each partnership (docs/archive-format.md). Nothing of it is unpacked. */
final class Archive implements Closeable {

    static final String LEAVES = "leaves.lp32";
    static final String CHECKPOINT = "checkpoint";
    static final String KEY = "key.txt";
    static final String EVENTS = "events.jsonl";

    private static final String MANIFEST = "manifest.json";
    private static final String VERSIONS = "learning-ledger/archive/v";
    private static final String FORMAT = VERSIONS + "1";
    private static final int LARGEST_MANIFEST = 1 << 20;

    private static final String PARTNERSHIP = "[a-z0-9][a-z0-9-]{0,63}";
    private static final Pattern NAME = Pattern.compile(PARTNERSHIP);
    private static final Pattern FILE =
            Pattern.compile(("README\\.html|manifest\\.json|schemas/[A-Za-z0-9][A-Za-z0-9._-]*\\.json"
                            + "|PARTNERSHIP/(leaves\\.lp32|checkpoint|key\\.txt|events\\.jsonl|checkpoints/[0-9]{11,19}"
                            + "|registers/([a-z0-9-]+/)?[a-z0-9-]+\\.csv)")
                    .replace("PARTNERSHIP", PARTNERSHIP));

    private final List<String> names;
    private final ZipFile zip;

    private Archive(List<String> names, ZipFile zip) {
        this.names = names;
        this.zip = zip;
    }

    static Archive open(Path path) throws IOException, Unreadable {
        var names = Zip.names(path);
        for (var name : names) belongs(name);
        try {
            return new Archive(names, new ZipFile(path.toFile()));
        } catch (ZipException damaged) {
            throw new Unreadable("It is not a whole zip file: %s.", Text.shown(String.valueOf(damaged.getMessage())));
        }
    }

    private static void belongs(String name) throws Unreadable {
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
            throw new Unreadable("The zip names a place outside of it: \"%s\".", Text.shown(name));
        }
        if (!FILE.matcher(name).matches()) {
            throw new Unreadable("The zip has a file that does not belong to an archive: \"%s\".", Text.shown(name));
        }
    }

    /** The partnerships in it, as the manifest lists them, each with how many entries its log has. */
    Map<String, Long> partnerships() throws IOException, Unreadable {
        try {
            if (!(Json.read(Text.of(small(MANIFEST, LARGEST_MANIFEST), "It")) instanceof Map<?, ?> manifest)) {
                throw new Unreadable("manifest.json is not as an archive has it.");
            }
            known(manifest.get("format"));
            if (!(manifest.get("partnerships") instanceof List<?> list)) {
                throw new Unreadable("manifest.json lists no partnerships.");
            }
            var partnerships = new LinkedHashMap<String, Long>();
            for (var each : list) {
                if (!(each instanceof Map<?, ?> one
                        && one.get("partnership") instanceof String name
                        && one.get("entries") instanceof Json.Other entries
                        && NAME.matcher(name).matches()
                        && partnerships.put(name, Checkpoint.size(entries.written())) == null)) {
                    throw new Unreadable("manifest.json does not list the partnerships as an archive does.");
                }
            }
            sameFolders(partnerships.keySet());
            return partnerships;
        } catch (DoesNotHold malformed) {
            throw new Unreadable("manifest.json cannot be read. %s", malformed.getMessage());
        }
    }

    private static void known(Object format) throws Unreadable {
        if (FORMAT.equals(format)) return;
        if (format instanceof String other && other.startsWith(VERSIONS)) {
            throw new Unreadable(
                    "The archive is of a later version (%s) than this verifier knows (%s). Take a newer verifier.",
                    Text.shown(other), FORMAT);
        }
        throw new Unreadable("It is not an archive of a ledger: manifest.json does not name the format %s.", FORMAT);
    }

    private void sameFolders(Set<String> listed) throws Unreadable {
        var folders = new HashSet<String>();
        for (var name : names) {
            if (name.contains("/") && !name.startsWith("schemas/")) folders.add(name.substring(0, name.indexOf('/')));
        }
        if (!folders.equals(listed)) {
            throw new Unreadable("manifest.json lists other partnerships than the archive holds.");
        }
    }

    /** The files with older checkpoints of a partnership. */
    List<String> olderCheckpoints(String partnership) {
        var folder = partnership + "/checkpoints/";
        var older = new ArrayList<String>();
        for (var name : names) {
            if (name.startsWith(folder)) older.add(name.substring(partnership.length() + 1));
        }
        return older;
    }

    /** A file of a partnership, piece by piece. */
    InputStream stream(String partnership, String file) throws IOException, Unreadable {
        return stream(partnership + "/" + file);
    }

    byte[] small(String partnership, String file) throws IOException, Unreadable {
        return small(partnership + "/" + file, Note.LARGEST);
    }

    private byte[] small(String name, int most) throws IOException, Unreadable {
        try (var content = stream(name)) {
            var bytes = content.readNBytes(most + 1);
            if (bytes.length > most) throw new Unreadable("%s is larger than it can be.", name);
            return bytes;
        } catch (ZipException damaged) {
            throw new Unreadable("%s is damaged.", name);
        }
    }

    private InputStream stream(String name) throws IOException, Unreadable {
        var entry = zip.getEntry(name);
        if (entry == null) throw new Unreadable("The archive has no %s.", name);
        return new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
