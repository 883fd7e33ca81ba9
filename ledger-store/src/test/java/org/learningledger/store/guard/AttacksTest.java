package org.learningledger.store.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningledger.store.guard.Attack.Outcome;
import org.learningledger.store.guard.Attack.Power;
import org.learningledger.store.testing.FreshDatabase;

/** Each attack is tried by the program's role and by the owner, and once more with the guards gone: then it works. */
@DisplayName("Who attacks the log")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttacksTest {

    private static final String INSERT = """
            INSERT INTO ledger.event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                      payload_type, payload_revision, payload, meta_data)
            VALUES (gen_random_uuid()::text, gen_random_uuid()::text, 0, 'ACTION', '1999-01-01T00:00:00Z', 'x', '1', '{}',
                    '{"partnership":"moor"}')""";

    private static FreshDatabase database;

    @BeforeAll
    static void a_guarded_log_with_two_events() throws SQLException {
        database = FreshDatabase.guarded();
        try (var program = database.as(FreshDatabase.PROGRAM).getConnection()) {
            execute(program, INSERT);
            execute(program, INSERT);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Everything that is stored and counted. */
    private static String stored(FreshDatabase in) throws SQLException {
        try (var superuser = in.asSuperuser().getConnection()) {
            return answer(superuser, """
                    SELECT (SELECT string_agg(e::text, '|' ORDER BY global_index) FROM ledger.event e)
                        || (SELECT string_agg(h::text, '|') FROM ledger.head h)
                        || (SELECT string_agg(p::text, '|') FROM ledger.partnership_head p)""");
        }
    }

    private static List<String> problems(FreshDatabase in) throws SQLException {
        try (var program = in.as(FreshDatabase.PROGRAM).getConnection()) {
            return Guards.problems(program);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_programs_role_changes_nothing(Attack attack) throws SQLException {
        fails(attack, FreshDatabase.PROGRAM, attack.forTheProgram);
    }

    @ParameterizedTest
    @EnumSource
    void the_owner_changes_nothing(Attack attack) throws SQLException {
        fails(attack, FreshDatabase.OWNER, attack.forTheOwner);
    }

    private static void fails(Attack attack, String actor, Outcome outcome) throws SQLException {
        var before = stored(database);
        try (var connection = database.as(actor).getConnection()) {
            connection.setAutoCommit(false);
            if (outcome == Outcome.REFUSED) {
                assertThatThrownBy(() -> commit(connection, attack.sql)).isInstanceOf(SQLException.class);
                connection.rollback();
            } else {
                assertThatCode(() -> commit(connection, "SET LOCAL client_min_messages = error; " + attack.sql))
                        .doesNotThrowAnyException();
            }
        }
        assertThat(stored(database)).isEqualTo(before);
        assertThat(problems(database)).isEmpty();
    }

    private static void commit(Connection connection, String sql) throws SQLException {
        execute(connection, sql);
        connection.commit();
    }

    /** The control: what the two tests above try does work where nothing guards, so they can fail. */
    @ParameterizedTest
    @EnumSource
    void with_the_guards_gone_it_works(Attack attack) throws SQLException {
        var before = stored(database);
        try (var superuser = database.asSuperuser().getConnection()) {
            superuser.setAutoCommit(false);
            execute(superuser, """
                    DROP EVENT TRIGGER ledger_guard_drop;
                    ALTER EVENT TRIGGER ledger_guard_change DISABLE;
                    ALTER EVENT TRIGGER ledger_guard_rewrite DISABLE;
                    ALTER TABLE ledger.event DISABLE TRIGGER no_update_or_delete;
                    ALTER TABLE ledger.event DISABLE TRIGGER no_truncate;
                    ALTER TABLE ledger.head DISABLE TRIGGER ALL;
                    ALTER TABLE ledger.partnership_head DISABLE TRIGGER ALL""");
            if (attack.power == Power.OF_THE_OWNER) execute(superuser, "SET LOCAL ROLE ledger_owner");
            assertThatCode(() -> execute(superuser, attack.sql)).doesNotThrowAnyException();
            superuser.rollback();
        }
        assertThat(stored(database)).isEqualTo(before);
    }

    /**
     * Each guard by itself: with it alone gone, the owner does what it is there to stop. What drops something is stopped by
     * two, {@code ledger_guard_change} and {@code ledger_guard_drop}, and is not among these.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTER TABLE ledger.event DISABLE TRIGGER no_update_or_delete      | UPDATE
            ALTER TABLE ledger.event DISABLE TRIGGER no_update_or_delete      | DELETE
            ALTER TABLE ledger.event DISABLE TRIGGER no_update_or_delete      | MERGE
            ALTER TABLE ledger.event DISABLE TRIGGER no_truncate              | TRUNCATE
            ALTER TABLE ledger.head DISABLE TRIGGER no_truncate               | TRUNCATE_A_COUNTER
            ALTER TABLE ledger.partnership_head DISABLE TRIGGER no_delete     | DELETE_A_COUNTER
            ALTER EVENT TRIGGER ledger_guard_change DISABLE                   | DISABLE_A_TRIGGER
            ALTER EVENT TRIGGER ledger_guard_change DISABLE                   | REPLACE_THE_FUNCTION
            ALTER EVENT TRIGGER ledger_guard_change DISABLE                   | A_RULE
            ALTER EVENT TRIGGER ledger_guard_change DISABLE                   | A_CHILD_WITH_FORGED_ROWS
            ALTER EVENT TRIGGER ledger_guard_rewrite DISABLE                  | REWRITE_A_COUNTER
            """)
    void with_one_guard_gone_the_owner_gets_past_it(String guard, Attack attack) throws SQLException {
        var before = stored(database);
        try (var superuser = database.asSuperuser().getConnection()) {
            superuser.setAutoCommit(false);
            execute(superuser, "SET LOCAL event_triggers = off");
            execute(superuser, guard);
            execute(superuser, "SET LOCAL event_triggers = on; SET LOCAL ROLE ledger_owner");
            assertThatCode(() -> execute(superuser, attack.sql)).doesNotThrowAnyException();
            superuser.rollback();
        }
        assertThat(stored(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM ledger.event FOR UPDATE",
                "SELECT * FROM ledger.head FOR SHARE",
                "LOCK TABLE ledger.event IN SHARE MODE",
                "SET ROLE ledger_owner",
                "INSERT INTO ledger.event (global_index, event_identifier) VALUES (7, 'x')",
                "INSERT INTO ledger.event (recorded_at, event_identifier) VALUES (now(), 'x')",
                "COPY ledger.event (global_index, event_identifier) FROM PROGRAM 'echo'",
                "COPY ledger.event (global_index) FROM STDIN",
                "UPDATE ledger.head SET global_index = 0",
                "CREATE TABLE public.mine (i int)",
                "CREATE TEMPORARY TABLE event (i int)",
                "CREATE SCHEMA mine",
                "CREATE ROLE mine",
                "DROP DATABASE postgres",
                "ALTER ROLE ledger_app SUPERUSER",
                "GRANT ledger_owner TO ledger_app",
                "SELECT ledger_guard.close()"
            })
    void the_programs_role_has_no_other_way_in(String sql) throws SQLException {
        var before = stored(database);
        try (var program = database.as(FreshDatabase.PROGRAM).getConnection()) {
            program.setAutoCommit(false);
            assertThatThrownBy(() -> execute(program, sql)).isInstanceOf(SQLException.class);
            program.rollback();
        }
        assertThat(stored(database)).isEqualTo(before);
    }

    @Test
    void nobody_says_when_something_was_recorded_or_at_which_place() throws SQLException {
        var own = FreshDatabase.guarded();
        for (var actor : List.of(FreshDatabase.PROGRAM, FreshDatabase.OWNER, "postgres")) {
            try (var connection = own.as(actor).getConnection()) {
                execute(connection, INSERT);
                assertThat(answer(
                                connection,
                                "SELECT time_stamp LIKE '1999%' AND recorded_at > now() - interval '1 minute'"
                                        + " FROM ledger.event ORDER BY global_index DESC LIMIT 1"))
                        .isEqualTo("t");
            }
        }
        try (var superuser = own.asSuperuser().getConnection()) {
            execute(superuser, """
                    INSERT INTO ledger.event
                    SELECT 99, 'x', 'x', 0, type, time_stamp, payload_type, payload_revision, payload, meta_data, 'vale', 99,
                           '1999-01-01' FROM ledger.event LIMIT 1""");
            assertThat(answer(
                            superuser,
                            "SELECT concat_ws(' ', global_index, partnership, position, recorded_at > '2020-01-01')"
                                    + " FROM ledger.event WHERE event_identifier = 'x'"))
                    .isEqualTo("4 moor 4 t");
        }
    }

    @Test
    void a_superuser_is_stopped_from_a_slip_and_from_no_more_than_that() throws SQLException {
        var own = FreshDatabase.guarded();
        try (var superuser = own.asSuperuser().getConnection()) {
            execute(superuser, INSERT);
            var before = stored(own);
            for (var slip : List.of(
                    "UPDATE ledger.event SET payload = 'forged'",
                    "SET session_replication_role = replica; DELETE FROM ledger.event",
                    "ALTER TABLE ledger.event DISABLE TRIGGER ALL")) {
                assertThatThrownBy(() -> execute(superuser, slip)).as(slip).hasMessageContaining("refused");
            }
            assertThat(stored(own)).isEqualTo(before);
        }
        try (var superuser = own.asSuperuser().getConnection()) {
            execute(superuser, "SET event_triggers = off");
            execute(superuser, "ALTER TABLE ledger.event DISABLE TRIGGER no_update_or_delete");
            assertThat(problems(own)).anySatisfy(problem -> assertThat(problem).contains("no_update_or_delete"));
            execute(superuser, "UPDATE ledger.event SET payload = 'forged'");
            execute(superuser, "ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER no_update_or_delete");
            assertThat(answer(superuser, "SELECT convert_from(payload, 'UTF8') FROM ledger.event"))
                    .isEqualTo("forged");
        }
        assertThat(problems(own))
                .as("who puts everything back is found by the proofs only")
                .isEmpty();
    }

    @Test
    void where_no_superuser_guards_an_owner_gets_past_and_is_seen_while_the_guard_is_off() throws SQLException {
        var own = FreshDatabase.create();
        assertThat(problems(own)).isEmpty();
        try (var owner = own.as(FreshDatabase.OWNER).getConnection()) {
            execute(owner, INSERT);
            execute(owner, "ALTER TABLE ledger.event DISABLE TRIGGER no_update_or_delete");
            execute(owner, "UPDATE ledger.event SET payload = 'forged'");
            assertThat(problems(own))
                    .containsExactly(
                            "A guard is missing, switched off or replaced: trigger no_update_or_delete of ledger.event.");
        }
    }
}
