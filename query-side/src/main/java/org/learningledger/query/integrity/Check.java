package org.learningledger.query.integrity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks that events = log = projected: nothing that was recorded is missing from the log, and nothing of the log from the
 * read models; and that every entry, read again from its bytes, is as it was signed. Everything is compared in one snapshot of the database, so what is recorded meanwhile disturbs nothing.
 *
 * <p>The counters and the newest events are compared each time. To count all events of a long log each minute would cost
 * more than it tells, so the log is taken in {@linkplain Slices slices}: each time those with new events, those with an
 * alarm, and one more in turn. A log of one slice is counted whole each time; one of five million, within two hours.
 */
@Component
public class Check {

    /** One that is younger than this need not be done again: several processes take turns. */
    private static final int YOUNG_SECONDS = 50;

    private static final int OVERDUE_SECONDS = 300;

    private final JdbcClient database;
    private final JdbcTemplate statements;
    private final TransactionTemplate snapshot;
    private final WholeLog whole;
    private final Slices slices;
    private final Signatures signatures;
    private final Alarms alarms;
    private final Protection protection;

    Check(
            DataSource database,
            PlatformTransactionManager transactions,
            WholeLog whole,
            Slices slices,
            Signatures signatures,
            Alarms alarms,
            Protection protection) {
        this.database = JdbcClient.create(database);
        this.statements = new JdbcTemplate(database);
        this.whole = whole;
        this.slices = slices;
        this.signatures = signatures;
        this.alarms = alarms;
        this.protection = protection;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Checks, unless another process has just done so. */
    void round() {
        inTurn(state -> state.young ? new TreeSet<>() : state.due(alarms.slices()));
    }

    /** Counts every event, however many there are, and holds each against what was signed. */
    public void everything() {
        inTurn(State::all);
    }

    /** What the latest check did, in any process. */
    public Checked last() {
        return database.sql("SELECT *, coalesce(at < clock_timestamp() - ? * interval '1 second', false) AS overdue"
                        + " FROM read.checked")
                .param(OVERDUE_SECONDS)
                .query(Check::checked)
                .single();
    }

    private interface Plan {
        /** The slices to count; none where there is nothing to be done now. */
        SortedSet<Long> of(State state);
    }

    /**
     * One process at a time. The table is locked before anything is read, because the snapshot begins with the first thing
     * that is: whoever waited sees what the one before did.
     */
    private void inTurn(Plan plan) {
        snapshot.executeWithoutResult(transaction -> {
            statements.execute("LOCK TABLE read.checked IN EXCLUSIVE MODE");
            var state = state();
            var wanted = plan.of(state);
            if (wanted.isEmpty()) return;
            var found = new ArrayList<>(whole.check());
            found.addAll(signatures.whole());
            protection.problems().ifPresent(sentence -> found.add(Found.ofAll(Alarm.Kind.GUARDS_DIFFER, "", sentence)));
            var looked = new HashSet<Long>(wanted);
            long counted = 0;
            for (var slice : wanted) {
                found.addAll(slices.check(slice, state.head));
                found.addAll(signatures.check(slice, slices.before(slice), slices.end(slice, state.head)));
                counted += slices.events(slice, state.head);
            }
            if (state.isThrough(wanted)) {
                found.addAll(signatures.trees());
                looked.add(Signatures.TREES);
            }
            alarms.are(found, looked);
            keep(state, wanted, counted);
        });
    }

    /**
     * @param newest the slice of the newest event
     * @param known the newest slice that was counted
     * @param next the slice whose turn it is
     */
    private record State(long head, int partnerships, long newest, boolean young, long known, long next) {

        SortedSet<Long> due(Iterable<Long> alarmed) {
            var due = new TreeSet<Long>();
            alarmed.forEach(due::add);
            LongStream.rangeClosed(Math.min(known, newest), newest).forEach(due::add);
            due.add(Math.min(next, newest));
            return due;
        }

        SortedSet<Long> all() {
            return new TreeSet<>(LongStream.rangeClosed(0, newest).boxed().toList());
        }

        /** Whether with these slices every event was counted since the turns began anew. */
        boolean isThrough(SortedSet<Long> counted) {
            return counted.size() > newest || Math.min(next, newest) == newest;
        }
    }

    private State state() {
        return database.sql("""
                        SELECT (SELECT global_index FROM ledger.head) AS head,
                               (SELECT count(*) FROM ledger.partnership_head) AS partnerships,
                               coalesce(at > clock_timestamp() - ? * interval '1 second', false) AS young,
                               known_slice, next_slice
                          FROM read.checked""")
                .param(YOUNG_SECONDS)
                .query((row, number) -> new State(
                        row.getLong("head"),
                        row.getInt("partnerships"),
                        slices.of(row.getLong("head")),
                        row.getBoolean("young"),
                        row.getLong("known_slice"),
                        row.getLong("next_slice")))
                .single();
    }

    /** Times are those of the transaction's begin: what was counted was so then. */
    private void keep(State state, SortedSet<Long> counted, long events) {
        boolean through = state.isThrough(counted);
        boolean atOnce = counted.size() > state.newest;
        database.sql("""
                        UPDATE read.checked
                           SET at = now(), millis = extract(epoch FROM clock_timestamp() - now()) * 1000,
                               head = :head, partnerships = :partnerships, counted = :counted, known_slice = :newest,
                               next_slice = CASE WHEN :through THEN 0 ELSE :next END,
                               whole_since = CASE WHEN :atOnce THEN now()
                                                  WHEN :through THEN coalesce(pass_began, now())
                                                  ELSE whole_since END,
                               pass_began = CASE WHEN :through THEN NULL ELSE coalesce(pass_began, now()) END""")
                .param("head", state.head)
                .param("partnerships", state.partnerships)
                .param("counted", events)
                .param("newest", state.newest)
                .param("through", through)
                .param("atOnce", atOnce)
                .param("next", state.next + 1)
                .update();
    }

    private static Checked checked(ResultSet row, int number) throws SQLException {
        return new Checked(
                instant(row, "at"),
                row.getLong("millis"),
                row.getLong("head"),
                row.getInt("partnerships"),
                row.getLong("counted"),
                instant(row, "whole_since"),
                row.getBoolean("overdue"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
