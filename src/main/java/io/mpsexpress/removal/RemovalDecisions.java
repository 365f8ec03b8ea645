package io.mpsexpress.removal;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.access.Caller;
import io.mpsexpress.access.Role;
import io.mpsexpress.engine.ForcedEnd;
import io.mpsexpress.removal.domain.Removal;
import io.mpsexpress.removal.domain.RemovalNotices;
import io.mpsexpress.removal.domain.RemovalSubject;
import io.mpsexpress.removal.domain.Removals;
import io.mpsexpress.shared.Reason;
import io.mpsexpress.shared.Refused;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a removal can be decided, what Lexmark decides, and that it is carried out. */
@Service
@Transactional
public class RemovalDecisions {

    private final Removals removals;
    private final RemovalSubject subject;
    private final RemovalNotices notices;
    private final Acts acts;

    RemovalDecisions(Removals removals, RemovalSubject subject, RemovalNotices notices, Acts acts) {
        this.removals = removals;
        this.subject = subject;
        this.notices = notices;
        this.acts = acts;
    }

    /**
     * Closes a removal as refused when what is to be removed is not in the program any more, or printers stand against it.
     *
     * @return whether Lexmark is to decide
     */
    public boolean check(UUID removalId) {
        Removal removal = require(removalId);
        boolean removable = subject.isRemovable(removal);
        if (!removable) {
            removal.refuse(acts.now());
            record(Act.REMOVAL_REFUSED, removal, null);
        }
        return removable;
    }

    /**
     * Records what Lexmark decided, and who and when.
     *
     * @param decision {@code approve} or {@code reject}, as the form says
     * @param reason what whoever asked reads; required to reject
     * @return whether it is approved
     * @throws Refused when the caller does not decide this, naming the form field when the decision or its reason is
     *     missing, and when printers stand against the removal of an entitlement
     */
    public boolean record(UUID removalId, String decision, String reason) {
        Removal removal = require(removalId);
        Caller caller = acts.caller().require(removal.deciders().toArray(Role[]::new));
        boolean approved = "approve".equals(decision);
        if (!approved && !"reject".equals(decision)) {
            throw Refused.invalidField("removalDecision", "removal.decision.required");
        }
        String why = requireReason(reason, !approved);
        if (approved) {
            removal.approve(caller.userId(), acts.now(), why);
            subject.release(removal);
        } else {
            removal.reject(caller.userId(), acts.now(), why);
        }
        record(approved ? Act.REMOVAL_APPROVED : Act.REMOVAL_REJECTED, removal, why);
        if (!approved) {
            acts.tell(removal.ended());
        }
        return approved;
    }

    /** What was approved is carried out: Lexmark's back end is told, and what was in the program is so no more. */
    public void remove(UUID removalId) {
        Removal removal = require(removalId);
        removal.complete(acts.now());
        notices.tell(removal);
        subject.conclude(removal);
        acts.record(
                removal.isOfEntitlement() ? Act.ENTITLEMENT_REMOVED : Act.PRINTERS_REMOVED,
                removal.organizationId(),
                removalId,
                Map.of("printers", removal.printerCount()));
        acts.tell(removal.ended());
    }

    /** Its process is over; a removal that is still open ends with it, and its printers can be asked for again. */
    public void processEnded(UUID removalId, ForcedEnd end) {
        removals.findById(removalId).filter(removal -> removal.state().isOpen()).ifPresent(removal -> {
            removal.endByForce(acts.now(), end);
            subject.letGo(removal);
            record(end.isWithdrawal() ? Act.REMOVAL_WITHDRAWN : Act.REMOVAL_ENDED, removal, end.reason());
            acts.tell(removal.ended());
        });
    }

    private static String requireReason(String reason, boolean required) {
        String text = Reason.require("decisionReason", reason);
        if (required && text == null) {
            throw Refused.invalidField("decisionReason", "removal.decision.reasonRequired");
        }
        return text;
    }

    private void record(Act act, Removal removal, String reason) {
        Map<String, Object> details = new HashMap<>();
        details.put("entitlement", removal.isOfEntitlement());
        details.put("printers", removal.printerCount());
        if (reason != null) {
            details.put("reason", reason);
        }
        acts.record(act, removal.organizationId(), removal.id(), details);
    }

    private Removal require(UUID removalId) {
        return removals.findById(removalId).orElseThrow(Refused::notFound);
    }
}
