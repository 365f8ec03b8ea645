package io.mpsexpress.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that wait for their turn before the first statement of a transaction that writes, and keep it to its end. */
class OneWriterDataSource extends DelegatingDataSource {

    private static final Set<String> ENDS = Set.of("commit", "close", "abort");

    private final WritersTurn turn;

    /** @param patience how long a transaction waits for its turn */
    OneWriterDataSource(DataSource unpooled, Duration patience) {
        super(unpooled);
        turn = new WritersTurn(patience);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return new Transactions(super.getConnection()).connection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return new Transactions(super.getConnection(username, password)).connection();
    }

    private static Object call(Object target, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        ClassLoader loader = OneWriterDataSource.class.getClassLoader();
        return type.cast(Proxy.newProxyInstance(
                loader, new Class<?>[] {type}, (proxy, method, arguments) -> calls.on(proxy, method, arguments)));
    }

    /** The transactions of one connection, one after the other. */
    private final class Transactions {

        private final Connection connection;
        private boolean writing;

        private Transactions(Connection connection) {
            this.connection = connection;
        }

        private Connection connection() {
            return proxy(Connection.class, (proxy, method, arguments) -> {
                if ("equals".equals(method.getName())) {
                    return proxy == arguments[0];
                }
                if (ends(method.getName(), arguments)) {
                    return end(method, arguments);
                }
                Object answer = call(connection, method, arguments);
                return answer instanceof Statement statement
                        ? statement(method.getReturnType(), statement, text(arguments))
                        : answer;
            });
        }

        /** @param prepared null for one that is given its text when it is executed */
        private Object statement(Class<?> type, Statement statement, String prepared) {
            return proxy(type, (proxy, method, arguments) -> {
                String text = text(arguments) == null ? prepared : text(arguments);
                return method.getName().startsWith("execute") && writes(text)
                        ? write(statement, method, arguments)
                        : call(statement, method, arguments);
            });
        }

        private Object write(Statement statement, Method method, Object... arguments) throws Throwable {
            if (!writing) {
                turn.take();
                writing = true;
            }
            try {
                return call(statement, method, arguments);
            } finally {
                if (connection.getAutoCommit()) {
                    pass();
                }
            }
        }

        private Object end(Method method, Object... arguments) throws Throwable {
            try {
                return call(connection, method, arguments);
            } finally {
                pass();
            }
        }

        private void pass() {
            if (writing) {
                writing = false;
                turn.pass();
            }
        }

        private static boolean ends(String method, Object... arguments) {
            // back to a savepoint is not the end
            return ENDS.contains(method)
                    || ("rollback".equals(method) && arguments == null)
                    || ("setAutoCommit".equals(method) && Boolean.TRUE.equals(arguments[0]));
        }

        private static String text(Object... arguments) {
            return arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : null;
        }

        /** What locks rows writes, too: nobody may wait for its turn with rows locked that the writer waits for. */
        private static boolean writes(String text) {
            String statement = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
            boolean reads = statement.startsWith("select") || statement.startsWith("with");
            return !reads || statement.contains("for update");
        }
    }

    private interface Calls {

        Object on(Object proxy, Method method, Object... arguments) throws Throwable;
    }
}
