package io.mpsexpress.engine.step;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * How much of what runs somebody looks at.
 *
 * @param tenantId of this partner only; null for all
 * @param requestIds what works for these requests only; null for all
 */
public record Extent(String tenantId, Collection<String> requestIds) {

    public static final Extent ALL = new Extent(null, null);

    /** @param partnerId null for all */
    public static Extent ofPartner(UUID partnerId) {
        return new Extent(partnerId == null ? null : partnerId.toString(), null);
    }

    /**
     * A statement on no more than this.
     *
     * @param sql with the parameters {@code tenant} (null for all), {@code requests}, and {@code anyRequest} when these do not
     *     count
     */
    public StatementSpec statement(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql)
                .param("tenant", tenantId)
                .param("anyRequest", requestIds == null)
                .param(
                        "requests",
                        new SqlArrayValue("varchar", requestIds == null ? new Object[0] : requestIds.toArray()));
    }
}
