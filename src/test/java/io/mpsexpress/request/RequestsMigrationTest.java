package io.mpsexpress.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.EarlierDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests of before there was one table for all kinds become rows of it, with numbers in the order in which they were made. */
class RequestsMigrationTest {

    private final UUID partner = id(1);
    private final UUID customer = id(2);

    @ParameterizedTest
    @EnumSource
    void requestsOfEveryKindAreKeptAndNumbered(EarlierDatabase.On on) {
        try (EarlierDatabase database = new EarlierDatabase(on)) {
            requestsOfEveryKindAreKeptAndNumbered(database);
        }
    }

    private void requestsOfEveryKindAreKeptAndNumbered(EarlierDatabase database) {
        // given one request of each kind, made one after the other
        JdbcTemplate jdbc = database.migrateTo("801").jdbc();
        organizations(jdbc);
        jdbc.update(
                "insert into entitlement_request (id, organization_id, partner_id, part_of, state, requested_by, requested_at,"
                        + " decided_by, decided_at, version) values (?, ?, ?, ?, 'ENTITLED', 'anna', now(), 'anna', now(), 0)",
                id(10),
                customer,
                partner,
                id(11));
        jdbc.update(
                "insert into enrollment (id, organization_id, partner_id, state, printer_count, requested_by, requested_at,"
                        + " submissions, version) values (?, ?, ?, 'SUBMITTED', 7, 'anna', now(), 2, 3)",
                id(11),
                customer,
                partner);
        jdbc.update(
                "insert into contact_assignment (id, organization_id, partner_id, state, requested_by, requested_at,"
                        + " version) values (?, ?, ?, 'OPEN', 'bruno', now(), 0)",
                id(12),
                customer,
                partner);
        jdbc.update(
                "insert into contact_assignment_printer (contact_assignment_id, printer_id) values (?, ?)",
                id(12),
                id(20));
        jdbc.update(
                "insert into contact_import (id, organization_id, partner_id, file_name, state, cancel_requested,"
                        + " uploaded_by, uploaded_at, ended_at, version)"
                        + " values (?, ?, ?, 'contacts.csv', 'COMPLETED', false, 'bruno', now(), now(), 0)",
                id(13),
                customer,
                partner);
        jdbc.update(
                "insert into printer_import (id, organization_id, partner_id, file_name, state, cancel_requested,"
                        + " uploaded_by, uploaded_at, total, to_create, to_change, unchanged, invalid, created, updated,"
                        + " failed, version)"
                        + " values (?, ?, ?, '', 'CHECKED', false, 'bruno', now(), 30, 20, 5, 5, 0, 0, 0, 0, 0)",
                id(14),
                customer,
                partner);
        jdbc.update(
                "insert into removal (id, organization_id, partner_id, entitlement, printer_count, reason, state,"
                        + " requested_by, requested_at, version)"
                        + " values (?, ?, ?, true, 0, 'Moves', 'OPEN', 'anna', now(), 0)",
                id(15),
                customer,
                partner);

        // when
        database.migrateTo("901");

        // then each is there with what it had, numbered in their order, and numbers go on from there
        List<String> found = jdbc.query(
                "select * from request order by id",
                (row, number) -> row.getLong("number") + " " + row.getString("kind") + " " + row.getString("state")
                        + " " + row.getObject("amount") + " " + row.getString("file_name") + " "
                        + row.getString("customer") + " " + row.getString("requested_by") + " "
                        + (row.getObject("ended_at") == null ? "open" : "ended")
                        + (row.getObject("part_of") == null ? "" : " within another"));
        assertThat(found)
                .containsExactly(
                        "10001 ENTITLEMENT ENTITLED null null Caffè Torino anna ended within another",
                        "10002 ENROLLMENT SUBMITTED 7 null Caffè Torino anna open",
                        "10003 CONTACT_ASSIGNMENT OPEN 1 null Caffè Torino bruno open",
                        "10004 CONTACT_IMPORT COMPLETED 0 contacts.csv Caffè Torino bruno ended",
                        "10005 PRINTER_IMPORT CHECKED 30  Caffè Torino bruno open",
                        "10006 REMOVAL OPEN null null Caffè Torino anna open");
        assertThat(jdbc.queryForObject("select nextval('request_number')", Long.class))
                .isEqualTo(10_007);
        assertThat(jdbc.queryForObject("select submissions from enrollment where id = ?", Integer.class, id(11)))
                .isEqualTo(2);
    }

    private void organizations(JdbcTemplate jdbc) {
        jdbc.update(
                "insert into organization (id, kind, name, comparable_name, version)"
                        + " values (?, 'PARENT', 'Laguna', 'laguna', 0)",
                partner);
        jdbc.update(
                "insert into organization (id, kind, parent_id, name, comparable_name, version)"
                        + " values (?, 'CHILD', ?, 'Caffè Torino', 'caffè torino', 0)",
                customer,
                partner);
    }

    private static UUID id(int number) {
        return new UUID(number, 0);
    }
}
