package io.mpsexpress.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/**
 * Knows whether the database is there, by asking it all the time on a connection of its own. When it is away, nobody waits
 * for it: whoever asks is told at once, whoever waits for an answer is set free, and no connection from before is used again.
 */
@Component
public class DatabaseWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** People are told within five seconds; a busy server answers so small a question within this. */
    private static final Duration ANSWERS = Duration.ofSeconds(3);

    /** Bytes. H2 closes a database whose file it cannot write: what goes on when this is noticed mostly has room. */
    private static final long LEAST_ROOM = 16L * 1024 * 1024;

    private final DatabaseLink link;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread watch = new Thread(work, "database-watch");
        watch.setDaemon(true);
        return watch;
    });
    private HikariDataSource pool;
    private Connection connection;
    private volatile String trouble;

    DatabaseWatch(DatabaseLink link) {
        this.link = link;
    }

    /** Whether it could not be used when it was asked last, less than a few seconds ago. */
    public boolean isAway() {
        return trouble != null;
    }

    /** What keeps it from being used, for whoever operates it; empty when all is well. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /**
     * Looks for the first time, and goes on.
     *
     * @throws SQLException when the database is not there: the application cannot start
     */
    void begin(HikariDataSource watched) throws SQLException {
        pool = watched;
        connection = link.open(ANSWERS);
        thread.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            ask();
            back();
        } catch (SQLException | IOException | RuntimeException e) {
            JdbcUtils.closeConnection(connection);
            connection = null;
            gone(e);
        }
    }

    private void ask() throws SQLException, IOException {
        if (connection == null) {
            connection = link.open(ANSWERS);
            requireAnswer();
        } else {
            requireAnswerStill();
        }
        Optional<Path> file = link.file();
        if (file.isPresent() && room(file.get()) < LEAST_ROOM) {
            throw new IOException("No room is left on the disk of " + file.get().getParent());
        }
    }

    private void requireAnswerStill() throws SQLException {
        try {
            requireAnswer();
        } catch (SQLException e) {
            if (e.getCause() instanceof SocketTimeoutException) {
                throw e;
            }
            // this connection alone may be broken, or the database was started anew meanwhile
            JdbcUtils.closeConnection(connection);
            connection = link.open(ANSWERS);
            requireAnswer();
            evict();
        }
    }

    private void requireAnswer() throws SQLException {
        String question = link.isPostgresql() ? "select current_setting('transaction_read_only')" : "select 'off'";
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            if (!answer.next() || !"off".equals(answer.getString(1))) {
                throw new SQLException("The database is read only");
            }
        }
    }

    private static long room(Path file) throws IOException {
        return Files.getFileStore(file.getParent()).getUsableSpace();
    }

    private void gone(Exception reason) {
        if (trouble == null) {
            LOG.error(
                    "The database cannot be used; everybody is asked to try again until it can: {}",
                    reason.getMessage());
        }
        trouble = String.valueOf(reason.getMessage());
        if (pool.getDataSource() instanceof Connections connections) {
            connections.abort();
        }
        evict();
    }

    private void back() {
        if (trouble != null) {
            LOG.info("The database can be used again");
            evict();
            trouble = null;
        }
    }

    private void evict() {
        HikariPoolMXBean pooled = pool.getHikariPoolMXBean();
        if (pooled != null) {
            pooled.softEvictConnections();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(ANSWERS.toSeconds(), TimeUnit.SECONDS);
        JdbcUtils.closeConnection(connection);
    }
}
