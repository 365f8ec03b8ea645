package io.mpsexpress.enrollment.recheck;

import io.mpsexpress.support.Customer;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets the time come for what is noted to be checked again. */
@Component
public class Rechecks {

    private final Recheck recheck;
    private final JdbcTemplate jdbc;

    Rechecks(Recheck recheck, JdbcTemplate jdbc) {
        this.recheck = recheck;
        this.jdbc = jdbc;
    }

    /** All that is noted for a request is done, and what comes of it. */
    public void now(Customer.Request request) {
        makeDue(request);
        allDue();
        makeDue(request);
        allDue();
    }

    /** Before all that others have left. */
    void makeDue(Customer.Request request) {
        jdbc.update(
                "update enrollment_recheck set due_at = ? where enrollment_id = ?",
                OffsetDateTime.now().minusDays(1),
                UUID.fromString(request.id()));
    }

    void allDue() {
        while (recheck.step(item -> {})) {
            // until nothing is due
        }
    }
}
