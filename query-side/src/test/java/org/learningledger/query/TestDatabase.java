package org.learningledger.query;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.learningledger.store.log.LogSchema;
import org.learningledger.store.start.DatabaseAddress;
import org.learningledger.store.start.Login;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A fresh database with the ledger's tables on one PostgreSQL for all tests; the program is not its owner. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder().start();
            var superuser = new JdbcTemplate(server.getPostgresDatabase());
            superuser.execute("CREATE ROLE ledger_owner LOGIN PASSWORD 'owner'");
            superuser.execute("CREATE ROLE ledger_app LOGIN PASSWORD 'app'");
            superuser.execute("CREATE ROLE ledger_signer LOGIN PASSWORD 'signer'");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var url = create();
        var owner = owner(url);
        LogSchema.migrate(owner);
        ReadSchema.migrate(owner);
        ProofSchema.migrate(owner);
        TestPropertyValues.of(
                        "ledger.db.url=" + url,
                        "ledger.db.user=ledger_app",
                        "ledger.db.password=app",
                        "ledger.restricted.key-file=" + keyFile())
                .applyTo(context);
    }

    /** A database with the logins of a ledger, and nothing in it yet. */
    public static DatabaseAddress empty() {
        return new DatabaseAddress(
                create(),
                new Login("ledger_owner", "owner"),
                new Login("ledger_app", "app"),
                new Login("ledger_signer", "signer"));
    }

    /** @return its address */
    private static String create() {
        var name = "ledger_" + COUNT.incrementAndGet();
        var superuser = new JdbcTemplate(SERVER.getPostgresDatabase());
        superuser.execute("CREATE DATABASE " + name + " OWNER ledger_owner");
        superuser.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        superuser.execute("GRANT CONNECT ON DATABASE " + name + " TO ledger_app, ledger_signer");
        return SERVER.getJdbcUrl("postgres", name).replaceAll("\\?.*", "");
    }

    /** The database as a superuser sees it, whom nothing in it holds. */
    public static DataSource asSuperuser(String url) {
        var superuser = new PGSimpleDataSource();
        superuser.setUrl(url);
        superuser.setUser("postgres");
        return superuser;
    }

    private static Path keyFile() {
        try {
            return Files.createTempDirectory("ledger-test").resolve("restricted.key");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The database as its owner sees it, for a test that gets in the way of the program. */
    public static JdbcTemplate asOwner(String url) {
        return new JdbcTemplate(owner(url));
    }

    private static DataSource owner(String url) {
        var owner = new PGSimpleDataSource();
        owner.setUrl(url);
        owner.setUser("ledger_owner");
        owner.setPassword("owner");
        return owner;
    }
}
