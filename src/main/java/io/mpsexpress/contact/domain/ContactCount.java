package io.mpsexpress.contact.domain;

import io.mpsexpress.organization.ContactFigures;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the contacts of organizations along an index. */
@Repository
class ContactCount implements ContactFigures {

    private final JdbcClient jdbc;

    ContactCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Long> contacts(Collection<UUID> organizationIds) {
        Map<UUID, Long> contacts = new HashMap<>();
        jdbc.sql("select organization_id, count(*) from supplies_contact where organization_id in (:ids)"
                        + " group by organization_id")
                .param("ids", organizationIds)
                .query(row -> {
                    contacts.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return contacts;
    }

    @Override
    public boolean hasContacts(Collection<UUID> organizationIds) {
        return jdbc.sql("select exists (select 1 from supplies_contact where organization_id in (:ids))")
                .param("ids", organizationIds)
                .query(Boolean.class)
                .single();
    }
}
