package org.learningledger.verify;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Checks the log of one partnership. It reads the entries once, one at a time, and keeps of them only the frontier of their
 * tree, so that a long log needs no more memory than a short one.
 */
final class LogCheck {

    private final Archive archive;
    private final String partnership;
    private final Given given;
    private final Report report;
    private final Progress progress;

    private final Frontier tree = new Frontier();
    private long agreed;
    private Instant lastRecordedAt = Instant.MIN;

    /** A head that the tree had when it was of some size. */
    private record Head(long size, byte[] root, String whose) {}

    LogCheck(Archive archive, String partnership, Given given, Report report, Progress progress) {
        this.archive = archive;
        this.partnership = partnership;
        this.given = given;
        this.report = report;
        this.progress = progress;
    }

    /**
     * @param entries how many the manifest says there are
     * @return the newest checkpoint in the archive
     */
    Checkpoint check(long entries) throws IOException, Unreadable, DoesNotHold {
        var inArchive = keysInArchive();
        var head = Checkpoint.of(archive.small(partnership, Archive.CHECKPOINT));
        report.say("%n%s: %s, log %s", partnership, Text.entries(head.size()), Text.shown(head.origin()));
        boolean fromElsewhere = given.hasKeyOf(head);
        var signers = head.signers(fromElsewhere ? given.keys() : given.and(inArchive));
        given.met(signers);
        for (var signer : signers) {
            report.holds(head.isOwn(signer) ? "%s signed it" : "%s, a witness, cosigned it", signer);
        }
        if (head.size() != entries) {
            throw new DoesNotHold("The manifest says %s, the checkpoint %s.", entries, head.size());
        }
        var heads = heads(head, inArchive);
        readEntries(head.size(), heads);
        report.holds("every entry is whole, in its place, and recorded no earlier than the one before");
        report.holds("events.jsonl tells of every entry what the tree holds, to the byte");
        report.holds("the entries give the head that was signed: %s", head.shownRoot());
        tellOlder(head, heads.size() - 1);
        if (!fromElsewhere) {
            report.say(
                    "         The key came with the archive, so this only proves that the archive agrees with itself.");
            report.say("         Get the key from somebody else than the host, and give it with --key.");
        }
        return head;
    }

    private void tellOlder(Checkpoint head, int all) {
        var kept = given.checkpointsOf(head.origin());
        int inArchive = all - kept.size();
        if (inArchive > 0) {
            report.holds(
                    inArchive == 1
                            ? "the older checkpoint in the archive is of this same history"
                            : "all %s older checkpoints in the archive are of this same history",
                    Text.number(inArchive));
        }
        for (var each : kept) {
            report.holds("the checkpoint that you kept (%s) is of this same history", Text.entries(each.size()));
        }
        if (kept.isEmpty()) {
            report.say("         You gave no checkpoint that you kept, so nothing is proved against the host: whoever");
            report.say("         holds the key could have signed another history. Keep this one, for next time.");
        }
    }

    private List<Key> keysInArchive() throws IOException, Unreadable, DoesNotHold {
        var keys = new ArrayList<Key>();
        for (var line :
                Text.of(archive.small(partnership, Archive.KEY), Archive.KEY).split("\n")) {
            keys.add(Key.of(line));
        }
        return keys;
    }

    /** The heads that the tree must pass on its way, smallest first; that of the archive's checkpoint is the last. */
    private List<Head> heads(Checkpoint newest, List<Key> inArchive) throws IOException, Unreadable, DoesNotHold {
        var keys = given.and(inArchive);
        var heads = new ArrayList<Head>();
        for (var file : archive.olderCheckpoints(partnership)) {
            var older = Checkpoint.of(archive.small(partnership, file));
            if (!file.endsWith("/%011d".formatted(older.size()))) {
                throw new DoesNotHold("The file %s has the checkpoint of %s.", file, Text.entries(older.size()));
            }
            heads.add(head(older, newest, keys, "the older checkpoint of %s in the archive"));
        }
        for (var kept : given.checkpointsOf(newest.origin())) {
            heads.add(head(kept, newest, keys, "the checkpoint of %s that you kept"));
        }
        heads.sort(Comparator.comparingLong(Head::size));
        heads.add(new Head(newest.size(), newest.root(), "the checkpoint of the archive"));
        return heads;
    }

    private Head head(Checkpoint older, Checkpoint newest, List<Key> keys, String whose) throws DoesNotHold {
        if (!older.origin().equals(newest.origin())) {
            throw new DoesNotHold(
                    "A checkpoint of another log, %s, is among the older ones.", Text.shown(older.origin()));
        }
        if (older.size() == 0) throw new DoesNotHold("From a checkpoint without entries nothing can be proved.");
        given.met(older.signers(keys));
        var named = whose.formatted(Text.entries(older.size()));
        if (older.size() > newest.size()) {
            throw new DoesNotHold(
                    "%s has more entries than the archive, which has %s: entries were cut off, or the archive is older.",
                    capitalised(named), Text.number(newest.size()));
        }
        return new Head(older.size(), older.root(), named);
    }

    private void readEntries(long size, List<Head> heads) throws IOException, Unreadable, DoesNotHold {
        try (var leaves = archive.stream(partnership, Archive.LEAVES);
                var lines = archive.stream(partnership, Archive.EVENTS)) {
            var ahead = heads.iterator();
            var next = ahead.next();
            while (true) {
                while (next != null && next.size() == tree.size()) {
                    passes(next);
                    next = ahead.hasNext() ? ahead.next() : null;
                }
                if (tree.size() == size) break;
                readEntry(leaves, lines, size);
                progress.at(partnership, tree.size(), size);
            }
            end(leaves, Archive.LEAVES);
            end(lines, Archive.EVENTS);
        } catch (ZipException | EOFException damaged) {
            throw new Unreadable("%s: the zip is damaged at entry %d.", partnership, tree.size() + 1);
        }
    }

    private void readEntry(InputStream leaves, InputStream lines, long size) throws IOException, DoesNotHold {
        long index = tree.size();
        var bytes = leaf(leaves, index, size);
        var hash = Hash.leaf(bytes);
        Leaf leaf;
        try {
            leaf = Leaf.of(bytes);
        } catch (DoesNotHold malformed) {
            throw new DoesNotHold("Entry %d is the first wrong one: %s", index + 1, malformed.getMessage());
        }
        try {
            inItsPlace(leaf, index);
            EventLine.check(lines, index, hash, leaf);
        } catch (DoesNotHold wrong) {
            throw new DoesNotHold(
                    "Entry %d (%s) is the first wrong one: %s", index + 1, leaf.shown(), wrong.getMessage());
        }
        lastRecordedAt = leaf.recordedAt();
        tree.add(hash);
    }

    private static byte[] leaf(InputStream leaves, long index, long size) throws IOException, DoesNotHold {
        var prefix = leaves.readNBytes(Integer.BYTES);
        if (prefix.length == 0) {
            throw new DoesNotHold(
                    "Entry %d is missing: the checkpoint is of %s, and leaves.lp32 ends before.",
                    index + 1, Text.entries(size));
        }
        long length = prefix.length < Integer.BYTES
                ? 0
                : Integer.toUnsignedLong(ByteBuffer.wrap(prefix).getInt());
        if (length > Leaf.LARGEST) {
            throw new DoesNotHold(
                    "Entry %d is the first wrong one: it says that it has %s bytes, more than an entry can have.",
                    index + 1, Text.number(length));
        }
        var bytes = leaves.readNBytes((int) length);
        if (prefix.length < Integer.BYTES || bytes.length < length) {
            throw new DoesNotHold("Entry %d is the first wrong one: leaves.lp32 ends within it.", index + 1);
        }
        return bytes;
    }

    private void inItsPlace(Leaf leaf, long index) throws DoesNotHold {
        if (!leaf.partnership().equals(partnership)) {
            throw new DoesNotHold("it is of another partnership, %s.", Text.shown(leaf.partnership()));
        }
        if (leaf.position() != index + 1) throw new DoesNotHold("its position is %d.", leaf.position());
        if (leaf.recordedAt().isBefore(lastRecordedAt)) {
            throw new DoesNotHold("it was recorded before the one in front of it.");
        }
    }

    private void passes(Head head) throws DoesNotHold {
        if (!Hash.same(tree.root(), head.root())) {
            throw new DoesNotHold(
                    "The entries do not give the head of %s. %s, and among entries %d to %d at least one was changed, taken out or put in.",
                    head.whose(),
                    agreed == 0 ? "No earlier head was there to compare" : "Up to entry %d they do".formatted(agreed),
                    agreed + 1,
                    head.size());
        }
        agreed = head.size();
    }

    private static void end(InputStream stream, String file) throws IOException, DoesNotHold {
        if (stream.read() >= 0) throw new DoesNotHold("%s goes on behind the last entry.", file);
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
