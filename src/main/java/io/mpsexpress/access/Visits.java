package io.mpsexpress.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When people were here. */
@Component
public class Visits {

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the person came the time before; empty when they came once at most. What programs do in their name does not count. */
    public Optional<Instant> before(String userId) {
        return jdbc.sql("select occurred_at from audit_entry where user_id = :user and act = :act"
                        + " and (details like '%\"by\":\"form\"%' or details like '%\"by\":\"openIdConnect\"%')"
                        + " order by occurred_at desc, id desc limit 1 offset 1")
                .param("user", userId)
                .param("act", Act.SIGN_IN_SUCCEEDED.code())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
