package org.learningledger.journeys;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A partnership's own PostgreSQL: a durable server that belongs to none of the programs which use it. */
final class OwnDatabase implements AutoCloseable {

    private static final String OWNER = "ledger_owner";
    private static final String PROGRAM = "ledger_app";

    private final EmbeddedPostgres server;

    private OwnDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static OwnDatabase start() throws IOException {
        var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .start();
        var superuser = JdbcClient.create(server.getPostgresDatabase());
        superuser
                .sql("CREATE ROLE %s LOGIN; CREATE ROLE %s LOGIN; CREATE ROLE ledger_signer LOGIN"
                        .formatted(OWNER, PROGRAM))
                .update();
        superuser.sql("CREATE DATABASE ledger OWNER " + OWNER).update();
        superuser.sql("REVOKE ALL ON DATABASE ledger FROM PUBLIC").update();
        superuser
                .sql("GRANT CONNECT ON DATABASE ledger TO ledger_signer, " + PROGRAM)
                .update();
        return new OwnDatabase(server);
    }

    /** What a program is told that is to use it. The server trusts whoever comes from this machine. */
    Map<String, String> environment() {
        return Map.of(
                "LEDGER_DB_URL",
                "jdbc:postgresql://127.0.0.1:%d/ledger".formatted(server.getPort()),
                "LEDGER_DB_USER",
                PROGRAM,
                "LEDGER_DB_PASSWORD",
                "not asked for",
                "LEDGER_DB_OWNER",
                OWNER,
                "LEDGER_DB_OWNER_PASSWORD",
                "not asked for");
    }

    /** For those who look on. */
    DataSource asSuperuser() {
        return server.getDatabase("postgres", "ledger");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
