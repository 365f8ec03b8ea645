package io.mpsexpress.organization;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.organization.domain.EntitlementRequest;
import io.mpsexpress.organization.domain.EntitlementRequests;
import io.mpsexpress.organization.domain.Organization;
import io.mpsexpress.request.RequestEndedInEngine;
import io.mpsexpress.shared.Refused;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an entitlement request: can it be, shall it be, and so it is; and its end when nobody decided. */
@Service
@Transactional
public class EntitlementDecisions {

    private final EntitlementRequests requests;
    private final VisibleOrganizations visible;
    private final Acts acts;

    EntitlementDecisions(EntitlementRequests requests, VisibleOrganizations visible, Acts acts) {
        this.requests = requests;
        this.visible = visible;
        this.acts = acts;
    }

    /** How the organization stands; a request that cannot be fulfilled is closed as refused. */
    public Check check(UUID requestId) {
        EntitlementRequest request = require(requestId);
        Organization organization = request.organization();
        Check check = new Check(organization.canBeEntitled(), organization.isEntitled());
        if (!check.canBeEntitled()) {
            request.refuse(acts.now());
            record(Act.ENTITLEMENT_REFUSED, request);
        }
        return check;
    }

    /**
     * Records what the partner decided, and who and when.
     *
     * @param confirmed null when nothing was said
     * @return whether the organization shall be entitled
     * @throws Refused when nothing was said, or the caller is not an administrator of that partner
     */
    public boolean record(UUID requestId, Boolean confirmed) {
        Caller caller = acts.caller().require(Role.PARTNER_ADMINISTRATOR);
        EntitlementRequest request = require(requestId);
        visible.require(request.organization().id());
        if (confirmed == null) {
            throw Refused.invalidField("entitlementConfirmed", "entitlement.confirmed.required");
        }
        if (confirmed) {
            request.confirm(caller.userId(), acts.now());
        } else {
            request.decline(caller.userId(), acts.now());
            record(Act.ENTITLEMENT_DECLINED, request);
        }
        return confirmed;
    }

    /** Entitles the organization of a confirmed request; one that another request entitled meanwhile stays as it is. */
    public void entitle(UUID requestId) {
        EntitlementRequest request = require(requestId);
        request.entitled();
        if (!request.organization().isEntitled()) {
            Organization organization = request.organization();
            organization.entitle(request.decidedBy(), request.decidedAt());
            record(Act.ORGANIZATION_ENTITLED, request);
            acts.tell(new OrganizationEntitled(
                    organization.id(), organization.partner().id(), request.decidedAt()));
        }
    }

    /** Its process is over; a request that is still open ends with it, and nothing changed. */
    public void processEnded(UUID requestId, ForcedEnd end) {
        requests.findById(requestId).filter(EntitlementRequest::isOpen).ifPresent(request -> {
            request.endByForce(acts.now(), end);
            acts.record(
                    Act.ENTITLEMENT_ENDED,
                    request.organization().id(),
                    requestId,
                    Map.of("reason", end.reasonOrEmpty()));
            if (request.partOf() == null) {
                acts.tell(new RequestEndedInEngine(requestId, end));
            }
        });
    }

    private EntitlementRequest require(UUID requestId) {
        return requests.findById(requestId).orElseThrow(Refused::notFound);
    }

    private void record(Act act, EntitlementRequest request) {
        Organization organization = request.organization();
        acts.record(act, organization.id(), request.id(), Map.of("organization", organization.name()));
    }

    /**
     * What a check found.
     *
     * @param canBeEntitled whether the partner is to be asked
     * @param entitled whether it is entitled already
     */
    public record Check(boolean canBeEntitled, boolean entitled) {}
}
