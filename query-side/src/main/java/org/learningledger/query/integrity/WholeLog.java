package org.learningledger.query.integrity;

import static org.learningledger.query.integrity.Alarm.Kind.AHEAD_OF_THE_LOG;
import static org.learningledger.query.integrity.Alarm.Kind.BEHIND_THE_LOG;
import static org.learningledger.query.integrity.Alarm.Kind.COUNTERS_DIFFER;
import static org.learningledger.query.integrity.Alarm.Kind.EVENTS_MISSING;
import static org.learningledger.query.integrity.Alarm.Kind.HISTORY_DIFFERS;
import static org.learningledger.query.integrity.Alarm.Kind.SEALED_DIFFERS;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.learningledger.query.lag.Lags;
import org.learningledger.store.sequencer.Sequencer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What can be asked of the whole log without counting it: its counters, its newest events, and how far it was read. */
@Component
class WholeLog {

    /** A read model takes in thousands of events in a second: what waits so long is not on its way any more. */
    private static final int BEHIND_SECONDS = 60;

    private final JdbcClient database;
    private final Lags lags;
    private final ObjectProvider<Sequencer> sequencer;

    WholeLog(DataSource database, Lags lags, ObjectProvider<Sequencer> sequencer) {
        this.database = JdbcClient.create(database);
        this.lags = lags;
        this.sequencer = sequencer;
    }

    List<Found> check() {
        var found = new ArrayList<Found>();
        found.addAll(counters());
        found.addAll(newest());
        found.addAll(models());
        found.addAll(sealed());
        return found;
    }

    private List<Found> counters() {
        return database.sql("""
                        SELECT head.global_index AS head,
                               coalesce((SELECT max(global_index) FROM ledger.event), 0) AS newest,
                               coalesce((SELECT sum(position) FROM ledger.partnership_head), 0) AS total
                          FROM ledger.head""")
                .query((row, number) -> {
                    long head = row.getLong("head");
                    var found = new ArrayList<Found>();
                    if (row.getLong("newest") != head) {
                        found.add(Found.ofAll(
                                EVENTS_MISSING,
                                "",
                                "%,d events were recorded, and the newest in the log is number %,d."
                                        .formatted(head, row.getLong("newest"))));
                    }
                    if (row.getLong("total") != head) {
                        found.add(Found.ofAll(
                                COUNTERS_DIFFER,
                                "",
                                "%,d events were recorded, and the partnerships' own counters come to %,d."
                                        .formatted(head, row.getLong("total"))));
                    }
                    return found;
                })
                .single();
    }

    private List<Found> newest() {
        return database
                .sql("""
                        SELECT head.partnership, head.position, coalesce(log.position, 0) AS newest,
                               coalesce(told.position, 0) AS told
                          FROM ledger.partnership_head head
                          LEFT JOIN LATERAL (SELECT position FROM ledger.event
                                              WHERE event.partnership = head.partnership
                                              ORDER BY position DESC LIMIT 1) log ON true
                          LEFT JOIN LATERAL (SELECT position FROM read.history_fact held
                                              WHERE held.partnership = head.partnership
                                              ORDER BY position DESC LIMIT 1) told ON true""")
                .query((row, number) -> {
                    var partnership = row.getString("partnership");
                    long head = row.getLong("position");
                    var found = new ArrayList<Found>();
                    if (row.getLong("newest") != head) {
                        found.add(Found.ofAll(
                                EVENTS_MISSING,
                                partnership,
                                "%,d events of %s were recorded, and the newest in the log is entry %,d."
                                        .formatted(head, partnership, row.getLong("newest"))));
                    }
                    if (row.getLong("told") > head) {
                        found.add(Found.ofAll(
                                HISTORY_DIFFERS,
                                partnership,
                                "%,d events of %s were recorded, and the history has an entry %,d."
                                        .formatted(head, partnership, row.getLong("told"))));
                    }
                    return found;
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Found> models() {
        return database.sql("""
                        SELECT one.model, token.taken_in, head.global_index AS head
                          FROM unnest(:models) AS one (model)
                         CROSS JOIN ledger.head
                         CROSS JOIN LATERAL (
                               SELECT coalesce(min((convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint), 0) AS taken_in
                                 FROM read.token_entry WHERE processor_name = one.model) token
                          LEFT JOIN LATERAL (SELECT recorded_at FROM ledger.event WHERE global_index > token.taken_in
                                              ORDER BY global_index LIMIT 1) next ON true
                         WHERE token.taken_in > head.global_index OR next.recorded_at < now() - :behind * interval '1 second'""")
                .param("models", new SqlArrayValue("text", lags.models().toArray()))
                .param("behind", BEHIND_SECONDS)
                .query((row, number) -> {
                    var model = row.getString("model");
                    long takenIn = row.getLong("taken_in");
                    long head = row.getLong("head");
                    return takenIn > head
                            ? Found.ofAll(
                                    AHEAD_OF_THE_LOG,
                                    model,
                                    "%,d events were recorded, and the read model %s says that it has taken in %,d."
                                            .formatted(head, model, takenIn))
                            : Found.ofAll(
                                    BEHIND_THE_LOG,
                                    model,
                                    "%,d events were recorded, and the read model %s has taken in %,d; the next has waited for more than a minute."
                                            .formatted(head, model, takenIn));
                })
                .list();
    }

    /** The token is advanced in the transaction that copies the events, so the two are never apart. */
    private List<Found> sealed() {
        if (sequencer.getIfAvailable() == null) return List.of();
        return database.sql("""
                        SELECT head.global_index AS head, sequencer.next_token
                          FROM ledger.head, ledger.sequencer WHERE sequencer.next_token <> head.global_index""")
                .query((row, number) -> Found.ofAll(
                        SEALED_DIFFERS,
                        "",
                        "%,d events are in the log, and %,d of Axon Server's are noted as copied."
                                .formatted(row.getLong("head"), row.getLong("next_token"))))
                .list();
    }
}
