package org.learningledger.query.lag;

import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.learningledger.events.LedgerEvent;
import org.learningledger.events.action.ActionEvent;
import org.learningledger.query.TestDatabase;
import org.learningledger.store.log.Recorded;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** A read model that cannot take in what it is told not to, and keeps the places of what it could. */
@ProcessingGroup(Trial.MODEL)
public class Trial {

    public static final String MODEL = "trial";

    private final JdbcTemplate database;
    private volatile Predicate<LedgerEvent> poison = event -> false;
    private volatile Supplier<Throwable> failure = Trial::toldTo;

    Trial(DataSource database, @Value("${ledger.db.url}") String url) {
        this.database = new JdbcTemplate(database);
        var owner = TestDatabase.asOwner(url);
        owner.execute("CREATE TABLE IF NOT EXISTS read.trial (partnership text, position bigint)");
        owner.execute("GRANT SELECT, INSERT ON read.trial TO ledger_app");
    }

    private static Throwable toldTo() {
        return new IllegalStateException("told to fail");
    }

    public void fails(Class<? extends LedgerEvent> on) {
        fails(on, Trial::toldTo);
    }

    public void fails(Class<? extends LedgerEvent> on, Supplier<Throwable> with) {
        failure = with;
        poison = on::isInstance;
    }

    public void isPutRight() {
        poison = event -> false;
    }

    @EventHandler
    void on(ActionEvent event, Recorded at) throws Throwable {
        database.update("INSERT INTO read.trial VALUES (?, ?)", at.partnership(), at.position());
        if (poison.test(event)) throw failure.get();
    }
}
