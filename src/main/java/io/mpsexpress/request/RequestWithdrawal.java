package io.mpsexpress.request;

import io.mpsexpress.access.CurrentCaller;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.engine.end.EarlyEnd;
import io.mpsexpress.shared.Reason;
import io.mpsexpress.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those who asked do not want it any more: whatever works on the request ends, and with it everybody's tasks. What is with
 * Lexmark's back end already is still answered.
 */
@Service
@Transactional
public class RequestWithdrawal {

    private final RequestQueries requests;
    private final ObjectProvider<Withdrawable> kinds;
    private final EarlyEnd earlyEnd;
    private final CurrentCaller currentCaller;

    RequestWithdrawal(
            RequestQueries requests,
            ObjectProvider<Withdrawable> kinds,
            EarlyEnd earlyEnd,
            CurrentCaller currentCaller) {
        this.requests = requests;
        this.kinds = kinds;
        this.earlyEnd = earlyEnd;
        this.currentCaller = currentCaller;
    }

    /**
     * @param reason required; whoever worked on it reads it
     * @throws Refused as not found when there is no such request of this kind, or the caller may not see it; when the caller may
     *     not withdraw it; naming the field {@code reason} when it is missing or wrong; as a conflict when it is ended, or
     *     Lexmark has decided
     */
    public void withdraw(RequestKind kind, String numberOrId, String reason) {
        RequestView request = require(kind, numberOrId);
        String why = Reason.require("reason", reason);
        if (why == null) {
            throw Refused.invalidField("reason", "requests.withdrawal.reasonRequired");
        }
        String userId = currentCaller.get().userId();
        boolean anythingWorkedOnIt =
                isStillPossible(request) && earlyEnd.of(request.id().toString(), ForcedEnd.withdrawal(userId, why));
        if (!anythingWorkedOnIt) {
            throw Refused.conflict("requests.withdrawal.tooLate");
        }
    }

    /**
     * A request that the caller may withdraw, or might have.
     *
     * @throws Refused as {@link #withdraw}
     */
    @Transactional(readOnly = true)
    public RequestView require(RequestKind kind, String numberOrId) {
        RequestView request = requests.get(numberOrId);
        if (request.kind() != kind) {
            throw Refused.notFound();
        }
        if (!isFor(kind, request.requestedBy())) {
            throw Refused.forbidden();
        }
        return request;
    }

    /** Whether it is for the caller to withdraw, if it is not too late. */
    public boolean isFor(RequestKind kind, String requestedBy) {
        return of(kind).mayBeWithdrawnBy(currentCaller.get(), requestedBy);
    }

    private boolean isStillPossible(RequestView request) {
        String only = of(request.kind()).onlyIn();
        return request.isOpen() && (only == null || only.equals(request.state()));
    }

    private Withdrawable of(RequestKind kind) {
        return kinds.stream()
                .filter(withdrawable -> withdrawable.kind() == kind)
                .findFirst()
                .orElseThrow(Refused::notFound);
    }
}
