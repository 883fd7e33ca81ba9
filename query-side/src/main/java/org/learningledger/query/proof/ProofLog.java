package org.learningledger.query.proof;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the signer signed, for everybody to read: checkpoints, keys, and proofs made from the stored tree. */
@Component
public class ProofLog {

    private final JdbcClient database;

    ProofLog(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /**
     * A signed head, with the lines of its witnesses.
     *
     * @param signedAt by the database's clock; no part of what is signed
     */
    public record Head(long size, SignedNote note, Instant signedAt) {}

    /** The newest head; empty where nothing was ever signed of this partnership. */
    public Optional<Head> latest(String partnership) {
        return head(
                database.sql("SELECT size, note, signed_at FROM proof.checkpoint WHERE partnership = ?"
                                + " ORDER BY size DESC, key_number DESC LIMIT 1")
                        .param(partnership),
                partnership);
    }

    /** The newest heads, the newest first, one of each size. */
    public List<Head> newest(String partnership, int most) {
        return database
                .sql("SELECT DISTINCT ON (size) size FROM proof.checkpoint WHERE partnership = ?"
                        + " ORDER BY size DESC LIMIT ?")
                .params(partnership, most)
                .query(Long.class)
                .list()
                .stream()
                .flatMap(size -> of(partnership, size).stream())
                .toList();
    }

    /** The head over exactly so many entries; empty where none was signed. */
    public Optional<Head> of(String partnership, long size) {
        return head(
                database.sql("SELECT size, note, signed_at FROM proof.checkpoint WHERE partnership = ? AND size = ?"
                                + " ORDER BY key_number DESC LIMIT 1")
                        .params(partnership, size),
                partnership);
    }

    /** The first head that covers this entry, and so the same one whenever it is asked; empty where none does yet. */
    public Optional<Head> covering(String partnership, long position) {
        return head(
                database.sql("SELECT size, note, signed_at FROM proof.checkpoint WHERE partnership = ? AND size >= ?"
                                + " ORDER BY size, key_number LIMIT 1")
                        .params(partnership, position),
                partnership);
    }

    private Optional<Head> head(JdbcClient.StatementSpec question, String partnership) {
        return question.query((row, number) -> new Head(
                        row.getLong("size"),
                        SignedNote.parse(row.getString("note")),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .optional()
                .map(head -> new Head(head.size(), cosigned(partnership, head), head.signedAt()));
    }

    private SignedNote cosigned(String partnership, Head head) {
        var note = head.note();
        for (var line : cosignatures(partnership, head.size())) note = note.with(NoteSignature.parse(line));
        return note;
    }

    /** The lines that witnesses put under a head. */
    public List<String> cosignatures(String partnership, long size) {
        return database.sql("SELECT line FROM proof.cosignature WHERE partnership = ? AND size = ? ORDER BY witness")
                .params(partnership, size)
                .query(String.class)
                .list();
    }

    /** What checkpoints are checked with, the newest last. */
    public List<VerifierKey> keys(String partnership) {
        return database.sql("SELECT key FROM proof.verifier_key WHERE partnership = ? ORDER BY number")
                .param(partnership)
                .query((row, number) -> VerifierKey.parse(row.getString("key")))
                .list();
    }

    /** That the first entries of a log are still its first: hashes, where both sizes were reached and the first is not 0. */
    public Optional<List<Hash>> consistency(String partnership, long before, long size) {
        if (before <= 0 || before > size || size > signed(partnership)) return Optional.empty();
        return Optional.of(new TreeProofs(new StoredTree(database, partnership)).consistency(before, size));
    }

    /** That an entry is in the log, under its newest head; empty where that does not cover it yet. */
    public Optional<LogProof> proof(String partnership, long position) {
        return latest(partnership)
                .filter(head -> position > 0 && position <= head.size())
                .map(head -> new LogProof(
                        null,
                        Leaf.index(position),
                        new TreeProofs(new StoredTree(database, partnership))
                                .inclusion(Leaf.index(position), head.size()),
                        head.note()));
    }

    /** The bytes of an entry's leaf, made anew from its stored columns; empty where there is no such entry. */
    public Optional<byte[]> leaf(String partnership, long position) {
        return database.sql("SELECT " + StoredEntry.COLUMNS
                        + " FROM ledger.event log WHERE log.partnership = ? AND log.position = ?")
                .params(partnership, position)
                .query(StoredEntry::read)
                .optional()
                .map(Leaf::of);
    }

    private long signed(String partnership) {
        return database.sql("SELECT coalesce(max(size), 0) FROM proof.checkpoint WHERE partnership = ?")
                .param(partnership)
                .query(Long.class)
                .single();
    }
}
