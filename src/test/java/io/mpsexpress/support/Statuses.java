package io.mpsexpress.support;

import java.util.List;

/** Stands for the bean that {@code enroll-printers} asks which statuses to escalate. */
public record Statuses(List<String> statuses) {

    /** Called by the model. */
    public List<String> statusesOf(String enrollmentId) {
        return statuses;
    }

    /** Called by the model. */
    public boolean remediated(String enrollmentId, String status) {
        return false;
    }
}
