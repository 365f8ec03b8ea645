package io.mpsexpress.away;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.KilledApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever starts the application where it cannot start reads in two lines why, and what to do; no stack trace. */
@Tag("chaos")
class StartInVainTest {

    @TempDir
    private Path directory;

    @Test
    void theFileOfAnotherProcess() throws Exception {
        try (KilledApplication first = new KilledApplication(directory, List.of())) {
            first.start();
            assertThat(told("--spring.datasource.url=jdbc:h2:file:" + directory.resolve("data/mps-express")
                            + ";TRACE_LEVEL_FILE=0"))
                    .contains("Another process uses the database file", "Stop that process");
            // and the same port
            assertThat(told("--server.port=" + first.port())).contains("Port " + first.port() + " was already in use");
        }
    }

    @Test
    void aFolderThatNobodyCanWriteTo() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("without"));
        Files.writeString(folder.resolve("data"), "no folder");
        assertThat(toldIn(folder)).contains("cannot be opened for writing", "Let this user write");
    }

    @Test
    void noServerAnUnknownOneAWrongPasswordAndNoSuchDatabase() throws Exception {
        int nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        assertThat(told(postgresql("localhost:" + nobody + "/mps")))
                .contains("cannot be reached: Connection to localhost", "Start it");
        assertThat(told(postgresql("nowhere.invalid/mps"))).contains("cannot be reached", "UnknownHost", "Start it");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("password_encryption", "scram-sha-256")
                .start()) {
            String address = "localhost:" + server.getPort();
            assertThat(told(postgresql(address + "/missing"))).contains("There is no such database", "Create it");
            requirePasswords(server);
            assertThat(told(postgresql(address + "/postgres")))
                    .contains("refuses the user or the password", "Correct SPRING_DATASOURCE_USERNAME");
        }
    }

    @Test
    void aUserWhoMayNotCreateTables() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create user weak");
            }
            assertThat(told(
                            "--spring.datasource.url=jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                            "--spring.datasource.username=weak",
                            "--spring.datasource.password=x"))
                    .contains("may not create tables", "Make the user the owner");
        }
    }

    private static String[] postgresql(String address) {
        return new String[] {
            "--spring.datasource.url=jdbc:postgresql://" + address,
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=wrong"
        };
    }

    private static void requirePasswords(EmbeddedPostgres server) throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter user postgres password 'right'");
            Path rules;
            try (var row = statement.executeQuery("show hba_file")) {
                row.next();
                rules = Path.of(row.getString(1));
            }
            Files.writeString(rules, "host all all all scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    /** What it says of the reason, in words; the log above that holds no stack trace. */
    private String told(String... arguments) throws Exception {
        return toldIn(Files.createTempDirectory(directory, "start"), arguments);
    }

    private static String toldIn(Path folder, String... arguments) throws Exception {
        try (KilledApplication application = new KilledApplication(folder, List.of(arguments))) {
            String log = application.startInVain();
            assertThat(log).doesNotContainPattern("(?m)^\\s+at ");
            assertThat(log).contains("APPLICATION FAILED TO START");
            return Stream.of(log.substring(log.indexOf("APPLICATION FAILED TO START"))
                            .split("\n"))
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.joining("\n"));
        }
    }
}
