package io.mpsexpress.printer.refresh;

import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.printer.refresh.EligibilityRefreshItem.Kind;
import io.mpsexpress.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done, in the database: it survives a restart, and of several nodes one does each part. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EligibilityRefreshQueue {

    private final JdbcClient jdbc;
    private final Clock clock;

    EligibilityRefreshQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param delay zero for at once */
    void add(Kind kind, List<String> lines, Duration delay) {
        jdbc.sql("insert into eligibility_refresh (id, kind, subject, due_at) values (?, ?, ?, ?)")
                .params(Ids.next(), kind.name(), EligibilityRefreshItem.subject(lines), now().plus(delay))
                .update();
    }

    /** The next part that is due; nobody else gets it until this transaction is over. */
    Optional<EligibilityRefreshItem> takeDue() {
        return jdbc.sql("select id, kind, subject, after_serial_number from eligibility_refresh where due_at <= :now"
                        + " order by due_at, id limit 1 for update skip locked")
                .param("now", now())
                .query((row, number) -> new EligibilityRefreshItem(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("subject"),
                        Objects.requireNonNullElse(row.getString("after_serial_number"), "")))
                .optional();
    }

    /** Remembers how far a part is done. */
    void moveOn(EligibilityRefreshItem item, String afterSerialNumber) {
        jdbc.sql("update eligibility_refresh set after_serial_number = ? where id = ?")
                .params(afterSerialNumber, item.id())
                .update();
    }

    /** A part that could not be done is tried again later, so that others are not held up by it. */
    void postpone(EligibilityRefreshItem item, Duration delay) {
        jdbc.sql("update eligibility_refresh set due_at = ? where id = ?")
                .params(now().plus(delay), item.id())
                .update();
    }

    void done(EligibilityRefreshItem item) {
        jdbc.sql("delete from eligibility_refresh where id = ?")
                .param(item.id())
                .update();
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }
}
