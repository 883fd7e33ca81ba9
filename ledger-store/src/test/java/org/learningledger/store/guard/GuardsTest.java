package org.learningledger.store.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningledger.store.start.CannotStart;
import org.learningledger.store.testing.FreshDatabase;

@DisplayName("A ledger starts only where its log is guarded")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GuardsTest {

    private final FreshDatabase database = FreshDatabase.guarded();
    private Connection superuser;
    private Connection owner;

    @BeforeEach
    void signIn() throws SQLException {
        superuser = database.asSuperuser().getConnection();
        owner = database.as(FreshDatabase.OWNER).getConnection();
    }

    @AfterEach
    void signOut() throws SQLException {
        superuser.close();
        owner.close();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void it_starts_where_all_is_well_with_the_guards_against_the_owner_or_without() throws SQLException {
        assertThatCode(() -> Guards.closeAndRefuseUnlessWhole(owner)).doesNotThrowAnyException();
        try (var unguarded = FreshDatabase.create().as(FreshDatabase.OWNER).getConnection()) {
            assertThat(Guards.areInstalled(unguarded)).isFalse();
            assertThatCode(() -> Guards.closeAndRefuseUnlessWhole(unguarded)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ALTER EVENT TRIGGER ledger_guard_change DISABLE                          | ledger_guard_change
            ALTER EVENT TRIGGER ledger_guard_change ENABLE                           | ledger_guard_change
            DROP EVENT TRIGGER ledger_guard_rewrite                                  | ledger_guard_rewrite
            CREATE OR REPLACE FUNCTION ledger_guard.closed() RETURNS boolean LANGUAGE sql AS 'SELECT false' | ledger_guard.closed
            ALTER TABLE ledger.event DISABLE TRIGGER seal_event                      | seal_event
            ALTER TABLE ledger.head ENABLE TRIGGER no_delete                         | no_delete of ledger.head
            ALTER FUNCTION ledger.seal_event() SECURITY INVOKER                      | function ledger.seal_event
            CREATE TRIGGER a BEFORE INSERT ON ledger.event FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change() | trigger a of ledger.event
            CREATE TABLE public.child () INHERITS (ledger.event)                     | child
            CREATE INDEX extra ON ledger.event (type)                                | extra is new
            GRANT UPDATE ON ledger.head TO ledger_app                                | may UPDATE ledger.head
            GRANT INSERT (recorded_at) ON ledger.event TO ledger_app                 | may INSERT recorded_at
            GRANT CREATE ON SCHEMA ledger TO PUBLIC                                  | create things in the schema ledger
            GRANT EXECUTE ON FUNCTION ledger.seal_event() TO ledger_app              | may call ledger.seal_event()
            ALTER TABLE ledger.head OWNER TO ledger_app                              | owns something
            """)
    void it_does_not_start_where_a_superuser_has_changed(String change, String named) throws SQLException {
        execute(superuser, "SET event_triggers = off");
        execute(superuser, change);
        assertThatThrownBy(() -> Guards.closeAndRefuseUnlessWhole(owner))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("the ledger does not start")
                .hasMessageContaining(named);
    }

    @Test
    void it_does_not_start_where_the_programs_role_could_become_another() throws SQLException {
        superuser.setAutoCommit(false);
        for (var right : new String[] {
            "GRANT ledger_owner TO ledger_app",
            "GRANT pg_read_server_files TO ledger_app",
            "ALTER ROLE ledger_app SUPERUSER",
            "ALTER ROLE ledger_app CREATEROLE",
            "ALTER ROLE ledger_app REPLICATION",
            "ALTER ROLE ledger_app BYPASSRLS",
            "ALTER DEFAULT PRIVILEGES FOR ROLE ledger_owner IN SCHEMA public GRANT ALL ON TABLES TO ledger_app"
        }) {
            // Roles are the whole server's: seen from within, and taken back.
            execute(superuser, right);
            var seen = Guards.excessRights(superuser);
            superuser.rollback();
            if (right.contains("SCHEMA public"))
                assertThat(seen).as("of another schema").isEmpty();
            else assertThat(seen).as(right).isNotEmpty();
        }
        assertThat(Guards.excessRights(superuser)).isEmpty();
    }

    @Test
    void a_newer_programs_tables_are_let_in_by_a_superuser_and_that_leaves_a_trace() throws SQLException {
        var change = "ALTER TABLE ledger.begun_on ADD COLUMN note text";
        assertThatThrownBy(() -> execute(owner, change)).hasMessageContaining("guards of the ledger log are closed");
        Guards.open(superuser, "The tables of a newer program");
        assertThat(Guards.problems(owner))
                .containsExactly("The guards are open: the owner of the tables can change them.");
        execute(owner, change);
        Guards.closeAndRefuseUnlessWhole(owner);

        assertThat(Guards.problems(owner)).isEmpty();
        assertThat(Guards.openings(owner)).singleElement().satisfies(opening -> {
            assertThat(opening.who()).isEqualTo("postgres");
            assertThat(opening.reason()).isEqualTo("The tables of a newer program");
        });
        assertThatThrownBy(() -> execute(owner, "ALTER TABLE ledger.begun_on DROP COLUMN note"))
                .hasMessageContaining("refused");
    }

    @Test
    void what_is_not_the_logs_is_made_and_dropped_as_before() {
        assertThatCode(() ->
                        execute(owner, "CREATE TABLE public.mine (i int); DROP TABLE public.mine; CREATE SCHEMA s"))
                .doesNotThrowAnyException();
    }

    @Test
    void guards_that_a_superuser_took_away_are_put_back_by_one_and_otherwise_left() throws SQLException {
        execute(superuser, "DROP EVENT TRIGGER ledger_guard_change");
        Guards.install(superuser);
        Guards.install(superuser);
        assertThat(Guards.problems(owner)).isEmpty();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM ledger_guard.trace WHERE what = 'INSTALLED'")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
    }
}
