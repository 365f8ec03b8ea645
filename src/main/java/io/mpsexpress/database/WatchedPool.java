package io.mpsexpress.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Lets nobody wait for a connection while the database is away. Whoever waits because others work waits as long as the pool's
 * {@code connection-timeout} says, in short turns, so that they learn when it is away.
 */
@Component
class WatchedPool implements BeanPostProcessor {

    private static final Duration TURN = Duration.ofSeconds(1);

    private final ObjectProvider<DatabaseWatch> watch;
    private final ObjectProvider<DatabaseLink> link;

    WatchedPool(ObjectProvider<DatabaseWatch> watch, ObjectProvider<DatabaseLink> link) {
        this.watch = watch;
        this.link = link;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            if (link.getObject().isPostgresql()) {
                pool.setDataSource(new Connections(link.getObject(), pool.getDataSourceProperties()));
            }
            pool.setExceptionOverride(new BrokenConnections());
            begin(pool, name);
        }
        return bean;
    }

    /** Before the pool opens connections of its own, whose failure it would log at length. */
    private void begin(HikariDataSource pool, String name) {
        try {
            watch.getObject().begin(pool);
        } catch (SQLException e) {
            throw new BeanCreationException(name, "The database cannot be used", e);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HikariDataSource pool)) {
            return bean;
        }
        Duration patience = Duration.ofMillis(pool.getConnectionTimeout());
        pool.setConnectionTimeout(Math.min(TURN.toMillis(), pool.getConnectionTimeout()));
        return new Turns(pool, watch.getObject(), patience);
    }

    private static final class Turns extends DelegatingDataSource {

        private final DatabaseWatch watch;
        private final Duration patience;

        private Turns(HikariDataSource pool, DatabaseWatch watch, Duration patience) {
            super(pool);
            this.watch = watch;
            this.patience = patience;
        }

        @Override
        public Connection getConnection() throws SQLException {
            long end = System.nanoTime() + patience.toNanos();
            while (true) {
                try {
                    requireThere();
                    return super.getConnection();
                } catch (SQLTransientConnectionException e) {
                    if (watch.isAway() || System.nanoTime() - end > 0) {
                        DatabaseTrouble.meet();
                        throw e;
                    }
                }
            }
        }

        private void requireThere() throws SQLTransientConnectionException {
            if (watch.isAway()) {
                throw new SQLTransientConnectionException(
                        "The database cannot be used: " + watch.trouble().orElse(""), "08001");
            }
        }
    }
}
