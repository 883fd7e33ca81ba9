package org.learningledger.query.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.events.action.ActionVerified;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.TestDatabase;
import org.learningledger.store.log.LedgerLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** In a database of its own: what it does to the log stops everything. */
@QueryTest
@TestPropertySource(properties = "test=UnreadableEventTest")
@DirtiesContext
@DisplayName("An event that this program cannot read")
class UnreadableEventTest {

    private static final Duration MOST = Duration.ofSeconds(60);

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerLog log;

    @Autowired
    private Stops stops;

    @Autowired
    private Lags lags;

    @Autowired
    private Retry retry;

    private JdbcTemplate owner;
    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    private void isOfType(String eventId, String type) {
        owner.execute("ALTER TABLE ledger.event DISABLE TRIGGER no_update_or_delete");
        owner.update("UPDATE ledger.event SET payload_type = ? WHERE event_identifier = ?", type, eventId);
        owner.execute("ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER no_update_or_delete");
    }

    private static void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + MOST.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("gave up waiting").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void stops_each_read_model_visibly_after_everything_before_it(@Value("${ledger.db.url}") String url) {
        owner = TestDatabase.asOwner(url);
        ledger.records(partnership, chain.agreed());
        var actor = Mother.officer(partnership, null);
        var before = ledger.appends(actor, null, chain.progressReported(), chain.saidDone());
        var unreadable = appendsOfAnUnknownType();
        ledger.appends(actor, null, chain.progressReported());
        long index = log.indexOf(partnership, unreadable).orElseThrow();

        eventually(() -> stops.all().size() == lags.models().size());
        assertThat(stops.all()).allSatisfy(stop -> {
            assertThat(stop.event().eventId()).isEqualTo(unreadable);
            assertThat(stop.event().type()).isEqualTo("FromTheFuture");
            assertThat(stop.message()).contains("newer or a changed program");
        });
        assertThat(log.indexOf(partnership, before)).contains(index - 1);
        assertThat(lags.of("history").takenIn()).isEqualTo(index - 1);
        assertThat(lags.of("actions").takenIn()).isEqualTo(index - 1);

        isOfType(unreadable, ActionVerified.class.getName());
        lags.models().forEach(retry::now);
        ledger.isRead();
        eventually(() -> stops.all().isEmpty());
    }

    private String appendsOfAnUnknownType() {
        owner.execute("""
                CREATE FUNCTION ledger.from_the_future() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    NEW.payload_type := 'org.learningledger.events.action.FromTheFuture';
                    RETURN NEW;
                END $$""");
        owner.execute("CREATE TRIGGER a_future BEFORE INSERT ON ledger.event FOR EACH ROW"
                + " EXECUTE FUNCTION ledger.from_the_future()");
        var id = ledger.appends(Mother.officer(partnership, null), null, chain.verified());
        owner.execute("DROP TRIGGER a_future ON ledger.event");
        return id;
    }
}
