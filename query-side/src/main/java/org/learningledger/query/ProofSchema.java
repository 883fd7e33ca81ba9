package org.learningledger.query;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.learningledger.store.start.CannotStart;

/** The tables of the proof log, in a schema of their own that the signer's role alone adds to, and nobody changes. */
public final class ProofSchema {

    private static final String SIGNER = "ledger_signer";

    private ProofSchema() {}

    /**
     * Brings the proof log's tables up to date, as their owner.
     *
     * @throws CannotStart where the database has no role for the signer: one from before there was a proof log
     */
    public static void migrate(DataSource owner) {
        refuseWithoutSigner(owner);
        flyway(owner).migrate();
    }

    /** Whether they are of an older program than this one. */
    public static boolean isBehind(DataSource owner) {
        return flyway(owner).info().pending().length > 0;
    }

    private static Flyway flyway(DataSource owner) {
        return Flyway.configure(ProofSchema.class.getClassLoader())
                .dataSource(owner)
                .schemas("proof")
                .locations("classpath:db/proof")
                .placeholders(Map.of("program", "ledger_app", "signer", SIGNER))
                .load();
    }

    private static void refuseWithoutSigner(DataSource owner) {
        try (var connection = owner.getConnection();
                var question = connection.prepareStatement("SELECT FROM pg_roles WHERE rolname = ?")) {
            question.setString(1, SIGNER);
            if (question.executeQuery().next()) return;
        } catch (SQLException unreachable) {
            throw new CannotStart(
                    "The tables of the proof log cannot be made (%s).".formatted(unreachable.getMessage()),
                    unreachable);
        }
        throw new CannotStart(
                "The database has no login %s, which signs what is recorded. Make it as its superuser: CREATE ROLE %s NOLOGIN; GRANT CONNECT ON DATABASE ledger TO %s; docs/running.md says how to let it sign."
                        .formatted(SIGNER, SIGNER, SIGNER));
    }
}
