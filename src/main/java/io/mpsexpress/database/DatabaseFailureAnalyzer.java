package io.mpsexpress.database;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says in two lines why the application does not start with its database, and what to do. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final int H2_IN_USE = 90020;

    private final Environment environment;

    DatabaseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, SQLException exception) {
        SQLException reason = deepest(exception);
        String[] lines = lines(reason);
        return lines == null ? null : new FailureAnalysis(lines[0], lines[1], failure);
    }

    private static SQLException deepest(SQLException exception) {
        SQLException deepest = exception;
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                deepest = sql;
            }
        }
        return deepest;
    }

    /** What is the matter, and what to do; null for what nobody foresaw. */
    private String[] lines(SQLException reason) {
        return url().startsWith("jdbc:h2:") ? ofH2(reason) : ofPostgresql(reason);
    }

    private String[] ofH2(SQLException reason) {
        return switch (reason.getErrorCode()) {
            case H2_IN_USE ->
                new String[] {
                    "Another process uses the database file of " + url() + ".",
                    "Stop that process, or let this one use another file: SPRING_DATASOURCE_URL. Several nodes need PostgreSQL."
                };
            case 90028, 90030, 90031, 90062, 90097, 50000 ->
                new String[] {
                    "The database file of " + url() + " cannot be opened for writing: " + reason.getMessage(),
                    "Let this user write to the folder and its files, see that the disk has room, or name another file:"
                            + " SPRING_DATASOURCE_URL."
                };
            case 28000 ->
                new String[] {
                    "The database " + url() + " refuses the user or the password.",
                    "Set SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to those that the file was made with."
                };
            default -> null;
        };
    }

    private String[] ofPostgresql(SQLException reason) {
        String state = reason.getSQLState() == null ? "" : reason.getSQLState();
        if (state.startsWith("08") || "57P03".equals(state)) {
            return new String[] {
                "The database " + url() + " cannot be reached: " + words(reason),
                "Start it, let this machine reach it, or correct SPRING_DATASOURCE_URL."
            };
        }
        return switch (state) {
            case "28P01", "28000" ->
                new String[] {
                    "The database " + url() + " refuses the user or the password: " + words(reason),
                    "Correct SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, or let the user in (pg_hba.conf)."
                };
            case "3D000" ->
                new String[] {
                    "There is no such database on the server of " + url() + ".",
                    "Create it, empty: create database ... owner ...; or correct SPRING_DATASOURCE_URL."
                };
            case "42501" ->
                new String[] {
                    "The user may not create tables in the database " + url() + ": " + words(reason),
                    "Make the user the owner of the database, or grant it: grant create, usage on schema public to ..."
                };
            case "53300" ->
                new String[] {
                    "The database " + url() + " has no connection left: " + words(reason),
                    "Raise max_connections of the server, or lower spring.datasource.hikari.maximum-pool-size of its clients."
                };
            case "25006" ->
                new String[] {
                    "The database " + url() + " is read only.", "Name the primary server in SPRING_DATASOURCE_URL."
                };
            default -> null;
        };
    }

    /** The driver's, in one line; with what it was told by the system, such as a name that nobody knows. */
    private static String words(SQLException reason) {
        Throwable cause = reason.getCause();
        String more = cause == null ? "" : " (" + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ")";
        return (reason.getMessage() + more).replaceAll("\\s*\\R\\s*", " ");
    }

    /** Without its parameters, which may hold a password. */
    private String url() {
        return environment.getProperty("spring.datasource.url", "").replaceAll("[?;].*", "");
    }
}
