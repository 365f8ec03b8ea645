package io.mpsexpress.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.EarlierDatabase;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whose requests and imports of before are. */
class PartnerOfRequestMigrationTest {

    @ParameterizedTest
    @EnumSource
    void requestsAndImportsOfACustomerAreItsPartners(EarlierDatabase.On on) {
        try (EarlierDatabase database = new EarlierDatabase(on)) {
            // given one of a customer, and one of the partner itself
            JdbcTemplate jdbc = database.migrateTo("410").jdbc();
            UUID partner = organization(jdbc, null);
            UUID customer = organization(jdbc, partner);
            for (UUID organization : new UUID[] {partner, customer}) {
                jdbc.update(
                        "insert into contact_assignment (id, organization_id, state, requested_by, requested_at, version)"
                                + " values (?, ?, 'OPEN', 'anna', now(), 0)",
                        UUID.randomUUID(),
                        organization);
                jdbc.update(
                        "insert into contact_import (id, organization_id, file_name, state, cancel_requested, uploaded_by,"
                                + " uploaded_at, version) values (?, ?, 'c.csv', 'CHECKED', false, 'anna', now(), 0)",
                        UUID.randomUUID(),
                        organization);
            }

            // when
            database.migrateTo("411");

            // then
            for (String table : new String[] {"contact_assignment", "contact_import"}) {
                assertThat(jdbc.queryForList("select partner_id from " + table, UUID.class))
                        .as(table)
                        .containsExactly(partner, partner);
            }
        }
    }

    private static UUID organization(JdbcTemplate jdbc, UUID parent) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into organization (id, kind, parent_id, name, comparable_name, version)"
                        + " values (?, ?, ?, 'x', 'x', 0)",
                id,
                parent == null ? "PARENT" : "CHILD",
                parent);
        return id;
    }
}
