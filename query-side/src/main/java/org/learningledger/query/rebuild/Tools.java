package org.learningledger.query.rebuild;

import javax.sql.DataSource;
import org.learningledger.query.projection.ReadModels;
import org.learningledger.query.projection.SubjectFacts;
import org.learningledger.store.log.LedgerLog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** What every rebuild works with. */
@Component
record Tools(
        ReadModels models,
        RebuildBook book,
        LiveModels live,
        KeptModels kept,
        LedgerLog log,
        SubjectFacts facts,
        DataSource pool,
        PlatformTransactionManager transactions) {

    JdbcTemplate database() {
        return new JdbcTemplate(pool);
    }

    Generation generation(String schema) {
        return new Generation(schema, database(), transactions);
    }
}
