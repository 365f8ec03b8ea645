package io.mpsexpress.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.ApplicationTest;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Imports of before there was one pair of tables for all kinds are as they were, and those that wait can go on. */
@ApplicationTest
class FileImportsMigrationIT {

    private static final String NAME = "before_imports";
    private static final String SCHEMA = "\"" + NAME + "\"";

    @Autowired
    private Flyway ofTheApplication;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void forget() {
        jdbc.execute("drop schema " + SCHEMA + " cascade");
    }

    @Test
    void importsKeepTheirNumbersRowsAndReasons() {
        // given
        migrateTo("901");
        jdbc.update(
                "insert into " + SCHEMA
                        + ".organization (id, kind, name, comparable_name, version) values (?, 'PARENT', 'Laguna', 'laguna', 0)",
                id(1));
        contacts();
        printers();
        // when
        migrateTo("930");
        // then
        assertThat(heads())
                .containsExactly(
                        "2 create 1 change 0 same 1 invalid 1 created 0 updated 0 failed 0 null CHECKED",
                        "3 create 5 change 0 same 1 invalid 1 created 1 updated 0 failed 2 null IMPORTING",
                        "4 create 4 change 1 same 2 invalid 1 created 2 updated 1 failed 2 SYSTEM_ERROR COMPLETED",
                        "5 create 1 change 0 same 0 invalid 0 created 0 updated 0 failed 1 CANCELLED CANCELLED");
        assertThat(rows())
                .containsExactly(
                        "2 2 WAITING null null",
                        "2 3 EXISTING null null",
                        "2 4 FAILED [{\"field\":\"Email\",\"code\":\"contact.email.invalid\",\"args\":[]}] null",
                        "3 2 DONE null null",
                        "3 3 EXISTING null null",
                        "3 4 FAILED [{\"field\":\"\",\"code\":\"contact.import.cause.SYSTEM_ERROR\",\"args\":[]}] null",
                        "3 5 FAILED [{\"field\":\"\",\"code\":\"contact.import.cause.CANCELLED\",\"args\":[]}] null",
                        "3 6 FAILED [{\"field\":\"Email\",\"code\":\"contact.email.invalid\",\"args\":[]}] null",
                        "3 7 WAITING null null",
                        "3 8 WAITING null null",
                        "4 2 FAILED [{\"field\":\"\",\"code\":\"printer.import.cause.SYSTEM_ERROR\",\"args\":[]}] null",
                        "4 3 WAITING null [{\"column\":\"MODEL\"}]");
        assertThat(jdbc.queryForObject("select amount from " + SCHEMA + ".file_import_figure", Integer.class))
                .isEqualTo(7);
    }

    private void migrateTo(String version) {
        new FluentConfiguration()
                .configuration(ofTheApplication.getConfiguration())
                .dataSource(database)
                .schemas(NAME)
                .defaultSchema(NAME)
                .target(version)
                .load()
                .migrate();
    }

    private void contacts() {
        request(2, "CONTACT_IMPORT", "CHECKED");
        contactImport(2);
        contactRow(2, 2, "NEW", null);
        contactRow(2, 3, "EXISTING", null);
        contactRow(2, 4, "INVALID", "[{\"field\":\"Email\",\"code\":\"contact.email.invalid\",\"args\":[]}]");
        request(3, "CONTACT_IMPORT", "IMPORTING");
        contactImport(3);
        contactRow(3, 2, "IMPORTED", null);
        contactRow(3, 3, "EXISTING", null);
        contactRow(3, 4, "SYSTEM_ERROR", null);
        contactRow(3, 5, "CANCELLED", null);
        contactRow(3, 6, "INVALID", "[{\"field\":\"Email\",\"code\":\"contact.email.invalid\",\"args\":[]}]");
        contactRow(3, 7, "NEW", null);
        contactRow(3, 8, "NEW", null);
    }

    private void contactImport(int id) {
        jdbc.update(
                "insert into " + SCHEMA + ".contact_import (id, cancel_requested, version) values (?, false, 4)",
                id(id));
    }

    private void contactRow(int of, int row, String state, String problems) {
        jdbc.update(
                "insert into " + SCHEMA + ".contact_import_row (import_id, file_row, state, row_values, problems)"
                        + " values (?, ?, ?, '[\"Ada\"]', ?)",
                id(of),
                row,
                state,
                problems);
    }

    private void printers() {
        request(4, "PRINTER_IMPORT", "COMPLETED");
        printerImport(4, "4, 1, 2, 1, 2, 1, 2, 'printer.import.systemError'");
        printerRow(4, 2, "FAILED", "[{\"field\":\"\",\"code\":\"printer.import.systemError\",\"args\":[]}]", null);
        printerRow(4, 3, "WAITING", null, "[{\"column\":\"MODEL\"}]");
        jdbc.update(
                "insert into " + SCHEMA + ".printer_import_figure (import_id, name, printers) values (?, 'MODEL', 7)",
                id(4));
        request(5, "PRINTER_IMPORT", "CANCELLED");
        printerImport(5, "1, 0, 0, 0, 0, 0, 1, 'printer.import.cancelledRow'");
    }

    private void printerImport(int id, String counts) {
        jdbc.update(
                "insert into " + SCHEMA
                        + ".printer_import (id, cancel_requested, to_create, to_change, unchanged, invalid,"
                        + " created, updated, failed, rest_left_code, version) values (?, false, " + counts + ", 4)",
                id(id));
    }

    private void printerRow(int of, int row, String state, String problems, String changes) {
        jdbc.update(
                "insert into " + SCHEMA
                        + ".printer_import_row (import_id, state, file_row, row_values, problems, changes)"
                        + " values (?, ?, ?, '[\"A1\"]', ?, ?)",
                id(of),
                state,
                row,
                problems,
                changes);
    }

    private void request(int id, String kind, String state) {
        jdbc.update(
                "insert into " + SCHEMA + ".request (id, number, kind, organization_id, partner_id, customer,"
                        + " comparable_customer, state, requested_by, requested_at, version)"
                        + " values (?, ?, ?, ?, ?, 'Laguna', 'laguna', ?, 'anna', now(), 0)",
                id(id),
                id,
                kind,
                id(1),
                id(1),
                state);
    }

    private List<String> heads() {
        return jdbc.query(
                "select q.number, q.state, i.* from " + SCHEMA + ".file_import i join " + SCHEMA
                        + ".request q on q.id = i.id order by q.number",
                (row, number) -> row.getInt("number") + " create " + row.getInt("to_create") + " change "
                        + row.getInt("to_change") + " same " + row.getInt("unchanged") + " invalid "
                        + row.getInt("invalid") + " created " + row.getInt("created") + " updated "
                        + row.getInt("updated") + " failed " + row.getInt("failed") + " " + row.getString("rest_left")
                        + " " + row.getString("state"));
    }

    private List<String> rows() {
        return jdbc.query(
                "select q.number, r.* from " + SCHEMA + ".file_import_row r join " + SCHEMA
                        + ".request q on q.id = r.import_id order by q.number, r.file_row",
                (row, number) -> row.getInt("number") + " " + row.getInt("file_row") + " " + row.getString("state")
                        + " " + row.getString("problems") + " " + row.getString("changes"));
    }

    private static UUID id(int number) {
        return new UUID(number, 0);
    }
}
