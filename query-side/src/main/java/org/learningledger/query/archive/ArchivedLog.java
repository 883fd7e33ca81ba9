package org.learningledger.query.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.learningledger.events.EventTypes;
import org.learningledger.query.archive.LeafStream.Archived;
import org.learningledger.query.proof.ArchivedHeads;
import org.learningledger.query.proof.ArchivedHeads.Passed;
import org.learningledger.query.proof.CannotRestore;
import org.learningledger.query.proof.Frontier;
import org.learningledger.query.proof.NotProved;
import org.learningledger.query.proof.SignedNote;
import org.learningledger.query.proof.StoredEntry;
import org.learningledger.query.proof.VerifierKey;

/** Checks the log of one partnership in an archive, entry by entry: that both its files tell what was signed. */
final class ArchivedLog implements AutoCloseable {

    private static final Map<String, Integer> KNOWN = known();

    private final String partnership;
    private final InputStream lines;
    private final Frontier tree = new Frontier();
    private final Iterator<Passed> ahead;
    private @Nullable Passed next;
    private long agreed;

    ArchivedLog(String partnership, ArchivedHeads heads, InputStream lines) {
        this.partnership = partnership;
        this.lines = lines;
        this.ahead = heads.passed().iterator();
        this.next = ahead.next();
    }

    private static Map<String, Integer> known() {
        var known = new HashMap<String, Integer>();
        for (var type : EventTypes.all()) {
            var revision = type.getAnnotation(Revision.class);
            known.put(type.getName(), revision == null ? 0 : Integer.parseInt(revision.value()));
        }
        return Map.copyOf(known);
    }

    /** @throws CannotRestore where what was signed is not what the manifest says, or not signed by whom it must be */
    static ArchivedHeads heads(
            ArchiveFile archive, String partnership, long entries, List<VerifierKey> given, List<SignedNote> kept) {
        try {
            var heads = new ArchivedHeads(
                    partnership,
                    archive.keys(partnership),
                    archive.checkpoint(partnership),
                    archive.olderCheckpoints(partnership),
                    given,
                    kept);
            if (heads.newest().size() == entries) return heads;
            throw refused(
                    partnership,
                    "The manifest says %,d entries, the checkpoint %,d."
                            .formatted(entries, heads.newest().size()));
        } catch (NotProved wrong) {
            throw refused(partnership, wrong.getMessage());
        }
    }

    /** The entries one by one, in their order. */
    void check(Archived archived) {
        var entry = archived.entry();
        refuseUnlessKnown(entry);
        refuseUnlessTold(archived);
        tree.append(archived.leafHash());
        while (next != null && next.size() == tree.size()) {
            if (!tree.root().equals(next.root())) {
                throw refused(
                        partnership,
                        "The entries do not give %s: among entries %,d to %,d at least one was changed, taken out or put in."
                                .formatted(next.whose(), agreed + 1, next.size()));
            }
            agreed = next.size();
            next = ahead.hasNext() ? ahead.next() : null;
        }
    }

    private void refuseUnlessKnown(StoredEntry entry) {
        var revision = KNOWN.get(entry.payloadType());
        if (revision != null && isAtMost(revision, entry.revision())) return;
        throw refused(
                partnership,
                "Entry %,d is of a kind that this program does not know (%s, revision %s): it was written by a newer one. Restore it with that."
                        .formatted(entry.position(), entry.payloadType(), entry.revision()));
    }

    private static boolean isAtMost(int known, @Nullable String revision) {
        return revision == null || (revision.matches("[0-9]{1,6}") && Integer.parseInt(revision) <= known);
    }

    private void refuseUnlessTold(Archived archived) {
        var line = EventLine.of(archived.entry(), archived.leafHash().bytes());
        try {
            if (Arrays.equals(line, lines.readNBytes(line.length))) return;
        } catch (IOException damaged) {
            throw refused(partnership, "events.jsonl is damaged (%s).".formatted(damaged.getMessage()));
        }
        throw refused(
                partnership,
                "Entry %,d stands otherwise in events.jsonl than in leaves.lp32: one of them was changed."
                        .formatted(archived.entry().position()));
    }

    /** Once all entries were checked. */
    void refuseUnlessAtItsEnd() {
        try {
            if (lines.read() < 0) return;
        } catch (IOException damaged) {
            throw refused(partnership, "events.jsonl is damaged (%s).".formatted(damaged.getMessage()));
        }
        throw refused(partnership, "events.jsonl goes on behind its last entry.");
    }

    private static CannotRestore refused(String partnership, String why) {
        return new CannotRestore("The archive's log of %s does not hold. %s".formatted(partnership, why));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
