package org.learningledger.query.partnership;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.learningledger.store.time.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which partnerships keep their ledger here. Should one begin twice, the newer name is right. */
@Component
public class PartnershipReader {

    /** The processing group that these answers wait for. */
    public static final String PROJECTION = "partnerships";

    private final JdbcClient database;

    PartnershipReader(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    public Optional<PartnershipLine> one(String code) {
        return all().stream().filter(line -> line.code().equals(code)).findFirst();
    }

    /** Real ones first, under the names that they have now, whatever moment is asked about. */
    public List<PartnershipLine> all() {
        return Moment.NOW.answer(
                () -> database.sql("""
                        SELECT code, name, invented FROM (
                            SELECT DISTINCT ON (partnership) partnership AS code, name, invented
                              FROM read.partnership ORDER BY partnership, position DESC
                        ) newest ORDER BY invented, name, code""").query(PartnershipLine.class).list());
    }
}
