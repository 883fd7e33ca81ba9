package org.learningledger.query.proof;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.learningledger.store.start.CannotStart;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/** The signer inside the program that serves, where that knows its login; elsewhere it is a program of its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("ledger.proof.signer.password")
class SignerInside {

    private static final Logger LOG = LoggerFactory.getLogger(SignerInside.class);

    /** @param file where the key is, outside the database; in a data directory beside that of PostgreSQL */
    @Bean
    Signer signer(
            @Value("${ledger.db.url}") String url,
            @Value("${ledger.proof.signer.user}") String user,
            @Value("${ledger.proof.signer.password}") String password,
            @Value("${ledger.proof.key-file:${ledger.data}/proof/key}") Path file,
            @Value("${ledger.proof.origin}") String origin) {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        database.setLogServerErrorDetail(false);
        database.setApplicationName("ledger signer");
        return new Signer(database, KeyFile.at(file), origin);
    }

    @Bean
    @ConditionalOnWebApplication
    Rounds signerRounds(Signer signer, @Value("${ledger.proof.every}") Duration every) {
        return new Rounds(signer, every);
    }

    /** Signs again and again, as long as the program runs. */
    static final class Rounds implements AutoCloseable {

        private final Signer signer;
        private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "ledger-signer");
            thread.setDaemon(true);
            return thread;
        });
        private String trouble = "";

        Rounds(Signer signer, Duration every) {
            this.signer = signer;
            rounds.scheduleWithFixedDelay(this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }

        /** What goes wrong is told once; that entries wait to be signed is an alarm of its own. */
        private void round() {
            try {
                signer.round();
                trouble = "";
            } catch (CannotStart | SQLException | DataAccessException problem) {
                if (!trouble.equals(String.valueOf(problem.getMessage()))) LOG.error("Nothing is signed", problem);
                trouble = String.valueOf(problem.getMessage());
            } catch (RuntimeException | Error unexpected) {
                // Thrown on, it would end all rounds in silence.
                LOG.error("Nothing is signed", unexpected);
            }
        }

        @Override
        public void close() {
            rounds.shutdownNow();
        }
    }
}
