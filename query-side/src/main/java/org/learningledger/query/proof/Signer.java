package org.learningledger.query.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.proof.VerifierKey.Kind;
import org.learningledger.store.start.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Appends what was recorded to the proof log, and signs its head, with a login of its own and a key that no database holds.
 *
 * <p>It believes neither the program nor the log's owner: it makes each leaf itself from the stored columns, and before it
 * signs it makes sure that the tree goes on from the one it signed last, as it remembers that itself. Where it does not, it
 * signs nothing more of that log and says so; that its entries wait too long is then an alarm.
 *
 * <p>One signer works at a time. Others wait until it is gone.
 */
public final class Signer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Signer.class);

    /** Under this key only one signer works ("signer" in ASCII). */
    private static final long SIGNING = 0x7369676E6572L;

    /** So many entries at most are under one new checkpoint: a long log is signed in portions. */
    private static final int PORTION = 20_000;

    private static final int FETCHED = 1_000;

    /** After so many rounds it is looked again whether a log can be signed that could not. */
    private static final int TRIED_AGAIN = 60;

    private final DataSource database;
    private final KeyFile keys;
    private final String origin;
    private final Map<String, Long> remembered;
    private final Map<String, String> refused = new HashMap<>();
    private @Nullable Connection connection;
    private boolean waits;
    private long rounds;

    /**
     * @param database as the signer's own login
     * @param origin what stands before the partnership in the name of each log
     */
    public Signer(DataSource database, KeyFile keys, String origin) {
        this.database = database;
        this.keys = keys;
        this.origin = VerifierKey.checkedName(origin);
        this.remembered = new HashMap<>(keys.remembered());
    }

    /**
     * Signs everything that was recorded, unless another signer is at work.
     *
     * @return whether this signer had its turn
     * @throws CannotStart where its key cannot be used
     */
    public synchronized boolean round() throws SQLException {
        boolean done = false;
        try {
            if (!hasItsTurn()) return false;
            var seed = seed();
            for (var partnership : waiting()) {
                if (!refused.containsKey(partnership) || rounds % TRIED_AGAIN == 0) signed(partnership, seed);
            }
            rounds++;
            done = true;
            return true;
        } finally {
            if (!done) close();
        }
    }

    /** What this signer does not sign, and why, by partnership. */
    public synchronized Map<String, String> refused() {
        return Map.copyOf(refused);
    }

    /**
     * Changes the key: the old one signs a last head of each log, the new one the same head and all that follow. Where the
     * old one is lost it signs nothing more, and the new one goes on from what it signed.
     *
     * @return the new verifier keys
     */
    public synchronized List<String> rotate() throws SQLException {
        if (!hasItsTurn()) {
            throw new CannotStart("Another signer is at work. Stop it, and change the key then.");
        }
        try {
            return changeKey();
        } catch (NotProved problem) {
            throw new CannotStart("The key is not changed: %s".formatted(problem.getMessage()), problem);
        }
    }

    private List<String> changeKey() throws SQLException {
        if (keys.exists() && isCurrent(keys.seed())) {
            var seed = keys.seed();
            for (var partnership : waiting()) signed(partnership, seed);
        }
        if (!refused.isEmpty()) {
            throw new CannotStart("The key is not changed: %s".formatted(String.join(" ", refused.values())));
        }
        var partnerships = client().sql("SELECT partnership FROM proof.log ORDER BY partnership")
                .query(String.class)
                .list();
        // Before the old key is gone: what the new one could not go on from.
        for (var partnership : partnerships) tree(partnership, log(partnership));
        keys.make();
        var seed = keys.seed();
        var added = new ArrayList<String>();
        for (var partnership : partnerships) inTransaction(() -> added.add(added(partnership, seed)));
        return added;
    }

    /** The tree as it was signed last, where the signer remembers it so. */
    private Frontier tree(String partnership, Log log) {
        var tree = new Frontier(log.size, new StoredTree(client(), partnership));
        refuseUnlessRemembered(partnership, log.keys, tree);
        return tree;
    }

    private String added(String partnership, byte[] seed) {
        var key = SigningKey.ofSeed(originOf(partnership), Kind.NOTE, seed);
        var log = log(partnership);
        int number = log.keys.size() + 1;
        add(partnership, key.verifier(), number, log.size);
        if (log.size > 0) {
            var tree = tree(partnership, log);
            sign(partnership, key, number, tree.size(), tree.root());
        }
        return key.verifier().toString();
    }

    /** Whether the key in the file is the newest of every log; it is not where it was lost, or changed half-way. */
    private boolean isCurrent(byte[] seed) {
        return client()
                .sql("SELECT partnership FROM proof.verifier_key GROUP BY partnership")
                .query(String.class)
                .list()
                .stream()
                .allMatch(partnership -> SigningKey.ofSeed(originOf(partnership), Kind.NOTE, seed)
                        .verifier()
                        .equals(log(partnership).keys.getLast()));
    }

    /** How a log stands as it was signed last. */
    private record Log(
            List<VerifierKey> keys, long size, @Nullable Hash root) {}

    private void signed(String partnership, byte[] seed) throws SQLException {
        try {
            var key = SigningKey.ofSeed(originOf(partnership), Kind.NOTE, seed);
            boolean more = true;
            while (more) more = signPortion(partnership, key);
            if (refused.remove(partnership) != null) LOG.info("The log of {} is signed again", partnership);
        } catch (NotProved problem) {
            var sentence = "The log of %s is not signed: %s".formatted(partnership, problem.getMessage());
            if (!sentence.equals(refused.put(partnership, sentence))) LOG.error(sentence);
        }
    }

    private boolean signPortion(String partnership, SigningKey key) throws SQLException {
        var more = new boolean[1];
        inTransaction(() -> {
            var log = log(partnership);
            if (log.keys.isEmpty()) {
                add(partnership, key.verifier(), 1, 0);
            } else if (!log.keys.getLast().equals(key.verifier())) {
                throw new NotProved(
                        "its key is not the one in the key file. Put that back from its copy, or change the key.");
            }
            var tree = new Frontier(log.size, new StoredTree(client(), partnership));
            if (log.root != null && !tree.root().equals(log.root)) {
                throw new NotProved("the proof log was changed since %,d entries were signed.".formatted(log.size));
            }
            more[0] = append(connection(), partnership, tree) == PORTION;
            refuseUnlessRemembered(partnership, log.keys, tree);
            if (tree.size() == log.size) return;
            sign(partnership, key, Math.max(1, log.keys.size()), tree.size(), tree.root());
        });
        return more[0];
    }

    /** The signer's own memory decides, whatever the database says was signed. */
    private void refuseUnlessRemembered(String partnership, List<VerifierKey> known, Frontier tree) {
        var last = keys.lastSigned(partnership);
        if (last.isEmpty()) {
            if (!known.isEmpty()) {
                LOG.warn(
                        "What was signed last of {} is not remembered beside the key; the database is believed",
                        partnership);
            }
            return;
        }
        var remembered = Checkpoint.parse(last.get().text());
        if (remembered.size() > tree.size()) {
            throw new NotProved(
                    "%,d entries were signed, and %,d are there.".formatted(remembered.size(), tree.size()));
        }
        var now = remembered.size() == tree.size()
                ? tree.root()
                : new TreeProofs(new StoredTree(client(), partnership)).root(remembered.size());
        if (!now.equals(remembered.root())) {
            throw new NotProved("the first %,d entries are not those that were signed.".formatted(remembered.size()));
        }
    }

    /**
     * Makes leaves of the stored columns of a portion of the entries that are not in the tree yet.
     *
     * @return how many entries were appended; less than a portion where no more are there
     */
    static int append(Connection connection, String partnership, Frontier tree) throws SQLException {
        var rows = new ProofRows(connection, partnership);
        int appended = 0;
        try (var question = connection.prepareStatement("SELECT " + StoredEntry.COLUMNS
                + " FROM ledger.event log WHERE log.partnership = ? AND log.position > ?"
                + " ORDER BY log.position LIMIT " + PORTION)) {
            question.setString(1, partnership);
            question.setLong(2, tree.size());
            question.setFetchSize(FETCHED);
            try (var events = question.executeQuery()) {
                while (events.next()) {
                    var entry = StoredEntry.read(events, appended);
                    if (Leaf.index(entry.position()) != tree.size()) {
                        throw new NotProved("entry %,d is missing.".formatted(tree.size() + 1));
                    }
                    tree.append(leaf(entry), rows);
                    appended++;
                }
            }
        }
        if (appended > 0) rows.write();
        return appended;
    }

    private static Hash leaf(StoredEntry entry) {
        try {
            return Merkle.leaf(Leaf.of(entry));
        } catch (NotProved problem) {
            throw new NotProved("entry %,d: %s".formatted(entry.position(), problem.getMessage()));
        }
    }

    /** Remembered before it is handed to the database: what anybody may have seen is never forgotten. */
    private void sign(String partnership, SigningKey key, int number, long size, Hash root) {
        var note = new Checkpoint(key.verifier().name(), size, root).signedBy(key);
        keys.remember(partnership, note);
        remembered.put(partnership, size);
        client().sql("INSERT INTO proof.checkpoint (partnership, size, key_number, root, note) VALUES (?, ?, ?, ?, ?)")
                .params(partnership, size, number, root.bytes(), note.toString())
                .update();
    }

    private void add(String partnership, VerifierKey key, int number, long size) {
        client().sql("INSERT INTO proof.verifier_key (partnership, number, key, since_size) VALUES (?, ?, ?, ?)")
                .params(partnership, number, key.toString(), size)
                .update();
    }

    private Log log(String partnership) {
        var known = client().sql("SELECT key FROM proof.verifier_key WHERE partnership = ? ORDER BY number")
                .param(partnership)
                .query((row, number) -> VerifierKey.parse(row.getString("key")))
                .list();
        return client().sql("SELECT size, root FROM proof.checkpoint WHERE partnership = ?"
                        + " ORDER BY size DESC, key_number DESC LIMIT 1")
                .param(partnership)
                .query((row, number) -> new Log(known, row.getLong("size"), Hash.of(row.getBytes("root"))))
                .optional()
                .orElseGet(() -> new Log(known, 0, null));
    }

    /** Chosen once, when the log is first signed. */
    private String originOf(String partnership) {
        var chosen = origin + "/" + partnership;
        var begun = client().sql("SELECT origin FROM proof.log WHERE partnership = ?")
                .param(partnership)
                .query(String.class)
                .optional();
        if (begun.isEmpty()) {
            client().sql("INSERT INTO proof.log (partnership, origin) VALUES (?, ?)")
                    .params(partnership, VerifierKey.checkedName(chosen))
                    .update();
            return chosen;
        }
        if (!begun.get().equals(chosen)) {
            throw new NotProved("it is known as %s, and the settings call it %s. Put ledger.proof.origin back."
                    .formatted(begun.get(), chosen));
        }
        return chosen;
    }

    /** Those of whom the log, the proof log and this signer's memory do not all say that as much was recorded and signed. */
    private List<String> waiting() {
        var signed = new HashMap<String, Long>();
        client().sql("SELECT partnership, (SELECT max(size) FROM proof.checkpoint"
                        + " WHERE checkpoint.partnership = log.partnership) AS size FROM proof.log")
                .query(row -> {
                    signed.put(row.getString("partnership"), row.getLong("size"));
                });
        var waiting = new TreeSet<String>();
        client().sql("SELECT partnership, position FROM ledger.partnership_head")
                .query(row -> {
                    var partnership = row.getString("partnership");
                    if (signed.getOrDefault(partnership, 0L) != row.getLong("position")) waiting.add(partnership);
                });
        remembered.forEach((partnership, size) -> {
            if (!size.equals(signed.get(partnership))) waiting.add(partnership);
        });
        waiting.addAll(refused.keySet());
        return List.copyOf(waiting);
    }

    /** A new key is made for a ledger that was never signed; for any other it would be somebody else's signature. */
    private byte[] seed() {
        if (!keys.exists()) {
            boolean begun = client().sql("SELECT EXISTS (SELECT FROM proof.verifier_key)")
                    .query(Boolean.class)
                    .single();
            if (begun) {
                throw new CannotStart(
                        "The signer's key file %s is not there. Put it back from its copy, or change the key; docs/running.md says how."
                                .formatted(keys));
            }
            keys.make();
        }
        return keys.seed();
    }

    private boolean hasItsTurn() throws SQLException {
        if (connection != null) return true;
        var opened = database.getConnection();
        boolean mine = JdbcClient.create(new SingleConnectionDataSource(opened, true))
                .sql("SELECT pg_try_advisory_lock(?)")
                .param(SIGNING)
                .query(Boolean.class)
                .single();
        if (mine) {
            connection = opened;
        } else {
            opened.close();
            if (!waits) LOG.warn("Another signer is at work on this ledger: this one waits until it is gone");
        }
        waits = !mine;
        return mine;
    }

    private interface Work {

        void run() throws SQLException;
    }

    private void inTransaction(Work work) throws SQLException {
        connection().setAutoCommit(false);
        boolean done = false;
        try {
            work.run();
            connection().commit();
            done = true;
        } finally {
            if (!done) connection().rollback();
            connection().setAutoCommit(true);
        }
    }

    private Connection connection() {
        return Optional.ofNullable(connection).orElseThrow();
    }

    private JdbcClient client() {
        return JdbcClient.create(new JdbcTemplate(new SingleConnectionDataSource(connection(), true)));
    }

    /** Gives its turn to another. */
    @Override
    public synchronized void close() throws SQLException {
        var open = connection;
        connection = null;
        if (open != null) open.close();
    }
}
