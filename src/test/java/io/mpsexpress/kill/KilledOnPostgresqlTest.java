package io.mpsexpress.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link KillSeries} with a PostgreSQL server that is not killed. */
@Tag("chaos")
class KilledOnPostgresqlTest {

    @Test
    void nothingIsLostAndNothingIsThereTwice(@TempDir Path directory) throws Exception {
        KillSeries series = new KillSeries(directory);
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            series.killAndStartAgain(List.of(
                    "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres"));
            try (Connection database = server.getPostgresDatabase().getConnection()) {
                series.verify(database);
            }
        }
    }
}
