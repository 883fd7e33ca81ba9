package org.learningledger.app.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.learningledger.store.log.LedgerLog;
import org.learningledger.store.log.StoredEvent;
import org.postgresql.PGConnection;
import org.springframework.context.ApplicationContext;

/**
 * The least that a rebuild of the history could do: read the events in order, deserialise them, and copy the very rows that
 * the history has. The rows were made beforehand, and their tables have neither keys nor indices. Reading, deserialising and
 * copying go on beside each other.
 */
final class BareLoop implements AutoCloseable {

    private static final int EVENTS = 4_000;
    private static final List<String> BY_EVENT = List.of("history_fact", "history_about_fact", "name_fact");
    private static final String NAMES = "name_known";
    private static final List<String> TABLES =
            Stream.concat(BY_EVENT.stream(), Stream.of(NAMES)).toList();

    private final LedgerLog log;
    private final Connection owner;
    private final RandomAccessFile rows;
    private final int events;
    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(String table, String columns, long from, int length) {}

    private BareLoop(ApplicationContext ledger, Connection owner, Path rows, int events) throws IOException {
        this.log = ledger.getBean(LedgerLog.class);
        this.owner = owner;
        this.rows = new RandomAccessFile(rows.toFile(), "rw");
        this.events = events;
    }

    /** Makes the rows, of what the history holds now. */
    static BareLoop over(ApplicationContext ledger, Connection owner, Path file, int events)
            throws IOException, SQLException {
        var loop = new BareLoop(ledger, owner, file, events);
        for (int from = 0; from < events; from += EVENTS) {
            for (var table : BY_EVENT)
                loop.spool(table, " WHERE position > %d AND position <= %d".formatted(from, from + EVENTS));
        }
        loop.spool(NAMES, "");
        return loop;
    }

    private void spool(String table, String which) throws IOException, SQLException {
        var columns = columns(table);
        var out = new ByteArrayOutputStream();
        owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (SELECT " + columns + " FROM read." + table + which + ") TO STDOUT", out);
        pieces.add(new Piece(table, columns, rows.length(), out.size()));
        rows.seek(rows.length());
        rows.write(out.toByteArray());
    }

    private String columns(String table) throws SQLException {
        try (var statement = owner.prepareStatement(
                "SELECT string_agg(attname, ', ') FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0"
                        + " AND NOT attisdropped AND attgenerated = ''")) {
            statement.setString(1, "read." + table);
            var row = statement.executeQuery();
            row.next();
            return row.getString(1);
        }
    }

    /** @return the seconds that it took */
    double run() throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS bench CASCADE; CREATE SCHEMA bench");
            for (var table : TABLES) {
                statement.execute("CREATE TABLE bench.%1$s (LIKE read.%1$s)".formatted(table));
            }
        }
        long start = System.nanoTime();
        loop();
        return (System.nanoTime() - start) / 1e9;
    }

    private void loop() {
        var waiting = new ArrayList<>(pieces);
        var copied = CompletableFuture.completedFuture((Void) null);
        var ahead = read(0);
        for (long from = 0; from < events; ) {
            var stored = ahead.join();
            from = stored.getLast().globalIndex();
            ahead = read(from);
            if (log.read(stored).size() != stored.size()) throw new IllegalStateException("events were lost");
            copied.join();
            copied = copy(List.copyOf(waiting.subList(0, BY_EVENT.size())));
            waiting.subList(0, BY_EVENT.size()).clear();
        }
        copied.join();
        copy(waiting).join();
    }

    private CompletableFuture<List<StoredEvent>> read(long after) {
        return CompletableFuture.supplyAsync(() -> log.stored(after, EVENTS));
    }

    private CompletableFuture<Void> copy(List<Piece> some) {
        return CompletableFuture.runAsync(() -> {
            try {
                owner.setAutoCommit(false);
                for (var piece : some) copy(piece);
                owner.commit();
                owner.setAutoCommit(true);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private void copy(Piece piece) throws SQLException, IOException {
        var bytes = new byte[piece.length];
        rows.seek(piece.from);
        rows.readFully(bytes);
        owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "COPY bench." + piece.table + " (" + piece.columns + ") FROM STDIN",
                        new ByteArrayInputStream(bytes));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
