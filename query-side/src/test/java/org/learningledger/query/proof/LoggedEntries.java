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
                   convert_to('{"note":"entry ' || one || '"}', 'UTF8'),
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
        program.update(RECORD, lot, lot, partnership, entries);
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
}
