package io.mpsexpress.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.contact.ContactDetails;
import io.mpsexpress.contact.ContactSamples;
import io.mpsexpress.support.EarlierDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What contacts are compared by after an upgrade. */
class ComparableContactMigrationTest {

    private final UUID organization = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void contactsOfBeforeAreFoundAsTheyAreSeenAndNoneIsLost(EarlierDatabase.On on) {
        try (EarlierDatabase database = new EarlierDatabase(on)) {
            // given contacts as they could be named before, two of which are one now
            JdbcTemplate jdbc = database.migrateTo("411").withoutReferences().jdbc();
            UUID first = add(jdbc, new UUID(0, 1), "Ada", "key of the first");
            UUID second = add(jdbc, new UUID(0, 2), "A\u00adda\u200b", "key of the second");
            UUID other = add(jdbc, new UUID(0, 3), "\u202aBea\u202c", "key of another");

            // when
            database.migrateTo("488", new V488__Contacts_are_compared_as_they_are_seen());

            // then each has what it would get today, but for the second of those that are one
            assertThat(compared(jdbc, first)).isEqualTo(today("Ada"));
            assertThat(compared(jdbc, second)).isEqualTo(List.of("key of the second", "of before"));
            assertThat(compared(jdbc, other)).isEqualTo(today("Bea"));
        }
    }

    private UUID add(JdbcTemplate jdbc, UUID id, String firstName, String key) {
        ContactDetails details = ContactSamples.valid();
        jdbc.update(
                "insert into supplies_contact values (?, ?, ?, ?, ?, ?, '39', '', '', '', ?, '', '', 'IT', ?, ?, ?, ?, 0)",
                id,
                organization,
                firstName,
                details.lastName(),
                details.companyName(),
                details.email(),
                details.city(),
                key,
                "of before",
                "of before",
                "of before");
        return id;
    }

    private List<String> today(String firstName) {
        ContactDetails ada = ContactSamples.valid();
        SuppliesContact contact =
                new SuppliesContact(organization, ContactSamples.named(firstName, ada.lastName(), ada.email()));
        return List.of(contact.comparableKey(), contact.comparableName());
    }

    private static List<String> compared(JdbcTemplate jdbc, UUID id) {
        return jdbc.queryForObject(
                "select comparable_key, comparable_name from supplies_contact where id = ?",
                (row, number) -> List.of(row.getString(1), row.getString(2)),
                id);
    }
}
