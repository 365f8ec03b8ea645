package io.mpsexpress.engine.step;

import java.util.Collection;
import java.util.UUID;
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

    /** Whether it is limited to some requests. */
    public boolean isOfRequests() {
        return requestIds != null;
    }

    /** The ids of the requests as a parameter of a statement; none where it is not limited to some. */
    public SqlArrayValue requests() {
        return new SqlArrayValue("varchar", requestIds == null ? new Object[0] : requestIds.toArray());
    }
}
