package io.mpsexpress.access.domain;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Visits;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is on record of sign-ins. */
@Component
class JdbcVisits implements Visits {

    private final JdbcClient jdbc;

    JdbcVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
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
