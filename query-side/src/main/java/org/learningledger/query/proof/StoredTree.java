package org.learningledger.query.proof;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tree of a partnership as the proof log keeps it: the leaves, and the subtrees of every fourth level. */
final class StoredTree implements Nodes {

    /** From one stored level to the next. */
    private static final int LEVELS = 4;

    private final JdbcClient database;
    private final String partnership;

    StoredTree(JdbcClient database, String partnership) {
        this.database = database;
        this.partnership = partnership;
    }

    static boolean keeps(int level) {
        return level % LEVELS == 0;
    }

    /** @throws NotProved where the proof log lacks a part of it */
    @Override
    public Hash at(int level, long index) {
        int above = level % LEVELS;
        int stored = level - above;
        long first = index << above;
        int count = 1 << above;
        var hashes = stored == 0 ? leaves(first, count) : nodes(stored, first, count);
        if (hashes.size() != count) {
            throw new NotProved("Of %s, entries %,d to %,d are not whole in the proof log."
                    .formatted(partnership, (index << level) + 1, index + 1 << level));
        }
        return root(hashes);
    }

    private List<Hash> leaves(long first, int count) {
        return database.sql(
                        "SELECT hash FROM proof.leaf WHERE partnership = ? AND position BETWEEN ? AND ? ORDER BY position")
                .params(partnership, first + 1, first + count)
                .query((row, number) -> Hash.of(row.getBytes("hash")))
                .list();
    }

    private List<Hash> nodes(int level, long first, int count) {
        return database.sql(
                        "SELECT hash FROM proof.node WHERE partnership = ? AND level = ? AND index BETWEEN ? AND ? ORDER BY index")
                .params(partnership, level, first, first + count - 1)
                .query((row, number) -> Hash.of(row.getBytes("hash")))
                .list();
    }

    private static Hash root(List<Hash> perfect) {
        if (perfect.size() == 1) return perfect.getFirst();
        int middle = perfect.size() / 2;
        return Merkle.node(root(perfect.subList(0, middle)), root(perfect.subList(middle, perfect.size())));
    }
}
