package io.mpsexpress.request.handover;

import io.mpsexpress.shared.Reason;
import io.mpsexpress.shared.Refused;
import io.mpsexpress.shared.Text;

/**
 * What somebody wants to become of a task.
 *
 * @param userId who is to get it
 * @param reason why, in their own words, for whoever gets it; null for nothing
 * @param seen user id of who had it when they looked, empty for nobody; null where they did not look
 * @param page where the work is, for whoever gets it; null for the task itself
 */
public record Handover(String userId, String reason, String seen, String page) {

    /**
     * The same, cleaned.
     *
     * @param field that names the colleague, for whoever is told what is wrong
     * @throws Refused naming the field that is missing or breaks a rule
     */
    Handover checked(String field) {
        String colleague = Text.cleanOrEmpty(userId);
        if (colleague.isEmpty()) {
            throw Refused.invalidField(field, "requests.handOver.required");
        }
        return new Handover(colleague, Reason.require("reason", reason), seen, page);
    }
}
