package io.mpsexpress.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** H2 closes its database when it cannot write the file; a connection to it is valid all the same, to the pool. */
class ClosedH2Test {

    @TempDir
    private Path directory;

    private DatabaseWatch watch;
    private HikariDataSource own;
    private DataSource pool;

    @BeforeEach
    void open() throws SQLException {
        // a commit is in the file at once, as the application has it: what closes the database loses the table else
        String url = "jdbc:h2:file:" + directory.resolve("data") + ";MODE=PostgreSQL;WRITE_DELAY=0";
        DatabaseLink link = new DatabaseLink(details(url));
        watch = new DatabaseWatch(link);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("link", link);
        beans.addBean("watch", watch);
        WatchedPool watched =
                new WatchedPool(beans.getBeanProvider(DatabaseWatch.class), beans.getBeanProvider(DatabaseLink.class));
        own = new HikariDataSource();
        own.setJdbcUrl(url);
        own.setUsername("sa");
        own.setConnectionTimeout(Duration.ofMinutes(1).toMillis());
        watched.postProcessBeforeInitialization(own, "dataSource");
        pool = (DataSource) watched.postProcessAfterInitialization(own, "dataSource");
        execute("create table printer (id int primary key)");
    }

    @AfterEach
    void close() throws InterruptedException {
        own.close();
        watch.destroy();
    }

    @Test
    void noConnectionFromBeforeIsUsedAgain() throws SQLException {
        // given connections that somebody has used
        try (Connection one = pool.getConnection();
                Connection other = pool.getConnection()) {
            assertThat(one).isNotSameAs(other);
        }

        // when
        shutDown();

        // then whoever has luck, or has waited, gets one that works
        long never = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!works()) {
            assertThat(System.nanoTime()).as("works again").isLessThan(never);
        }
        for (int again = 0; again < 10; again++) {
            assertThat(works()).isTrue();
        }
    }

    @Test
    void whoeverMetTheClosedDatabaseIsKnownToHaveMetTrouble() throws SQLException {
        try (Connection open = pool.getConnection();
                Statement statement = open.createStatement()) {
            shutDown();
            DatabaseTrouble.begin();
            assertThatThrownBy(() -> statement.execute("insert into printer values (1)"))
                    .satisfies(e -> assertThat(DatabaseTrouble.isBehind(new IllegalStateException(e)))
                            .isTrue());
            assertThat(DatabaseTrouble.wasMet()).isTrue();
        } finally {
            DatabaseTrouble.end();
        }
    }

    @Test
    void whatSomebodyDidWrongIsNoTrouble() {
        assertThat(DatabaseTrouble.isBehind(new SQLException("unique constraint", "23505")))
                .isFalse();
    }

    @Test
    void whoWaitsBecauseOthersWorkGetsAConnectionWhenTheyAreDone() throws Exception {
        // given all connections in use for longer than one turn of waiting
        List<Connection> all = new ArrayList<>();
        for (int connection = 0; connection < own.getMaximumPoolSize(); connection++) {
            all.add(pool.getConnection());
        }
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(this::works);
        assertThatThrownBy(() -> waiting.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);

        // when
        for (Connection connection : all) {
            connection.close();
        }

        // then
        assertThat(waiting).succeedsWithin(1, TimeUnit.MINUTES).isEqualTo(true);
    }

    private void shutDown() {
        try {
            execute("shutdown immediately");
        } catch (SQLException e) {
            // the statement that closes it is itself told so, mostly
            assertThat(e.getErrorCode()).isEqualTo(ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);
        }
    }

    private boolean works() {
        try {
            execute("select count(*) from printer");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static JdbcConnectionDetails details(String url) {
        return new JdbcConnectionDetails() {

            @Override
            public String getUsername() {
                return "sa";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }
}
