package io.mpsexpress.kill;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link KillSeries} with the product's own database: a file below the working directory. */
@Tag("chaos")
class KilledOnH2Test {

    @Test
    void nothingIsLostAndNothingIsThereTwice(@TempDir Path directory) throws Exception {
        KillSeries series = new KillSeries(directory);
        series.killAndStartAgain(List.of());
        try (Connection database = DriverManager.getConnection(
                "jdbc:h2:file:" + directory.resolve("data/mps-express") + ";MODE=PostgreSQL", "sa", "")) {
            series.verify(database);
        }
    }
}
