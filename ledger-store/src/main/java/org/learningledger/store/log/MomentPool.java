package org.learningledger.store.log;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.time.Moment;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A pool whose connections know which {@link Moment} is asked about: the views of the read tables show what counted then.
 *
 * <p>The moment is a setting of the database session, as the role is. A connection is told of it before each statement
 * where another one is asked about than before, so that several moments can be asked about in one transaction: in one
 * snapshot. One that was told of a moment forgets it before anybody else gets it.
 *
 * <p>A statement is about the moment in which it was prepared. Rows that are still being fetched from the database while
 * another moment is asked about would change under the reader: whoever fetches in portions asks nothing else meanwhile.
 */
public final class MomentPool extends DelegatingDataSource implements AutoCloseable {

    private static final String TELL = "SELECT set_config('read.known_at', ?, false),"
            + " set_config('read.true_on', ?, false), set_config('read.plane', ?, false),"
            + " set_config('plan_cache_mode', ?, false)";

    /** A plan that is good for one moment may be bad for another. */
    private static final String PLANNED_EACH_TIME = "force_custom_plan";

    private final HikariDataSource pool;

    public MomentPool(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = pool.getConnection();
        return (Connection) Proxy.newProxyInstance(
                MomentPool.class.getClassLoader(), new Class<?>[] {Connection.class}, new Told(connection));
    }

    @Override
    public void close() {
        pool.close();
    }

    /** One connection, as long as somebody has it. */
    private final class Told implements InvocationHandler {

        private static final Set<String> ASKING =
                Set.of("prepareStatement", "prepareCall", "createStatement", "unwrap");
        private static final Set<String> UNDOING = Set.of("rollback", "abort");

        private final Connection connection;

        /** {@code null} where it is not certain: a rollback takes back what was told in its transaction. */
        private @Nullable Moment moment = Moment.NOW;

        /** Whether there may be anything to forget. */
        private boolean remembers;

        private Told(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            var name = method.getName();
            if (ASKING.contains(name)) ask(arguments);
            else if (name.equals("close")) forget();
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException problem) {
                throw problem.getCause();
            } finally {
                if (UNDOING.contains(name)) moment = remembers ? null : moment;
            }
        }

        private void ask(Object @Nullable [] arguments) throws SQLException {
            var asked = Moment.asked();
            if (!asked.equals(moment)) {
                remembers = true;
                moment = null;
                tell(asked);
                moment = asked;
            }
            if (arguments != null && arguments[0] instanceof String sql) Overheard.sql(sql);
        }

        private void tell(Moment asked) throws SQLException {
            if (asked.equals(Moment.NOW)) tell("", "", "", "auto");
            else tell(text(asked.knownAt()), text(asked.trueOn()), String.valueOf(Plane.of(asked)), PLANNED_EACH_TIME);
        }

        private void tell(String knownAt, String trueOn, String plane, String planned) throws SQLException {
            try (var statement = connection.prepareStatement(TELL)) {
                statement.setString(1, knownAt);
                statement.setString(2, trueOn);
                statement.setString(3, plane);
                statement.setString(4, planned);
                statement.execute();
            }
        }

        /** One that cannot be told to forget is given to nobody any more. */
        private void forget() throws SQLException {
            if (!remembers || connection.isClosed()) return;
            try {
                // What is told in a transaction that nobody commits would be taken back with it.
                if (!connection.getAutoCommit()) connection.rollback();
                tell(Moment.NOW);
                if (!connection.getAutoCommit()) connection.commit();
                remembers = false;
            } catch (SQLException remembering) {
                pool.evictConnection(connection);
            }
        }
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
