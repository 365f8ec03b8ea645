package io.mpsexpress.removal;

import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.request.RequestKind;
import io.mpsexpress.request.Withdrawable;
import org.springframework.stereotype.Component;

/** Whoever asked for a removal may withdraw it until Lexmark has decided. */
@Component
class RemovalWithdrawal implements Withdrawable {

    @Override
    public RequestKind kind() {
        return RequestKind.REMOVAL;
    }

    @Override
    public boolean mayBeWithdrawnBy(Caller caller, String requestedBy) {
        return caller.userId().equals(requestedBy) || caller.has(Role.ADMINISTRATOR);
    }

    @Override
    public String onlyIn() {
        return RemovalState.OPEN.name();
    }
}
