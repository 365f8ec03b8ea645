package io.mpsexpress.access;

import io.mpsexpress.shared.Page;
import io.mpsexpress.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may read what is on record: administrators and process owners all, partner administrators what concerns their partner. */
@Service
@Transactional(readOnly = true)
public class AuditManagement {

    private final AuditTrail audit;
    private final PartnerDirectory partners;
    private final CurrentCaller currentCaller;

    AuditManagement(AuditTrail audit, PartnerDirectory partners, CurrentCaller currentCaller) {
        this.audit = audit;
        this.partners = partners;
        this.currentCaller = currentCaller;
    }

    /**
     * The acts that the caller may see, newest first.
     *
     * @param limit how many at most, 1 … 500
     * @param cursor where to go on; null for the start
     * @throws Refused when the caller may read none, or as not found when the organization is another partner's
     */
    public Page<AuditEntry> find(AuditQuery query, int limit, String cursor) {
        Caller caller = currentCaller.get().require(Role.PROCESS_OWNER, Role.PARTNER_ADMINISTRATOR);
        return audit.find(query, visibleTo(caller, query.organizationId()), limit, cursor);
    }

    /** @return null for all */
    private List<UUID> visibleTo(Caller caller, UUID wanted) {
        if (caller.isStaff()) {
            return wanted == null ? null : List.of(wanted);
        }
        List<UUID> own = partners.organizationsOf(caller.partnerId());
        if (wanted == null) {
            return own;
        }
        if (!own.contains(wanted)) {
            throw Refused.notFound();
        }
        return List.of(wanted);
    }
}
