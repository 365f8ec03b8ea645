package io.mpsexpress.organization.web;

import io.mpsexpress.access.Caller;
import io.mpsexpress.organization.EntitlementQueries;
import io.mpsexpress.organization.EntitlementRequestView;
import io.mpsexpress.request.OpenRequest;
import io.mpsexpress.request.OpenRequests;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Entitlement requests that wait for their confirmation, on the home page of who asked. */
@Component
class EntitlementsOnHome implements OpenRequests {

    private final EntitlementQueries entitlements;

    EntitlementsOnHome(EntitlementQueries entitlements) {
        this.entitlements = entitlements;
    }

    @Override
    public List<OpenRequest> openOf(Caller caller) {
        return entitlements.openOf(caller).stream()
                .map(EntitlementsOnHome::onHome)
                .toList();
    }

    private static OpenRequest onHome(EntitlementRequestView request) {
        return new OpenRequest(
                text("entitlement.request"),
                request.organizationName(),
                text("entitlement.state." + request.state()),
                "/entitlement-requests/" + request.id(),
                request.requestedAt());
    }

    private static MessageSourceResolvable text(String code) {
        return new DefaultMessageSourceResolvable(code);
    }
}
