package io.mpsexpress.enrollment.escalation.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mpsexpress.enrollment.escalation.EscalationView;
import java.util.List;
import java.util.UUID;

/**
 * An escalation among others, with what tells it from them.
 *
 * @param number of its request; null for one older than numbers
 * @param models of its printers, those still to be decided first by name; of a closed one all
 * @param taskId the team's open task; null when there is none
 * @param assignee user id of who took that task; null for nobody
 */
public record EscalationOnDesk(
        @JsonUnwrapped EscalationView escalation,
        String number,
        String organizationName,
        List<String> models,
        String taskId,
        String assignee) {

    public UUID id() {
        return escalation.id();
    }
}
