package org.learningledger.query.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.proof.VerifierKey.Kind;

/**
 * What an archive says was signed of a log: its heads, and the keys they are checked with. Every signature by a known key
 * was checked when this is made; whether the heads are those of the entries, their roots tell.
 */
public final class ArchivedHeads {

    private final String partnership;
    private final List<VerifierKey> keys;
    private final List<SignedNote> notes = new ArrayList<>();
    private final List<Passed> passed = new ArrayList<>();
    private final Checkpoint newest;
    private final Collection<VerifierKey> given;
    private final Set<VerifierKey> met = new HashSet<>();

    /**
     * A head that the tree must have when it is of this size.
     *
     * @param whose as the end of "The entries do not give"
     */
    public record Passed(long size, Hash root, String whose) {}

    /**
     * @param keys what the archive says its heads were signed with, the newest last
     * @param older what was signed before, by the size that it is said to have
     * @param given keys from elsewhere, of this log, of another or of a witness
     * @param kept checkpoints from elsewhere, of this log or of another
     * @throws NotProved where one is signed by none of the keys, or is of another log or a longer one
     */
    public ArchivedHeads(
            String partnership,
            List<VerifierKey> keys,
            SignedNote newest,
            SortedMap<Long, SignedNote> older,
            Collection<VerifierKey> given,
            Collection<SignedNote> kept) {
        this.partnership = partnership;
        this.keys = List.copyOf(keys);
        this.given = given;
        this.newest = Checkpoint.of(newest, keys);
        refuseUnlessOwn();
        trusted(newest);
        older.forEach((size, note) -> {
            if (Checkpoint.parse(note.text()).size() != size) {
                throw new NotProved("Its older checkpoint of %,d entries is of another size.".formatted(size));
            }
            pass(note, "the older checkpoint of %,d entries in the archive");
        });
        for (var note : kept) {
            if (!Checkpoint.parse(note.text()).origin().equals(this.newest.origin())) continue;
            pass(note, "the checkpoint of %,d entries that you kept");
        }
        passed.sort(Comparator.comparingLong(Passed::size));
        passed.add(new Passed(this.newest.size(), this.newest.root(), "the head that was signed"));
        notes.addAll(older.values());
        notes.add(newest);
    }

    private void refuseUnlessOwn() {
        if (!newest.origin().endsWith("/" + partnership)) {
            throw new NotProved("The checkpoint is of the log %s.".formatted(newest.origin()));
        }
        if (newest.size() == 0) throw new NotProved("Nothing was signed of it.");
        if (keys.size() != new HashSet<>(keys).size() || !keys.stream().allMatch(this::isOwn)) {
            throw new NotProved("The keys in the archive are not those of its log, each one once.");
        }
    }

    /** Where a key of this log came from elsewhere, that one must have signed; the archive's own say little. */
    private void trusted(SignedNote head) {
        var own = given.stream().filter(this::isOwn).toList();
        if (!own.isEmpty()) Checkpoint.of(head, own);
        meets(head);
    }

    private void pass(SignedNote note, String whose) {
        var all = new ArrayList<>(keys);
        all.addAll(given);
        var checkpoint = Checkpoint.of(note, all);
        var named = whose.formatted(checkpoint.size());
        if (!checkpoint.origin().equals(newest.origin())) {
            throw new NotProved("A checkpoint of another log is there, %s.".formatted(checkpoint.origin()));
        }
        if (checkpoint.size() == 0) throw new NotProved("From a checkpoint without entries nothing can be proved.");
        if (checkpoint.size() > newest.size()) {
            throw new NotProved("It has %,d entries, fewer than %s: entries were cut off, or the archive is older."
                    .formatted(newest.size(), named));
        }
        meets(note);
        passed.add(new Passed(checkpoint.size(), checkpoint.root(), named));
    }

    private void meets(SignedNote note) {
        if (note.signatures().stream().anyMatch(line -> given.stream().anyMatch(line::isBy))) {
            met.addAll(note.signedBy(given));
        }
    }

    private boolean isOwn(VerifierKey key) {
        return key.kind() == Kind.NOTE && key.name().equals(newest.origin());
    }

    /** The head over all entries of the archive. */
    public Checkpoint newest() {
        return newest;
    }

    /** The heads that the tree must have on its way, the smallest first. */
    public List<Passed> passed() {
        return List.copyOf(passed);
    }

    /** The given keys by which something here is signed. */
    public Set<VerifierKey> met() {
        return Set.copyOf(met);
    }

    /** Whether a key of this log was given, so that those in the archive need not be believed. */
    public boolean isTrustedFromElsewhere() {
        return given.stream().anyMatch(this::isOwn);
    }

    /** The key that signs this log. */
    public VerifierKey key() {
        return keys.getLast();
    }

    /**
     * Puts the tree into the proof log, made anew from the stored columns of the entries, and everything that was signed of
     * it. A witness's line is brought back where the witness's key was given: of any other nobody knows what it is worth.
     *
     * @return how many lines of witnesses were left out
     * @throws NotProved where the stored entries do not give the head that was signed
     */
    public int restore(Connection owner) throws SQLException {
        insert(owner, "INSERT INTO proof.log (partnership, origin) VALUES (?, ?)", partnership, newest.origin());
        var tree = new Frontier();
        while (tree.size() < newest.size()) {
            if (Signer.append(owner, partnership, tree) == 0) break;
        }
        if (tree.size() != newest.size() || !tree.root().equals(newest.root())) {
            throw new NotProved("What is stored of %s is not what was signed.".formatted(partnership));
        }
        for (int number = 1; number <= keys.size(); number++) restoreKey(owner, number);
        int left = 0;
        for (var note : notes) left += restoreHead(owner, note);
        return left;
    }

    private void restoreKey(Connection owner, int number) throws SQLException {
        var key = keys.get(number - 1);
        long since = number == 1
                ? 0
                : notes.stream()
                        .filter(note -> note.signatures().stream().anyMatch(line -> line.isBy(key)))
                        .mapToLong(note -> Checkpoint.parse(note.text()).size())
                        .min()
                        .orElse(newest.size());
        insert(
                owner,
                "INSERT INTO proof.verifier_key (partnership, number, key, since_size) VALUES (?, ?, ?, ?)",
                partnership,
                number,
                key.toString(),
                since);
    }

    private int restoreHead(Connection owner, SignedNote note) throws SQLException {
        var head = Checkpoint.parse(note.text());
        var witnesses =
                given.stream().filter(key -> key.kind() == Kind.COSIGNATURE).toList();
        int left = 0;
        for (var line : note.signatures()) {
            int number = 1 + keys.indexOf(by(line, keys));
            var witness = by(line, witnesses);
            if (number > 0) {
                insert(
                        owner,
                        "INSERT INTO proof.checkpoint (partnership, size, key_number, root, note) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        partnership,
                        head.size(),
                        number,
                        head.root().bytes,
                        new SignedNote(note.text(), List.of(line)).toString());
            } else if (witness != null) {
                insert(
                        owner,
                        "INSERT INTO proof.cosignature (partnership, size, witness, line) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        partnership,
                        head.size(),
                        witness.toString(),
                        line.toString());
            } else {
                left++;
            }
        }
        return left;
    }

    private static @Nullable VerifierKey by(NoteSignature line, Collection<VerifierKey> among) {
        return among.stream().filter(line::isBy).findFirst().orElse(null);
    }

    private static void insert(Connection owner, String sql, Object... values) throws SQLException {
        try (var insert = owner.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) insert.setObject(at + 1, values[at]);
            insert.executeUpdate();
        }
    }
}
