package org.learningledger.query.proof;

import static org.learningledger.query.proof.Differing.How.CHANGED;
import static org.learningledger.query.proof.Differing.How.MISSING;
import static org.learningledger.query.proof.Differing.How.NEVER_RECORDED;
import static org.learningledger.query.proof.Differing.How.OTHER_TREE;
import static org.learningledger.query.proof.Differing.How.OUT_OF_ORDER;
import static org.learningledger.query.proof.Differing.How.WITHOUT_LEAF;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.query.proof.Differing.How;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads stored events again, byte for byte, and holds them against what was signed. It believes no count, no view and no
 * note that something was checked before; every position that differs is named.
 *
 * <p>What it cannot see: a history that was changed and signed anew, whole, by somebody with the signer's key. That takes
 * {@linkplain #against a checkpoint} that was kept elsewhere.
 */
@Component
public class SelfCheck {

    private static final int FETCHED = 1_000;

    private static final int CHECKED_SIGNATURES = 100;

    /** The lowest subtrees that the proof log keeps: sixteen leaves each. */
    private static final int KEPT_LEVEL = 4;

    private static final String ENTRIES = "SELECT " + StoredEntry.COLUMNS + ", leaf.hash FROM ledger.event log"
            + " LEFT JOIN proof.leaf ON leaf.partnership = log.partnership AND leaf.position = log.position"
            + " WHERE log.global_index > ? AND log.global_index <= ?";

    /** Between the first entry of the part and the last, and before the first up to the one that should precede it. */
    private static final String GONE = """
            WITH part AS (
                SELECT partnership, min(position) AS lowest, max(position) AS highest
                  FROM ledger.event WHERE global_index > ? AND global_index <= ? GROUP BY partnership)
            SELECT leaf.partnership, leaf.position
              FROM part
             CROSS JOIN LATERAL (SELECT coalesce(max(position), 0) AS position FROM ledger.event
                                  WHERE event.partnership = part.partnership AND event.position < part.lowest) before
              JOIN proof.leaf ON leaf.partnership = part.partnership
                             AND leaf.position > before.position AND leaf.position <= part.highest
             WHERE NOT EXISTS (SELECT FROM ledger.event
                                WHERE event.partnership = leaf.partnership AND event.position = leaf.position)""";

    private static final String CUT = """
            SELECT leaf.partnership, leaf.position
              FROM (SELECT partnership FROM proof.log UNION SELECT partnership FROM ledger.partnership_head) log
             CROSS JOIN LATERAL (SELECT coalesce(max(position), 0) AS position FROM ledger.event
                                  WHERE event.partnership = log.partnership) newest
              JOIN proof.leaf ON leaf.partnership = log.partnership AND leaf.position > newest.position""";

    private static final String PARTNERSHIPS =
            "SELECT partnership FROM proof.log UNION SELECT partnership FROM ledger.partnership_head ORDER BY 1";

    private static final String NO_PLACE = """
            SELECT partnership, position FROM ledger.event
             WHERE global_index < 1 OR global_index > (SELECT global_index FROM ledger.head)""";

    private static final String ANY_DISORDER = """
            SELECT EXISTS (SELECT FROM (SELECT recorded_at <= lag(recorded_at) OVER (ORDER BY global_index) AS back
                                          FROM ledger.event
                                         WHERE global_index BETWEEN 1 AND (SELECT global_index FROM ledger.head)) one
                            WHERE one.back)""";

    private static final String ORDER = """
            SELECT partnership, position, recorded_at FROM ledger.event
             WHERE global_index BETWEEN 1 AND (SELECT global_index FROM ledger.head)
               AND NOT EXISTS (SELECT FROM unnest(?::text[], ?::bigint[]) AS wrong (partnership, position)
                                WHERE wrong.partnership = event.partnership AND wrong.position = event.position)
             ORDER BY global_index""";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    SelfCheck(DataSource database) {
        this.database = new JdbcTemplate(database);
        this.database.setFetchSize(FETCHED);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.transaction.setReadOnly(true);
    }

    /** What is wrong with the entries whose index in the whole log is above one and not above the other. */
    public List<Differing> entries(long after, long upTo) {
        var found = new Findings();
        var signed = sizes("SELECT partnership, (SELECT max(size) FROM proof.checkpoint"
                + " WHERE checkpoint.partnership = head.partnership) AS size FROM ledger.partnership_head head");
        var recorded = sizes("SELECT partnership, position AS size FROM ledger.partnership_head");
        read(
                ENTRIES,
                row -> {
                    var entry = StoredEntry.read(row, 0);
                    var hash = row.getBytes("hash");
                    if (hash != null) {
                        if (!Hash.of(hash).equals(leaf(entry))) found.add(entry, CHANGED);
                    } else if (entry.position() < 1
                            || entry.position() > recorded.getOrDefault(entry.partnership(), 0L)) {
                        found.add(entry, NEVER_RECORDED);
                    } else if (entry.position() <= signed.getOrDefault(entry.partnership(), 0L)) {
                        found.add(entry, WITHOUT_LEAF);
                    }
                },
                after,
                upTo);
        read(GONE, row -> found.add(row, MISSING), after, upTo);
        return found.all();
    }

    /** What can be asked of the whole log without reading it: what was cut off its end, and what has no place in it. */
    public List<Differing> ends() {
        var found = new Findings();
        read(CUT, row -> found.add(row, MISSING));
        read(NO_PLACE, row -> found.add(row, NEVER_RECORDED));
        return found.all();
    }

    /**
     * Whether the leaves lead to every head that was signed, and the entries stand in the order of their times.
     *
     * @param wrong what is known to be wrong already
     */
    public List<Differing> trees(Collection<Differing> wrong) {
        var found = new Findings();
        for (var partnership : database.queryForList(PARTNERSHIPS, String.class)) {
            tree(partnership, found);
        }
        if (database.queryForObject(ANY_DISORDER, Boolean.class)) order(wrong, found);
        return found.all();
    }

    /** Entries that are known to be wrong would put others out of order too. */
    private void order(Collection<Differing> wrong, Findings found) {
        var partnerships = new ArrayList<String>();
        var positions = new ArrayList<Long>();
        for (var each : wrong) {
            for (var position : each.positions()) {
                partnerships.add(each.partnership());
                positions.add(position);
            }
        }
        var order = new InOrder<Place>();
        read(
                ORDER,
                row -> order.add(
                        new Place(row.getString("partnership"), row.getLong("position")),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
                new SqlArrayValue("text", partnerships.toArray()),
                new SqlArrayValue("bigint", positions.toArray()));
        order.misplaced().forEach(place -> found.add(place.partnership, OUT_OF_ORDER, place.position, place.position));
    }

    private record Place(String partnership, long position) {}

    /** Everything, however much it is. */
    public List<Differing> everything() {
        long last = database.queryForObject("SELECT coalesce(max(global_index), 0) FROM ledger.event", Long.class);
        var found = new ArrayList<>(entries(Long.MIN_VALUE, last));
        found.addAll(ends());
        found.addAll(trees(found));
        return found;
    }

    /**
     * Whether a log begins as it did when this checkpoint of it was signed, made from the stored columns of its events and
     * from nothing else. A checkpoint that was kept where nobody who can change the ledger could change it proves that
     * every entry which it covers is as it was.
     *
     * @return what is wrong, in a sentence; {@code null} where nothing is
     * @throws NotProved where the note is no checkpoint of a log of this ledger, or is signed by nobody who is trusted
     */
    public @Nullable String against(SignedNote kept, Collection<VerifierKey> trusted) {
        var checkpoint = Checkpoint.of(kept, trusted);
        var partnership = database
                .queryForList("SELECT partnership FROM proof.log WHERE origin = ?", String.class, checkpoint.origin())
                .stream()
                .findFirst()
                .orElseThrow(
                        () -> new NotProved("This ledger has no log of the name %s.".formatted(checkpoint.origin())));
        var tree = new Frontier();
        var trouble = new String[1];
        read(
                "SELECT " + StoredEntry.COLUMNS
                        + " FROM ledger.event log WHERE partnership = ? AND position <= ? ORDER BY position",
                row -> {
                    var entry = StoredEntry.read(row, 0);
                    var leaf = leaf(entry);
                    if (trouble[0] != null) return;
                    if (Leaf.index(entry.position()) != tree.size()) {
                        trouble[0] = "Entry %,d of %s is not there any more.".formatted(tree.size() + 1, partnership);
                    } else if (leaf == null) {
                        trouble[0] = "Entry %,d of %s is not as the ledger writes it."
                                .formatted(entry.position(), partnership);
                    } else {
                        tree.append(leaf);
                    }
                },
                partnership,
                checkpoint.size());
        if (trouble[0] != null) return trouble[0];
        if (tree.size() < checkpoint.size()) {
            return "Of %s, %,d entries were signed in this checkpoint, and %,d are there."
                    .formatted(partnership, checkpoint.size(), tree.size());
        }
        return tree.root().equals(checkpoint.root())
                ? null
                : "The first %,d entries of %s are not those of this checkpoint."
                        .formatted(checkpoint.size(), partnership);
    }

    /** A column that the ledger never writes so has no leaf: it was changed. */
    private static @Nullable Hash leaf(StoredEntry entry) {
        try {
            return Merkle.leaf(Leaf.of(entry));
        } catch (NotProved foreign) {
            return null;
        }
    }

    /** @param holds whether the signed note says the same */
    private record Signed(long size, Hash root, boolean holds) {}

    /** Subtrees of sixteen narrow a difference down; what does not lead to a signed head differs somewhere before it. */
    private void tree(String partnership, Findings found) {
        var heads = heads(partnership);
        Map<Long, Hash> kept = new HashMap<>();
        read(
                "SELECT index, hash FROM proof.node WHERE partnership = ? AND level = ?",
                row -> kept.put(row.getLong("index"), Hash.of(row.getBytes("hash"))),
                partnership,
                KEPT_LEVEL);
        var tree = new Frontier();
        var narrowed = new boolean[1];
        var right = new long[1];
        read(
                "SELECT position, hash FROM proof.leaf WHERE partnership = ? ORDER BY position",
                row -> {
                    tree.append(Hash.of(row.getBytes("hash")), (level, index, hash) -> {
                        if (level == KEPT_LEVEL && !hash.equals(kept.remove(index))) {
                            narrowed[0] = true;
                            found.add(partnership, OTHER_TREE, (index << level) + 1, index + 1 << level);
                        }
                    });
                    while (!heads.isEmpty() && heads.peekFirst().size == tree.size()) {
                        var head = heads.removeFirst();
                        boolean leads = head.holds && head.root.equals(tree.root());
                        if (leads) right[0] = head.size;
                        else if (!narrowed[0]) found.add(partnership, OTHER_TREE, right[0] + 1, head.size);
                    }
                },
                partnership);
        if (!heads.isEmpty()) found.add(partnership, OTHER_TREE, right[0] + 1, heads.peekLast().size);
    }

    /** Of old ones only the text is read: to check every signature of years each time would tell no more. */
    private Deque<Signed> heads(String partnership) {
        var keys = database
                .queryForList(
                        "SELECT key FROM proof.verifier_key WHERE partnership = ? ORDER BY number",
                        String.class,
                        partnership)
                .stream()
                .flatMap(SelfCheck::key)
                .toList();
        return new ArrayDeque<>(database.query(
                "SELECT size, root, note, row_number() OVER (ORDER BY size DESC, key_number DESC) <= ? AS checked"
                        + " FROM proof.checkpoint WHERE partnership = ? ORDER BY size, key_number",
                (row, number) -> {
                    var root = Hash.of(row.getBytes("root"));
                    long size = row.getLong("size");
                    return new Signed(
                            size,
                            root,
                            says(row.getString("note"), size, root, row.getBoolean("checked") ? keys : null));
                },
                CHECKED_SIGNATURES,
                partnership));
    }

    /** One that somebody spoilt verifies nothing, and is found so. */
    private static Stream<VerifierKey> key(String text) {
        try {
            return Stream.of(VerifierKey.parse(text));
        } catch (NotProved spoilt) {
            return Stream.empty();
        }
    }

    /** @param keys with which its signature is checked; {@code null} where only its text is read */
    private static boolean says(String note, long size, Hash root, @Nullable List<VerifierKey> keys) {
        try {
            var signed = SignedNote.parse(note);
            var said = keys == null ? Checkpoint.parse(signed.text()) : Checkpoint.of(signed, keys);
            return said.size() == size && said.root().equals(root);
        } catch (NotProved unsigned) {
            return false;
        }
    }

    private Map<String, Long> sizes(String question) {
        var sizes = new HashMap<String, Long>();
        read(question, row -> sizes.put(row.getString("partnership"), row.getLong("size")));
        return sizes;
    }

    /** Outside a transaction the driver would fetch every row at once, and a long log would not fit into memory. */
    private void read(String question, RowCallbackHandler each, Object... parameters) {
        transaction.executeWithoutResult(status -> database.query(question, each, parameters));
    }

    /** Each position once, by partnership and by what is wrong. */
    private static final class Findings {

        private final Map<String, Map<How, List<Long>>> positions = new TreeMap<>();

        void add(StoredEntry entry, How how) {
            add(entry.partnership(), how, entry.position(), entry.position());
        }

        void add(ResultSet row, How how) throws SQLException {
            long position = row.getLong("position");
            add(row.getString("partnership"), how, position, position);
        }

        void add(String partnership, How how, long from, long to) {
            var known = positions
                    .computeIfAbsent(partnership, first -> new TreeMap<>())
                    .computeIfAbsent(how, first -> new ArrayList<>());
            LongStream.rangeClosed(from, to).forEach(known::add);
        }

        List<Differing> all() {
            var all = new ArrayList<Differing>();
            positions.forEach((partnership, wrong) ->
                    wrong.forEach((how, found) -> all.add(new Differing(partnership, how, found))));
            return all;
        }
    }
}
