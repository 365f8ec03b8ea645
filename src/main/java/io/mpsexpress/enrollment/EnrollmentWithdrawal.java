package io.mpsexpress.enrollment;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.Withdrawable;
import org.springframework.stereotype.Component;

/** A fleet manager may withdraw a request to add printers at any time. */
@Component
class EnrollmentWithdrawal implements Withdrawable {

    @Override
    public RequestKind kind() {
        return RequestKind.ENROLLMENT;
    }

    @Override
    public boolean mayBeWithdrawnBy(Caller caller, String requestedBy) {
        return caller.mayActAs(Role.FLEET_MANAGER);
    }

    @Override
    public String onlyIn() {
        return null;
    }
}
