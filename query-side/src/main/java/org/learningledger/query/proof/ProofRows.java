package org.learningledger.query.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Puts what a tree has grown by into the proof log, in two statements. */
final class ProofRows implements Frontier.Whole {

    private final Connection connection;
    private final String partnership;
    private final List<Long> positions = new ArrayList<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private final List<Integer> levels = new ArrayList<>();
    private final List<Long> indices = new ArrayList<>();
    private final List<byte[]> nodes = new ArrayList<>();

    ProofRows(Connection connection, String partnership) {
        this.connection = connection;
        this.partnership = partnership;
    }

    @Override
    public void is(int level, long index, Hash hash) {
        if (level == 0) {
            positions.add(index + 1);
            leaves.add(hash.bytes);
        } else if (StoredTree.keeps(level)) {
            levels.add(level);
            indices.add(index);
            nodes.add(hash.bytes);
        }
    }

    /** Once, at the end. */
    void write() throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO proof.leaf (partnership, position, hash)"
                + " SELECT ?, position, hash FROM unnest(?, ?) AS one (position, hash)")) {
            insert.setString(1, partnership);
            insert.setArray(2, connection.createArrayOf("bigint", positions.toArray()));
            insert.setArray(3, connection.createArrayOf("bytea", leaves.toArray(byte[][]::new)));
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement("INSERT INTO proof.node (partnership, level, index, hash)"
                + " SELECT ?, level, index, hash FROM unnest(?, ?, ?) AS one (level, index, hash)")) {
            insert.setString(1, partnership);
            insert.setArray(2, connection.createArrayOf("smallint", levels.toArray()));
            insert.setArray(3, connection.createArrayOf("bigint", indices.toArray()));
            insert.setArray(4, connection.createArrayOf("bytea", nodes.toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }
}
