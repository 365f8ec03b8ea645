package io.mpsexpress.removal;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.removal.domain.Removal;
import io.mpsexpress.removal.domain.RemovalNotices;
import io.mpsexpress.removal.domain.RemovalSubject;
import io.mpsexpress.removal.domain.Removals;
import io.mpsexpress.shared.Refused;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out approved removals: Lexmark's back end is told, and what was in the program is so no more. */
@Service
@Transactional
public class RemovalExecution {

    private final Removals removals;
    private final RemovalNotices notices;
    private final RemovalSubject subject;
    private final Acts acts;

    RemovalExecution(Removals removals, RemovalNotices notices, RemovalSubject subject, Acts acts) {
        this.removals = removals;
        this.notices = notices;
        this.subject = subject;
        this.acts = acts;
    }

    public void remove(UUID removalId) {
        Removal removal = removals.findById(removalId).orElseThrow(Refused::notFound);
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
}
