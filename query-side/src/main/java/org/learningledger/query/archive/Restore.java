package org.learningledger.query.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.learningledger.query.archive.LeafStream.Archived;
import org.learningledger.query.proof.ArchivedHeads;
import org.learningledger.query.proof.CannotRestore;
import org.learningledger.query.proof.EmptyLog;
import org.learningledger.query.proof.NotProved;
import org.learningledger.query.proof.SignedNote;
import org.learningledger.query.proof.StoredEntry;
import org.learningledger.query.proof.VerifierKey;

/**
 * An archive that was read from its first entry to its last and holds, ready to be brought back. It is read twice: to be
 * checked, before anything is touched, and to be stored. What is stored is held against the signed head once more, so
 * nothing is gained by changing the file in between.
 *
 * <p>A ledger records one entry at a time, over all its partnerships, and none at the same microsecond as another: so the
 * order in which everything was recorded is that of the recorded-at, exactly.
 */
public final class Restore implements AutoCloseable {

    private static final int TOLD_EVERY = 50_000;
    private static final String RESTRICTED = "\"commitment\":\"";

    private final ArchiveFile archive;
    private final String name;
    private final SequencedMap<String, Long> partnerships;
    private final SequencedMap<String, ArchivedHeads> heads = new LinkedHashMap<>();
    private final Consumer<String> lines;
    private final InstantSource clock;

    private Restore(ArchiveFile archive, String name, Consumer<String> lines, InstantSource clock) {
        this.archive = archive;
        this.name = name;
        this.partnerships = archive.partnerships();
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * Checks an archive wholly.
     *
     * @param keys from elsewhere: where one is of a log, that log must be signed by it
     * @param kept checkpoints from elsewhere, which the archive's history must contain
     * @param lines takes what a person should read while it goes on
     * @param clock by which it tells how fast
     * @throws CannotRestore naming the first thing that is wrong
     */
    public static Restore checked(
            Path file, List<VerifierKey> keys, List<SignedNote> kept, Consumer<String> lines, InstantSource clock) {
        var archive = ArchiveFile.open(file);
        boolean holds = false;
        try {
            var restore = new Restore(archive, String.valueOf(file.getFileName()), lines, clock);
            restore.check(keys, kept);
            holds = true;
            return restore;
        } catch (NotProved malformed) {
            throw new CannotRestore("The archive does not hold. %s".formatted(malformed.getMessage()));
        } finally {
            if (!holds) archive.close();
        }
    }

    private void check(List<VerifierKey> keys, List<SignedNote> kept) {
        partnerships.forEach((partnership, entries) ->
                heads.put(partnership, ArchivedLog.heads(archive, partnership, entries, keys, kept)));
        refuseWhatWasNotMet(keys, kept);
        var logs = new HashMap<String, ArchivedLog>();
        try {
            heads.forEach((partnership, head) ->
                    logs.put(partnership, new ArchivedLog(partnership, head, archive.lines(partnership))));
            read("Checked", archived -> logs.get(archived.entry().partnership()).check(archived));
            logs.values().forEach(ArchivedLog::refuseUnlessAtItsEnd);
        } catch (SQLException never) {
            throw new IllegalStateException(never);
        } finally {
            logs.values().forEach(Restore::close);
        }
        heads.forEach((partnership, head) -> {
            tell(
                    "%s: %,d entries, log %s, every one as it was signed",
                    partnership, entries(partnership), head.newest().origin());
            if (!head.isTrustedFromElsewhere()) {
                tell(
                        "%s: the key came with the archive, so this proves only that it agrees with itself. Give a key that you had from elsewhere with --key",
                        partnership);
            }
        });
    }

    private long entries(String partnership) {
        return heads.get(partnership).newest().size();
    }

    private void refuseWhatWasNotMet(List<VerifierKey> keys, List<SignedNote> kept) {
        for (var key : keys) {
            if (heads.values().stream().noneMatch(head -> head.met().contains(key))) {
                throw new CannotRestore(
                        "Nothing in this archive is signed by the key that you gave, %s.".formatted(key));
            }
        }
        for (var note : kept) {
            var origin = note.text().lines().findFirst().orElse("");
            if (heads.values().stream().noneMatch(head -> head.newest().origin().equals(origin))) {
                throw new CannotRestore("The checkpoint that you kept is of the log %s, which is not in this archive."
                        .formatted(origin));
            }
        }
    }

    /** The logs in it, each with what was signed of it. */
    public Map<String, ArchivedHeads> logs() {
        return Map.copyOf(heads);
    }

    /**
     * Brings everything back, in the transaction of the one who calls.
     *
     * @param owner of the log's tables, while the guards are open
     * @throws CannotRestore where the ledger there is not empty, or is not the same afterwards; then the transaction must not
     *     be committed
     */
    public void into(Connection owner) throws SQLException {
        var log = EmptyLog.open(owner);
        var restricted = new long[1];
        read("Restored", archived -> {
            log.add(archived.entry());
            if (isRestricted(archived.entry())) restricted[0]++;
        });
        log.close();
        for (var each : heads.entrySet()) {
            log.note(each.getKey(), name, each.getValue());
            tell("%s: %,d entries are back; making their tree anew", each.getKey(), entries(each.getKey()));
            int left = proved(each.getValue(), owner);
            tell(
                    "%s: its head is the one that was signed, %s",
                    each.getKey(), each.getValue().newest().root());
            if (left > 0) {
                tell(
                        "%s: %,d cosignatures were left out, because the keys of their witnesses were not given with --key",
                        each.getKey(), left);
            }
        }
        if (restricted[0] > 0) {
            tell(
                    "%,d entries have restricted text, which no archive holds: it is gone from this ledger. What proves it later is here, should somebody have kept it",
                    restricted[0]);
        }
    }

    private static int proved(ArchivedHeads head, Connection owner) throws SQLException {
        try {
            return head.restore(owner);
        } catch (NotProved changed) {
            throw new CannotRestore(changed.getMessage() + " The file was changed while it was read.");
        }
    }

    private static boolean isRestricted(StoredEntry entry) {
        return new String(entry.payload(), StandardCharsets.ISO_8859_1).contains(RESTRICTED);
    }

    private interface Reading {
        void read(Archived archived) throws SQLException;
    }

    /** Every entry of every log, in the order in which they were recorded. */
    private void read(String what, Reading reading) throws SQLException {
        Deque<LeafStream> open = new ArrayDeque<>();
        try {
            var next = new PriorityQueue<Ahead>(
                    Comparator.comparingLong(ahead -> ahead.first.entry().recordedAt()));
            heads.forEach((partnership, head) -> {
                open.add(archive.leaves(partnership, head.newest().size()));
                next.add(new Ahead(open.getLast().next(), open.getLast()));
            });
            var progress = new Progress(what);
            long last = -1;
            while (!next.isEmpty()) {
                var ahead = next.remove();
                var entry = ahead.first.entry();
                if (entry.recordedAt() <= last) {
                    throw new CannotRestore(
                            "Entry %,d of %s was not recorded later than the entry before it, as every entry of a ledger is."
                                    .formatted(entry.position(), entry.partnership()));
                }
                last = entry.recordedAt();
                reading.read(ahead.first);
                progress.one();
                if (ahead.rest.hasNext()) next.add(new Ahead(ahead.rest.next(), ahead.rest));
            }
            open.forEach(LeafStream::refuseUnlessAtItsEnd);
        } finally {
            open.forEach(Restore::close);
        }
    }

    /** A log's first entry that was not taken yet, and those behind it. */
    private record Ahead(Archived first, LeafStream rest) {}

    /** Tells now and then how far it is. */
    private final class Progress {

        private final String what;
        private final long all =
                heads.values().stream().mapToLong(head -> head.newest().size()).sum();
        private final long began = clock.millis();
        private long done;

        Progress(String what) {
            this.what = what;
        }

        void one() {
            if (++done % TOLD_EVERY != 0) return;
            long millis = Math.max(1, clock.millis() - began);
            tell(
                    "%s %,d of %,d entries, %d %%, %,d a second",
                    what, done, all, done * 100 / all, done * 1_000 / millis);
        }
    }

    private void tell(String sentence, Object... values) {
        lines.accept(String.format(Locale.UK, sentence, values));
    }

    private static void close(AutoCloseable file) {
        try {
            file.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @Override
    public void close() {
        archive.close();
    }
}
