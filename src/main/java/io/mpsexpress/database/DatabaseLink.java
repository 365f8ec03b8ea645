package io.mpsexpress.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Opens connections to the application's database. One to PostgreSQL gives up after seconds when nobody answers there; what
 * its URL says about that counts more.
 */
@Component
public class DatabaseLink {

    private static final Pattern H2_FILE =
            Pattern.compile("jdbc:h2:(?!mem:|tcp:|ssl:|zip:|split:|nio)(?:file:)?([^;]+)");

    private final JdbcConnectionDetails details;

    DatabaseLink(JdbcConnectionDetails details) {
        this.details = details;
    }

    public boolean isPostgresql() {
        return details.getJdbcUrl().startsWith("jdbc:postgresql:");
    }

    /** Where H2 keeps its file, without ending; empty for any other database. */
    Optional<Path> file() {
        Matcher url = H2_FILE.matcher(details.getJdbcUrl());
        return url.lookingAt() ? Optional.of(Path.of(url.group(1)).toAbsolutePath()) : Optional.empty();
    }

    /** One that waits for an answer as long as that takes. */
    Connection open() throws SQLException {
        return open(new Properties());
    }

    /** One that fails when an answer takes longer; H2, in this process, answers always. */
    public Connection open(Duration answers) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("socketTimeout", Long.toString(answers.toSeconds()));
        return open(properties);
    }

    /** @param more properties of PostgreSQL's driver */
    Connection open(Properties more) throws SQLException {
        Properties properties = new Properties();
        if (isPostgresql()) {
            properties.setProperty("connectTimeout", "3");
            properties.setProperty("loginTimeout", "4");
            properties.setProperty("tcpKeepAlive", "true");
            properties.putAll(more);
        }
        set(properties, "user", details.getUsername());
        set(properties, "password", details.getPassword());
        return DriverManager.getConnection(details.getJdbcUrl(), properties);
    }

    private static void set(Properties properties, String name, String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}
