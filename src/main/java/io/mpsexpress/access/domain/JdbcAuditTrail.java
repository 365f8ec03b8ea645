package io.mpsexpress.access.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.shared.Ids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail as rows that are inserted and never touched again. */
@Component
class JdbcAuditTrail implements AuditTrail {

    private static final int LONGEST_DETAILS = 4000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    JdbcAuditTrail(JdbcClient jdbc, ObjectMapper json, CurrentCaller currentCaller, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String act, UUID organizationId, String subjectId, Map<String, ?> details) {
        jdbc.sql(
                        """
                insert into audit_entry (id, occurred_at, user_id, act, organization_id, subject_id, details)
                values (:id, :occurredAt, :userId, :act, :organizationId, :subjectId, :details)
                """)
                .param("id", Ids.next())
                .param("occurredAt", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("userId", currentCaller.get().userId())
                .param("act", act)
                .param("organizationId", organizationId)
                .param("subjectId", subjectId)
                .param("details", asText(details))
                .update();
    }

    private String asText(Map<String, ?> details) {
        try {
            String text = json.writeValueAsString(details);
            if (text.length() > LONGEST_DETAILS) {
                throw new IllegalArgumentException("Audit details are longer than " + LONGEST_DETAILS);
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Audit details are no JSON", e);
        }
    }
}
