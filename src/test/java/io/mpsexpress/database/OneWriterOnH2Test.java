package io.mpsexpress.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OneWriterOnH2Test {

    @TempDir
    private Path directory;

    private HikariDataSource pool;

    @BeforeEach
    void twoRows() throws SQLException {
        pool = pool("jdbc:h2:file:" + directory.resolve("data"));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table printer (id int primary key, pages int)");
            statement.execute("insert into printer values (1, 0), (2, 0)");
        }
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aTransactionWritesWhenTheOneBeforeIsCommitted() throws Exception {
        // given one that has written
        try (Connection first = transaction()) {
            write(first, 1);

            // when another one is about to write a row that nobody has locked
            CompletableFuture<Void> second = elsewhere(2);

            // then it waits for the end of the first
            assertWaits(second);
            first.commit();
            assertThat(second).succeedsWithin(1, TimeUnit.MINUTES);
        }
        assertThat(pages()).isEqualTo(2);
    }

    @Test
    void aTransactionWritesWhenTheOneBeforeIsRolledBack() throws Exception {
        try (Connection first = transaction()) {
            write(first, 1);
            CompletableFuture<Void> second = elsewhere(2);
            first.rollback();
            assertThat(second).succeedsWithin(1, TimeUnit.MINUTES);
        }
        assertThat(pages()).isEqualTo(1);
    }

    @Test
    void aConnectionThatIsGivenBackInTheMiddleOfATransactionHoldsUpNobody() throws Exception {
        try (Connection first = transaction()) {
            write(first, 1);
        }
        assertThat(elsewhere(2)).succeedsWithin(1, TimeUnit.MINUTES);
    }

    @Test
    void whoGoesBackToASavepointStillWrites() throws Exception {
        try (Connection first = transaction()) {
            write(first, 1);
            first.rollback(first.setSavepoint());
            CompletableFuture<Void> second = elsewhere(2);
            assertWaits(second);
            first.commit();
            assertThat(second).succeedsWithin(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void whoLocksRowsWritesToo() throws Exception {
        try (Connection first = transaction();
                Statement statement = first.createStatement()) {
            statement.executeQuery("select id from printer where id = 1 for update");
            CompletableFuture<Void> second = elsewhere(2);
            assertWaits(second);
            first.commit();
            assertThat(second).succeedsWithin(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void whoWaitsForTooLongIsToldOfARace() throws Exception {
        // given one that writes, and another whose patience is short
        OneWriterDataSource impatient = new OneWriterDataSource(
                new DriverManagerDataSource("jdbc:h2:file:" + directory.resolve("data"), "sa", ""),
                Duration.ofMillis(100));
        try (Connection first = impatient.getConnection()) {
            first.setAutoCommit(false);
            write(first, 1);

            // when
            CompletableFuture<Integer> second = CompletableFuture.supplyAsync(
                    () -> new JdbcTemplate(impatient).update("update printer set pages = 1 where id = 2"));

            // then the layers above know what to do
            assertThat(second)
                    .failsWithin(1, TimeUnit.MINUTES)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(ConcurrencyFailureException.class);
        }
        assertThat(pages()).isZero();
    }

    @Test
    void whoReadsWaitsForNobody() throws Exception {
        try (Connection first = transaction()) {
            write(first, 1);
            assertThat(CompletableFuture.supplyAsync(this::pages)).succeedsWithin(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void aTransactionWithinATransactionDoesNotWait() throws Exception {
        try (Connection outer = transaction();
                Connection inner = transaction()) {
            write(outer, 1);
            write(inner, 2);
            inner.commit();
            CompletableFuture<Void> second = elsewhere(2);
            assertWaits(second);
            outer.commit();
            assertThat(second).succeedsWithin(1, TimeUnit.MINUTES);
        }
        assertThat(pages()).isEqualTo(3);
    }

    @Test
    void whoWaitsWritesBeforeWhoGoesOnWritingAtOnce() throws Exception {
        // given one that writes and another that waits
        try (Connection first = transaction()) {
            write(first, 1);
            CompletableFuture<Void> second = elsewhere(2);
            assertWaits(second);

            // when the first goes on without a pause
            first.commit();
            write(first, 1);

            // then what the other wrote is committed by now
            assertThat(pages()).isEqualTo(2);
        }
    }

    @Test
    void otherDatabasesAreLeftAsTheyAre() {
        try (HikariDataSource memory = pool("jdbc:h2:mem:one-writer")) {
            assertThat(memory.getDataSource()).isNull();
        }
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("sa");
        pool.setPassword("");
        new OneWriterOnH2().postProcessBeforeInitialization(pool, "dataSource");
        return pool;
    }

    private Connection transaction() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void write(Connection connection, int printer) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update printer set pages = pages + 1 where id = ?")) {
            update.setInt(1, printer);
            update.executeUpdate();
        }
    }

    private CompletableFuture<Void> elsewhere(int printer) {
        return CompletableFuture.runAsync(() -> {
            try (Connection connection = transaction()) {
                write(connection, printer);
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void assertWaits(CompletableFuture<Void> second) {
        assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    private int pages() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sum(pages) from printer")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
