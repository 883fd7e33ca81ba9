package org.learningledger.query.partnership;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which partnerships keep their ledger here. */
@Component
public class PartnershipReader {

    /** The processing group that these answers wait for. */
    public static final String PROJECTION = "partnerships";

    private final JdbcClient database;

    PartnershipReader(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    public Optional<PartnershipLine> one(String code) {
        return database.sql("SELECT code, name, invented FROM read.partnership WHERE code = ?")
                .param(code)
                .query(PartnershipLine.class)
                .optional();
    }

    /** Real ones first. */
    public List<PartnershipLine> all() {
        return database.sql("SELECT code, name, invented FROM read.partnership ORDER BY invented, name")
                .query(PartnershipLine.class)
                .list();
    }
}
