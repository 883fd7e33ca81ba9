package org.learningledger.query.provenance;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.learningledger.web.problem.NotNow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One look at the ledger: whatever is read within it stands as it stood at its beginning, however many statements read it
 * and whatever moments they are about.
 *
 * <p>PostgreSQL looks a table up as it is called now, and shows of it what was there at the beginning: of a generation that
 * was built meanwhile, nothing. So where one took the place of another in the middle, it is looked again.
 */
@Component
public class Snapshot {

    private static final int TRIES = 5;
    private static final int RETRY_SECONDS = 5;

    private final TransactionTemplate look;
    private final JdbcClient database;

    Snapshot(PlatformTransactionManager readingTransactions, DataSource database) {
        look = new TransactionTemplate(readingTransactions);
        look.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        look.setReadOnly(true);
        this.database = JdbcClient.create(database);
    }

    /**
     * Answers one question; within another snapshot, in that one. The question may be asked again, so it changes nothing.
     *
     * @throws NotNow where generations take each other's place faster than the question is answered
     */
    public <T> T of(Supplier<T> question) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? question.get()
                : look(() -> "", nothing -> question.get());
    }

    /** @param before is asked before the snapshot begins: what was true then is true in it */
    <B, T> T after(Supplier<B> before, Function<B, T> question) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Within a snapshot nothing can be asked that must be known before it");
        }
        return look(before, question);
    }

    private <B, T> T look(Supplier<B> before, Function<B, T> question) {
        for (int i = 0; i < TRIES; i++) {
            var generations = generations();
            var known = before.get();
            T answer = look.execute(begun -> question.apply(known));
            if (generations.equals(generations())) return answer;
        }
        throw new NotNow(RETRY_SECONDS);
    }

    private List<String> generations() {
        return database.sql("SELECT name || ' ' || generation FROM read.model ORDER BY name")
                .query(String.class)
                .list();
    }
}
