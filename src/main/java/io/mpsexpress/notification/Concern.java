package io.mpsexpress.notification;

import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.request.RequestView;
import java.util.UUID;

/**
 * What a notice is about: it is shown only to who may see that, and only until it is done.
 *
 * @param partnerId whose business it is; null for what only Lexmark's staff may know
 * @param taskId the task that it asks to work on; null for none
 */
record Concern(UUID partnerId, String taskId) {

    /** Only Lexmark's staff may know of it. */
    static Concern ofStaff() {
        return new Concern(null, null);
    }

    static Concern of(RequestView request) {
        return new Concern(request.partnerId(), null);
    }

    /** @param partnerId null for a task of Lexmark's staff */
    static Concern toWorkOn(OpenTask task, UUID partnerId) {
        return new Concern(partnerId, task.id());
    }
}
