package io.mpsexpress.access.domain;

import static io.mpsexpress.shared.SqlTimes.instant;
import static io.mpsexpress.shared.SqlTimes.utc;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mpsexpress.access.Act;
import io.mpsexpress.access.AuditEntry;
import io.mpsexpress.access.AuditQuery;
import io.mpsexpress.access.AuditTrail;
import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.shared.Cursor;
import io.mpsexpress.shared.Ids;
import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.SqlArrays;
import io.mpsexpress.shared.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail as rows that are inserted and never touched again. */
@Component
class JdbcAuditTrail implements AuditTrail {

    private static final int LONGEST_DETAILS = 4000;
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    JdbcAuditTrail(JdbcClient jdbc, StoredJson json, CurrentCaller currentCaller, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act, UUID organizationId, String subjectId, Map<String, ?> details) {
        record(currentCaller.get().userId(), act, organizationId, subjectId, details);
    }

    /** The same for what somebody did while it was not yet known who they are; in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String userId, Act act, UUID organizationId, String subjectId, Map<String, ?> details) {
        jdbc.sql(
                        """
                insert into audit_entry (id, occurred_at, user_id, act, organization_id, subject_id, outcome, details)
                values (:id, :occurredAt, :userId, :act, :organizationId, :subjectId, :outcome, :details)
                """)
                .param("id", Ids.next())
                .param("occurredAt", utc(clock.instant()))
                .param("userId", userId)
                .param("act", act.code())
                .param("outcome", act.outcome())
                .param("organizationId", organizationId)
                .param("subjectId", subjectId)
                .param("details", asText(details))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEntry> about(Collection<String> subjectIds) {
        if (subjectIds.isEmpty()) {
            return List.of();
        }
        List<AuditEntry> latest = new ArrayList<>(jdbc.sql(
                        "select * from audit_entry where subject_id in (:subjects)" + " order by id desc limit " + MOST)
                .param("subjects", Set.copyOf(subjectIds))
                .query((row, number) -> entry(row))
                .list());
        Collections.reverse(latest);
        return latest;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<AuditEntry> find(AuditQuery query, Collection<UUID> organizationIds, int limit, String cursor) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        if (organizationIds != null) {
            where.add("organization_id = any(:organizations)");
            values.put("organizations", SqlArrays.ids(organizationIds));
        }
        if (query.act() != null) {
            where.add("act = :act");
            values.put("act", query.act());
        }
        if (query.userId() != null) {
            where.add("user_id = :userId");
            values.put("userId", query.userId());
        }
        if (query.from() != null) {
            where.add("occurred_at >= :from");
            values.put("from", utc(query.from()));
        }
        if (query.to() != null) {
            where.add("occurred_at < :to");
            values.put("to", utc(query.to()));
        }
        Cursor place = Cursor.decode(cursor, 2);
        if (place != null) {
            where.add("(occurred_at, id) < (:placeAt, :placeId)");
            values.put("placeAt", utc(place.time(0)));
            values.put("placeId", place.id(1));
        }
        List<Found> found = jdbc.sql("select * from audit_entry where " + String.join(" and ", where)
                        + " order by occurred_at desc, id desc limit :rows")
                .params(values)
                .param("rows", limit + 1)
                .query((row, number) -> new Found(row.getString("id"), entry(row)))
                .list();
        return Page.of(found, limit, last -> Cursor.of(last.entry().at().toString(), last.id()))
                .map(Found::entry);
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                instant(row, "occurred_at"),
                row.getString("user_id"),
                row.getString("act"),
                row.getObject("organization_id", UUID.class),
                row.getString("subject_id"),
                row.getString("outcome"),
                json.readOr(Map.of(), row.getString("details"), DETAILS));
    }

    private String asText(Map<String, ?> details) {
        String text = json.write(details);
        if (text.length() > LONGEST_DETAILS) {
            throw new IllegalArgumentException("Audit details are longer than " + LONGEST_DETAILS);
        }
        return text;
    }

    private record Found(String id, AuditEntry entry) {}
}
