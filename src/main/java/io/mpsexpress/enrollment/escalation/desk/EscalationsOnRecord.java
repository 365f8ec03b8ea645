package io.mpsexpress.enrollment.escalation.desk;

import io.mpsexpress.access.AuditSubjects;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Escalations are called by the numbers of their requests. */
@Component
class EscalationsOnRecord implements AuditSubjects {

    private final EscalationDesk desk;

    EscalationsOnRecord(EscalationDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<UUID, Subject> among(Collection<UUID> ids) {
        Map<UUID, Subject> known = new HashMap<>();
        desk.numbers(ids).forEach((id, number) -> known.put(id, new Subject(number, "/escalations/" + id)));
        return known;
    }
}
