package org.learningledger.query.proof;

import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.learningledger.query.ProofSchema;
import org.learningledger.store.testing.FreshDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A ledger of its own with as many entries as a test wants, as the event store writes them. */
final class LoggedEntries {

    static final String HERE = "south-tees";
    static final String ELSEWHERE = "moor";
    static final String ORIGIN = "ledger.example";

    private static final String RECORD = """
            INSERT INTO ledger.event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                      payload_type, payload_revision, payload, meta_data)
            SELECT ?::text || '-' || one, 'thing ' || one % 7 || ?, one, 'ACTION', '2026-03-04T05:06:07.089Z',
                   'org.learningledger.events.action.ProgressReported', '1',
                   convert_to('{"note":"entry ' || one || ' of ' || ?::text || '"}', 'UTF8'),
                   convert_to('{"account":"' || md5(one::text) || '","partnership":"' || ?::text || '"}', 'UTF8')
              FROM generate_series(1, ?) AS one""";

    final FreshDatabase database = FreshDatabase.create();
    private final JdbcTemplate program = new JdbcTemplate(onOneConnection(FreshDatabase.PROGRAM));

    LoggedEntries() {
        ProofSchema.migrate(database.as(FreshDatabase.OWNER));
    }

    private DataSource onOneConnection(String role) {
        return new SingleConnectionDataSource(database.url(), role, "", true);
    }

    /** At most 500 at once, as in the ledger. */
    void records(String partnership, int entries) {
        var lot = UUID.randomUUID().toString();
        program.update(RECORD, lot, lot, lot, partnership, entries);
    }

    DataSource asSigner() {
        return database.as(FreshDatabase.SIGNER);
    }

    Signer signer(Path key) {
        return new Signer(asSigner(), KeyFile.at(key), ORIGIN);
    }

    JdbcTemplate asProgram() {
        return program;
    }

    JdbcTemplate asSuperuser() {
        return new JdbcTemplate(database.asSuperuser());
    }

    /** What only somebody who owns the server can do. */
    void pastTheGuards(String table, Runnable tampering) {
        var superuser = asSuperuser();
        superuser.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
        tampering.run();
        superuser.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
    }

    /** As if an older backup had been restored: also of the counters, and of the proof log. */
    void setsBackTo(String partnership, long position) {
        var superuser = asSuperuser();
        pastTheGuards("ledger.event", () -> {
            superuser.update("DELETE FROM ledger.event WHERE partnership = ? AND position > ?", partnership, position);
            // Those of others move up, so that the order over all has no hole.
            superuser.update("UPDATE ledger.event SET global_index = -global_index");
            superuser.update("UPDATE ledger.event SET global_index = one.number FROM (SELECT event_identifier,"
                    + " row_number() OVER (ORDER BY global_index DESC) AS number FROM ledger.event) one"
                    + " WHERE one.event_identifier = event.event_identifier");
        });
        pastTheGuards(
                "proof.checkpoint",
                () -> superuser.update(
                        "DELETE FROM proof.checkpoint WHERE partnership = ? AND size > ?", partnership, position));
        long signed = superuser.queryForObject(
                "SELECT coalesce(max(size), 0) FROM proof.checkpoint WHERE partnership = ?", Long.class, partnership);
        pastTheGuards(
                "proof.leaf",
                () -> superuser.update(
                        "DELETE FROM proof.leaf WHERE partnership = ? AND position > ?", partnership, signed));
        pastTheGuards(
                "proof.node",
                () -> superuser.update(
                        "DELETE FROM proof.node WHERE partnership = ? AND (index + 1) << level > ?",
                        partnership,
                        signed));
        superuser.update(
                "UPDATE ledger.partnership_head SET position = ? WHERE partnership = ?", position, partnership);
        superuser.update("UPDATE ledger.head SET global_index = (SELECT count(*) FROM ledger.event)");
    }
}
