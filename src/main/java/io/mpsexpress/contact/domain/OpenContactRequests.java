package io.mpsexpress.contact.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Requests for a supplies delivery contact that a person made and that wait for the contact. */
@Repository
public class OpenContactRequests {

    private final JdbcClient jdbc;

    OpenContactRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param customer name of the child organization */
    public record OpenContactRequest(UUID id, String customer, Instant requestedAt) {}

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<OpenContactRequest> of(String userId, int limit) {
        return jdbc.sql("select a.id, o.name, a.requested_at from contact_assignment a"
                        + " join organization o on o.id = a.organization_id"
                        + " where a.requested_by = :user and a.state = 'OPEN' order by a.id desc limit :limit")
                .param("user", userId)
                .param("limit", limit)
                .query((row, number) -> new OpenContactRequest(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }
}
