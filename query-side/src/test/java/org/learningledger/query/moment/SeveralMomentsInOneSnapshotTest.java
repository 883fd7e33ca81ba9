package org.learningledger.query.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.learningledger.query.Ledger;
import org.learningledger.query.Mother;
import org.learningledger.query.QueryTest;
import org.learningledger.query.action.ActionFilter;
import org.learningledger.query.action.ActionReader;
import org.learningledger.query.finding.FindingFilter;
import org.learningledger.query.finding.FindingReader;
import org.learningledger.query.provenance.Snapshot;
import org.learningledger.store.time.Moment;
import org.learningledger.store.time.StatedOn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@QueryTest
@DisplayName("Several moments in one snapshot")
class SeveralMomentsInOneSnapshotTest {

    private static final Moment THEN = Moment.knownOn(LocalDate.of(2022, 1, 1));

    private final String partnership = Ledger.newPartnership();
    private final Mother chain = new Mother();

    @Autowired
    private Ledger ledger;

    @Autowired
    private ActionReader actions;

    @Autowired
    private FindingReader findings;

    @Autowired
    private Snapshot snapshot;

    @Autowired
    private DataSource database;

    @BeforeEach
    void tell() {
        ledger.records(
                Mother.officer(partnership, null),
                new StatedOn("2021-10", StatedOn.Basis.DECLARED),
                chain.reviewOpened(),
                chain.agreed());
        ledger.records(partnership, new Mother().agreed());
    }

    private long count() {
        return actions.list(partnership, ActionFilter.ALL, 1).total();
    }

    @Test
    void are_each_answered_as_if_they_were_asked_alone() {
        var counted = snapshot.of(() -> {
            var counts = new ArrayList<Long>();
            counts.add(count());
            counts.add(THEN.answer(this::count));
            counts.add(count());
            counts.add(THEN.answer(() -> Moment.NOW.answer(this::count)));
            counts.add(
                    THEN.answer(() -> Moment.knownOn(LocalDate.of(2021, 1, 1)).answer(this::count)));
            return counts;
        });
        assertThat(counted).containsExactly(2L, 1L, 2L, 2L, 0L);
        assertThat(THEN.answer(() -> snapshot.of(() -> List.of(count(), Moment.NOW.answer(this::count)))))
                .containsExactly(1L, 2L);
    }

    @Test
    void tell_what_is_sure_from_what_is_perhaps() {
        var of = Ledger.newPartnership();
        var told = new Mother();
        ledger.records(of, told.reviewOpened(), told.findingRecorded());
        var day = Moment.NOW.withTrueOn(LocalDate.of(2021, 5, 15));
        var alone = day.answer(() -> findings.list(of, FindingFilter.ALL, 1));
        var together = day.answer(() -> snapshot.of(() -> findings.list(of, FindingFilter.ALL, 1)));
        assertThat(together).isEqualTo(alone);
    }

    @Test
    void all_show_what_was_there_when_it_began() {
        var counted = snapshot.of(() -> {
            var before = List.of(count(), THEN.answer(this::count));
            // Recorded, and taken in, beside the snapshot: by other connections, from another thread.
            var recording = Thread.ofPlatform()
                    .start(() -> ledger.records(
                            Mother.officer(partnership, null),
                            new StatedOn("2021-11", StatedOn.Basis.DECLARED),
                            new Mother().agreed()));
            try {
                recording.join();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return List.of(before, List.of(count(), THEN.answer(this::count)));
        });
        assertThat(counted.getLast()).isEqualTo(counted.getFirst()).containsExactly(2L, 1L);
        assertThat(List.of(count(), THEN.answer(this::count))).containsExactly(3L, 2L);
    }

    @Test
    void are_forgotten_by_the_connection_also_where_the_answer_fails() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> snapshot.of(() -> {
                        count();
                        THEN.answer(this::count);
                        return JdbcClient.create(database)
                                .sql("SELECT 1/0")
                                .query(Long.class)
                                .single();
                    }))
                    .hasMessageContaining("division by zero");
            THEN.answer(() -> snapshot.of(this::count));
        }
        var held = new ArrayList<Connection>();
        try {
            for (int i = 0; i < 8; i++) {
                held.add(database.getConnection());
                try (var row = held.getLast()
                        .prepareStatement("SELECT current_setting('read.known_at', true),"
                                + " current_setting('plan_cache_mode'), current_setting('transaction_isolation'),"
                                + " current_setting('transaction_read_only')")
                        .executeQuery()) {
                    row.next();
                    assertThat(row.getString(1)).isIn(null, "");
                    assertThat(row.getString(2)).isEqualTo("auto");
                    assertThat(row.getString(3)).isEqualTo("read committed");
                    assertThat(row.getString(4)).isEqualTo("off");
                }
            }
        } finally {
            for (var connection : held) connection.close();
        }
    }

    @Test
    void are_told_again_when_a_rollback_took_back_what_was_told() throws Exception {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            THEN.answer(() -> known(connection));
            connection.rollback();
            assertThat(THEN.answer(() -> known(connection)))
                    .isEqualTo(THEN.knownAt().toString());
            assertThat(known(connection)).isEmpty();
        }
    }

    private static String known(Connection connection) {
        try (var row = connection
                .prepareStatement("SELECT current_setting('read.known_at', true)")
                .executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
