package org.learningledger.query.proof;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A log without entries, into which those of another ledger come with their own places and times. Only the owner of its
 * tables can do that, while the guards are open, and everything in the owner's one transaction: nobody sees a part of it.
 */
public final class EmptyLog {

    private static final int AT_ONCE = 1_000;
    private static final int BYTES_AT_ONCE = 8 << 20;

    private static final String DUPLICATE = "23505";

    private static final String RECORDED_AT = "timestamptz 'epoch' + %s * interval '1 microsecond'";

    private final Connection owner;
    private final Map<String, Long> positions = new HashMap<>();
    private final List<StoredEntry> waiting = new ArrayList<>();
    private long waitingBytes;
    private long globalIndex;
    private long recordedAt;

    private EmptyLog(Connection owner) {
        this.owner = owner;
    }

    /**
     * Takes away the trigger that would give each entry a new place and the time of now. This also keeps everybody else
     * from adding an entry until the transaction ends.
     *
     * @throws CannotRestore where there is an entry, or a program that could add one
     */
    public static EmptyLog open(Connection owner) throws SQLException {
        if (is(owner, """
                SELECT EXISTS (SELECT FROM pg_stat_activity
                                WHERE datname = current_database() AND usename IN ('ledger_app', 'ledger_signer'))""")) {
            throw new CannotRestore("A ledger or its signer is at work on this database. Stop it, and try again.");
        }
        execute(owner, "ALTER TABLE ledger.event DISABLE TRIGGER seal_event");
        if (is(owner, """
                SELECT EXISTS (SELECT FROM ledger.event) OR EXISTS (SELECT FROM ledger.partnership_head)
                    OR EXISTS (SELECT FROM proof.log) OR (SELECT global_index <> 0 FROM ledger.head)""")) {
            throw new CannotRestore(
                    "This ledger is not empty. An archive is restored into an empty one only: name a new data directory, or a new database.");
        }
        return new EmptyLog(owner);
    }

    /** The entries of all partnerships in the order in which they were recorded. */
    public void add(StoredEntry entry) throws SQLException {
        waiting.add(entry);
        waitingBytes += entry.payload().length + entry.metadata().length;
        positions.put(entry.partnership(), entry.position());
        recordedAt = entry.recordedAt();
        if (waiting.size() == AT_ONCE || waitingBytes > BYTES_AT_ONCE) write();
    }

    private void write() throws SQLException {
        try (var insert = owner.prepareStatement("""
                INSERT INTO ledger.event (global_index, partnership, position, event_identifier, type, aggregate_identifier,
                                          sequence_number, time_stamp, recorded_at, payload_type, payload_revision, payload,
                                          meta_data)
                SELECT ? + number, partnership, position, event_identifier, type, aggregate_identifier, sequence_number,
                       time_stamp, %s, payload_type, payload_revision, payload, meta_data
                  FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY
                    AS one (partnership, position, event_identifier, type, aggregate_identifier, sequence_number,
                            time_stamp, microseconds, payload_type, payload_revision, payload, meta_data, number)""".formatted(RECORDED_AT.formatted("microseconds")))) {
            insert.setLong(1, globalIndex);
            insert.setArray(2, texts(StoredEntry::partnership));
            insert.setArray(3, array("bigint", StoredEntry::position));
            insert.setArray(4, texts(StoredEntry::eventId));
            insert.setArray(5, texts(StoredEntry::aggregateType));
            insert.setArray(6, texts(StoredEntry::aggregateId));
            insert.setArray(7, array("bigint", StoredEntry::sequenceNumber));
            insert.setArray(8, texts(StoredEntry::eventTime));
            insert.setArray(9, array("bigint", StoredEntry::recordedAt));
            insert.setArray(10, texts(StoredEntry::payloadType));
            insert.setArray(11, texts(StoredEntry::revision));
            insert.setArray(12, bytes(StoredEntry::payload));
            insert.setArray(13, bytes(StoredEntry::metadata));
            insert.executeUpdate();
        } catch (SQLException problem) {
            if (DUPLICATE.equals(problem.getSQLState())) {
                throw new CannotRestore(
                        "The archive has an event twice, or two events in one place (%s). No ledger wrote that."
                                .formatted(problem.getMessage()));
            }
            throw problem;
        }
        globalIndex += waiting.size();
        waiting.clear();
        waitingBytes = 0;
    }

    private Array texts(Function<StoredEntry, Object> column) throws SQLException {
        return array("text", column);
    }

    private Array array(String type, Function<StoredEntry, Object> column) throws SQLException {
        return owner.createArrayOf(type, waiting.stream().map(column).toArray());
    }

    private Array bytes(Function<StoredEntry, byte[]> column) throws SQLException {
        return owner.createArrayOf("bytea", waiting.stream().map(column).toArray(byte[][]::new));
    }

    /** Sets the counters, so that what is recorded next comes behind, and puts the trigger back. */
    public void close() throws SQLException {
        if (!waiting.isEmpty()) write();
        refuseTheFuture();
        for (var each : positions.entrySet()) {
            update(
                    "INSERT INTO ledger.partnership_head (partnership, position) VALUES (?, ?)",
                    each.getKey(),
                    each.getValue());
        }
        update(
                "UPDATE ledger.head SET global_index = ?, last_recorded_at = " + RECORDED_AT.formatted("?"),
                globalIndex,
                recordedAt);
        execute(owner, "ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER seal_event");
        execute(owner, "ANALYZE ledger.event");
    }

    /** No new entry is earlier than the last one: behind one of tomorrow, everything would be recorded tomorrow. */
    private void refuseTheFuture() throws SQLException {
        try (var question = owner.prepareStatement("SELECT " + RECORDED_AT.formatted("?") + " > clock_timestamp()")) {
            question.setLong(1, recordedAt);
            try (var answer = question.executeQuery()) {
                if (answer.next() && answer.getBoolean(1)) {
                    throw new CannotRestore(
                            "The archive has entries that were recorded later than it is now by this database's clock. Put the clock right first.");
                }
            }
        }
    }

    /** Where the entries of a partnership came from, for whoever looks at the ledger later. */
    public void note(String partnership, String file, ArchivedHeads heads) throws SQLException {
        var head = heads.newest();
        update(
                "INSERT INTO ledger.restored (partnership, file, origin, entries, root) VALUES (?, ?, ?, ?, ?)",
                partnership,
                file,
                head.origin(),
                head.size(),
                head.root().bytes());
    }

    private void update(String sql, Object... values) throws SQLException {
        try (var update = owner.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) update.setObject(at + 1, values[at]);
            update.executeUpdate();
        }
    }

    private static boolean is(Connection owner, String question) throws SQLException {
        try (var statement = owner.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
