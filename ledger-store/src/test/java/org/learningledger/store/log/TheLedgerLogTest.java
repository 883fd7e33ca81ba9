package org.learningledger.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.learningledger.store.testing.TestLedger.SOMEBODY;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.learningledger.events.Words;
import org.learningledger.events.action.ActionId;
import org.learningledger.events.action.ProgressReported;
import org.learningledger.store.record.Actor;
import org.learningledger.store.testing.FreshDatabase;
import org.learningledger.store.testing.TestLedger;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The ledger log")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TheLedgerLogTest {

    private final FreshDatabase database = FreshDatabase.create();
    private final TestLedger ledger = TestLedger.on(database);
    private final JdbcClient program = JdbcClient.create(database.as(FreshDatabase.PROGRAM));
    private final JdbcClient owner = JdbcClient.create(database.as(FreshDatabase.OWNER));

    private static ProgressReported progress(ActionId action, String text) {
        return new ProgressReported(action, Words.plain(text), null);
    }

    private static ActionId action() {
        return new ActionId(UUID.randomUUID());
    }

    private static Actor of(String partnership) {
        return new Actor(partnership, SOMEBODY.account(), "LD_GROUP", null, null);
    }

    @Test
    void numbers_each_partnership_from_one_without_a_gap_and_all_of_them_together() {
        var north = action();
        var south = action();
        ledger.append(progress(north, "a"), 0, of("north"));
        ledger.append(progress(south, "b"), 0, of("south"));
        ledger.append(progress(north, "c"), 1, of("north"));

        assertThat(ledger.log().stream("north", north.value()))
                .extracting(fact -> fact.at().position())
                .containsExactly(1L, 2L);
        assertThat(ledger.log().stream("south", south.value()))
                .extracting(fact -> fact.at().globalIndex(), fact -> fact.at().position())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, 1L));
        assertThat(ledger.log().stream("south", north.value())).isEmpty();
    }

    @Test
    void refuses_an_event_without_a_partnership() {
        var action = action();
        var homeless = new GenericDomainEventMessage<>(
                "ACTION", action.toString(), 0, progress(action, "x"), MetaData.with("account", "somebody"));
        assertThatThrownBy(() -> ledger.engine().appendEvents(List.of(homeless)))
                .hasStackTraceContaining("must name its partnership");
        assertThat(ledger.log().head()).isZero();
    }

    @Test
    void is_gapless_after_many_writers_and_rolled_back_transactions() throws Exception {
        int writers = 8;
        int each = 40;
        var random = new Random(20261121);
        try (var threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                boolean[] rollBack = new boolean[each];
                for (int i = 0; i < each; i++) rollBack[i] = random.nextInt(3) == 0;
                work.add(() -> {
                    for (boolean undo : rollBack) insertRaw(undo);
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) done.get();
        }
        var indexes = owner.sql("SELECT global_index FROM ledger.event ORDER BY global_index")
                .query(Long.class)
                .list();
        assertThat(indexes)
                .isNotEmpty()
                .hasSizeLessThan(writers * each)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, indexes.size()).boxed().toList());
        assertThat(owner.sql("SELECT recorded_at FROM ledger.event ORDER BY global_index")
                        .query(java.sql.Timestamp.class)
                        .list())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private void insertRaw(boolean undo) throws SQLException {
        try (var connection = database.as(FreshDatabase.PROGRAM).getConnection()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(INSERT)) {
                fill(insert);
                insert.executeUpdate();
            }
            if (undo) connection.rollback();
            else connection.commit();
        }
    }

    private static final String INSERT = """
            INSERT INTO ledger.event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                      payload_type, payload_revision, payload, meta_data)
            VALUES (?, ?, 0, 'ACTION', '2020-01-01T00:00:00Z', 'x', '1', '{}', '{"partnership":"example"}')""";

    private static void fill(java.sql.PreparedStatement insert) throws SQLException {
        insert.setString(1, UUID.randomUUID().toString());
        insert.setString(2, UUID.randomUUID().toString());
    }

    @Test
    void nobody_chooses_an_index_a_position_or_a_recorded_at() {
        for (var column : List.of("global_index", "position", "recorded_at", "partnership")) {
            assertThatThrownBy(() -> program.sql("INSERT INTO ledger.event (%s, event_identifier) VALUES (NULL, 'x')"
                                    .formatted(column))
                            .update())
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void recorded_at_is_the_databases_clock_whatever_the_client_says() {
        var before = owner.sql("SELECT clock_timestamp()")
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
        var action = action();
        ledger.append(progress(action, "now"), 0, SOMEBODY);
        program.sql(INSERT)
                .params(UUID.randomUUID().toString(), UUID.randomUUID().toString())
                .update(); // its own time_stamp says 2020
        assertThat(owner.sql("SELECT min(recorded_at) FROM ledger.event")
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant())
                .isAfterOrEqualTo(before);
        assertThat(ledger.log().stream("example", action.value())
                        .getFirst()
                        .at()
                        .recordedAt())
                .isBeforeOrEqualTo(Instant.now().plusSeconds(1));
    }

    @Test
    void recorded_at_never_goes_back_even_if_the_clock_does() {
        owner.sql("UPDATE ledger.head SET last_recorded_at = '2100-01-01T00:00:00Z'")
                .update();
        var action = action();
        ledger.append(progress(action, "later"), 0, SOMEBODY);
        assertThat(ledger.log().stream("example", action.value())
                        .getFirst()
                        .at()
                        .recordedAt())
                .isEqualTo(Instant.parse("2100-01-01T00:00:00.000001Z"));
    }

    @Test
    void the_program_cannot_change_or_remove_what_was_recorded() {
        ledger.append(progress(action(), "kept"), 0, SOMEBODY);
        for (var attack : List.of(
                "UPDATE ledger.event SET payload = ''",
                "DELETE FROM ledger.event",
                "TRUNCATE ledger.event",
                "UPDATE ledger.head SET global_index = 0",
                "DELETE FROM ledger.partnership_head",
                "ALTER TABLE ledger.event DISABLE TRIGGER ALL",
                "DROP TABLE ledger.event")) {
            assertThatThrownBy(() -> program.sql(attack).update())
                    .as(attack)
                    .hasStackTraceContaining("ERROR")
                    .hasStackTraceContaining(
                            attack.startsWith("ALTER") || attack.startsWith("DROP")
                                    ? "must be owner"
                                    : "permission denied");
        }
        assertThat(database.count("ledger.event")).isEqualTo(1);
    }

    @Test
    void even_its_owner_is_stopped_from_a_slip() {
        ledger.append(progress(action(), "kept"), 0, SOMEBODY);
        for (var slip :
                List.of("UPDATE ledger.event SET payload = ''", "DELETE FROM ledger.event", "TRUNCATE ledger.event")) {
            assertThatThrownBy(() -> owner.sql(slip).update()).as(slip).hasStackTraceContaining("append-only");
        }
    }

    @Test
    void of_two_who_continue_a_stream_at_the_same_place_one_is_told_that_the_other_was_first() {
        var action = action();
        ledger.append(progress(action, "first"), 0, SOMEBODY);
        ledger.append(progress(action, "one"), 1, SOMEBODY);
        assertThatThrownBy(() -> ledger.append(progress(action, "other"), 1, SOMEBODY))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(ledger.log().count("example", action.value())).isEqualTo(2);
    }

    /** The control stands in {@code TheFixedListTest}: without the list the event would be passed over. */
    @Test
    void a_reader_stops_at_an_event_that_this_program_does_not_know_and_names_it() {
        var action = action();
        ledger.append(progress(action, "known"), 0, SOMEBODY);
        program.sql("""
                        INSERT INTO ledger.event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                                  payload_type, payload_revision, payload, meta_data)
                        SELECT ?, aggregate_identifier, 1, type, time_stamp, ?, '1', '{}', meta_data FROM ledger.event""")
                .params(UUID.randomUUID().toString(), "org.learningledger.events.action.ActionOfANewerProgram")
                .update();
        assertThatThrownBy(() -> ledger.log().after(0, 10).forEach(message -> message.getPayload()))
                .hasStackTraceContaining("ActionOfANewerProgram");
        assertThat(ledger.log().count("example", action.value())).isEqualTo(2);
    }
}
