package org.learningledger.store.log;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.time.Moment;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A pool whose connections know which {@link Moment} is asked about: the views of the read tables show what counted then.
 *
 * <p>The moment is a setting of the database session, as the role is. A connection that was told of one forgets it before
 * anybody else gets it.
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
        var moment = Moment.asked();
        if (moment.equals(Moment.NOW)) return connection;
        try {
            tell(
                    connection,
                    text(moment.knownAt()),
                    text(moment.trueOn()),
                    String.valueOf(Plane.of(moment)),
                    PLANNED_EACH_TIME);
        } catch (SQLException untold) {
            pool.evictConnection(connection);
            throw untold;
        }
        return forgetting(connection);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static void tell(Connection connection, String knownAt, String trueOn, String plane, String planned)
            throws SQLException {
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, knownAt);
            statement.setString(2, trueOn);
            statement.setString(3, plane);
            statement.setString(4, planned);
            statement.execute();
        }
    }

    private Connection forgetting(Connection told) {
        return (Connection) Proxy.newProxyInstance(
                MomentPool.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) forget(told);
                    try {
                        return method.invoke(told, arguments);
                    } catch (InvocationTargetException problem) {
                        throw problem.getCause();
                    }
                });
    }

    /** One that cannot be told to forget is given to nobody any more. */
    private void forget(Connection told) throws SQLException {
        if (told.isClosed()) return;
        try {
            tell(told, "", "", "", "auto");
        } catch (SQLException remembering) {
            pool.evictConnection(told);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
