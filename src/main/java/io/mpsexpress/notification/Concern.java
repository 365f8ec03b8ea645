package io.mpsexpress.notification;

import io.mpsexpress.engine.OpenTask;
import io.mpsexpress.request.RequestView;
import java.util.UUID;

/**
 * What a notice is about: it is shown only to who may see that, and only until it is done.
 *
 * @param partnerId whose business it is; null for what only Lexmark's staff may know
 * @param taskId the task that it asks to work on; null for none
 * @param actId what was done at once, and is told once; null for what is told by itself
 */
record Concern(UUID partnerId, String taskId, UUID actId) {

    /** Only Lexmark's staff may know of it. */
    static Concern ofStaff() {
        return new Concern(null, null, null);
    }

    static Concern of(RequestView request) {
        return new Concern(request.partnerId(), null, null);
    }

    /** One of several that something was done about at once: what is told of it replaces what was told of those before. */
    static Concern of(RequestView request, UUID actId) {
        return new Concern(request.partnerId(), null, actId);
    }

    /** @param partnerId null for a task of Lexmark's staff */
    static Concern toWorkOn(OpenTask task, UUID partnerId) {
        return new Concern(partnerId, task.id(), null);
    }
}
