package org.learningledger.journeys;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where in the handling of requests the blow falls. */
enum Moment {

    /** Wherever they happen to be. */
    WHENEVER(""),

    /**
     * All of them want to record, and nothing is recorded yet. What they sent is with PostgreSQL, which may go on with it
     * when they are gone.
     */
    BEFORE_THE_COMMIT("SELECT 1 FROM ledger.head FOR UPDATE"),

    /** All of them have recorded, and nobody was told so. */
    BEFORE_THE_ANSWER("SELECT 1 FROM web.sent_before WHERE NOT recorded FOR UPDATE");

    private static final Duration MOST = Duration.ofSeconds(60);

    private final String hold;

    Moment(String hold) {
        this.hold = hold;
    }

    interface Blow {
        void strike() throws InterruptedException;
    }

    /**
     * Strikes when the requests are there.
     *
     * @param requests how many there are at any time
     */
    void strike(DataSource database, int requests, Blow blow) throws SQLException, InterruptedException {
        if (hold.isEmpty()) {
            blow.strike();
            return;
        }
        try (var holding = database.getConnection()) {
            holding.setAutoCommit(false);
            var onlooker = JdbcClient.create(database);
            await().atMost(MOST)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> {
                        hold(holding);
                        return heldUp(onlooker) >= requests;
                    });
            blow.strike();
            holding.rollback();
        }
    }

    private void hold(Connection holding) throws SQLException {
        try (var statement = holding.createStatement()) {
            statement.execute(hold);
        }
    }

    private static long heldUp(JdbcClient onlooker) {
        return onlooker.sql("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
                .query(Long.class)
                .single();
    }
}
