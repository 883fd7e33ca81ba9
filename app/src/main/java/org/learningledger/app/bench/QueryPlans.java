package org.learningledger.app.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.learningledger.store.log.MomentPool;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells by which plans PostgreSQL answers the very statements that readers send, with the values that they send.
 *
 * <p>While it listens, each statement of this thread is also explained, on the connection that it is sent on.
 */
final class QueryPlans implements BeanPostProcessor {

    private static final String EXPLAIN = "EXPLAIN (ANALYZE, FORMAT JSON) ";

    /** Where a table is small, reading all of it is the best plan. */
    private static final double MANY_ROWS = 10_000;

    private static final ThreadLocal<@Nullable List<Plan>> HEARD = new ThreadLocal<>();

    /** How one statement was answered. */
    record Plan(String statement, List<String> indices, List<String> readWhole, double millis) {}

    static List<Plan> of(Supplier<?> question) {
        var heard = new ArrayList<Plan>();
        HEARD.set(heard);
        try {
            question.get();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof MomentPool pool ? new Listening(pool) : bean;
    }

    private static final class Listening extends DelegatingDataSource {

        Listening(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return HEARD.get() == null ? connection : proxy(Connection.class, new ToConnection(connection));
        }
    }

    private record ToConnection(Connection connection) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            var answer = call(connection, method, arguments);
            if (answer instanceof PreparedStatement statement && arguments != null) {
                var sql = (String) arguments[0];
                return proxy(
                        PreparedStatement.class,
                        new ToStatement(sql, statement, connection.prepareStatement(EXPLAIN + sql)));
            }
            return answer;
        }
    }

    private record ToStatement(String sql, PreparedStatement statement, PreparedStatement explanation)
            implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            var name = method.getName();
            if (name.startsWith("execute")) explain();
            else if (name.startsWith("set") && arguments != null && arguments.length > 1)
                call(explanation, method, arguments);
            else if (name.equals("close")) explanation.close();
            return call(statement, method, arguments);
        }

        private void explain() throws SQLException {
            var heard = HEARD.get();
            if (heard == null) return;
            try (var rows = explanation.executeQuery()) {
                rows.next();
                var told = JsonMapper.shared().readTree(rows.getString(1)).get(0);
                var indices = new ArrayList<String>();
                var readWhole = new ArrayList<String>();
                walk(told.get("Plan"), indices, readWhole);
                heard.add(new Plan(
                        sql, indices, readWhole, told.get("Execution Time").asDouble()));
            }
        }
    }

    private static void walk(JsonNode node, List<String> indices, List<String> readWhole) {
        if (node.has("Index Name")) {
            var how = node.get("Node Type").asString();
            indices.add(node.get("Index Name").asString() + " (" + how.toLowerCase(Locale.ROOT) + ")");
        }
        if (node.get("Node Type").asString().equals("Seq Scan")) {
            var rows = node.get("Actual Rows").asDouble()
                    + (node.has("Rows Removed by Filter")
                            ? node.get("Rows Removed by Filter").asDouble()
                            : 0);
            if (rows > MANY_ROWS) readWhole.add(node.get("Relation Name").asString());
        }
        if (node.has("Plans")) node.get("Plans").forEach(part -> walk(part, indices, readWhole));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(QueryPlans.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException problem) {
            throw problem.getCause();
        }
    }
}
