package io.mpsexpress.enrollment.domain;

import static io.mpsexpress.shared.SqlTimes.instant;
import static io.mpsexpress.shared.SqlTimes.utc;

import io.mpsexpress.access.Act;
import io.mpsexpress.access.Acts;
import io.mpsexpress.backend.ManagementResult;
import io.mpsexpress.backend.ManagementResult.Outcome;
import io.mpsexpress.backend.RecordedAnswer;
import io.mpsexpress.backend.RecordedAnswer.Became;
import io.mpsexpress.enrollment.DoubtfulAnswer;
import io.mpsexpress.shared.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Answers of the back end that contradict what is on record, or are about printers that it was not asked about. Each is kept
 * once, however often it comes, until somebody at Lexmark has looked into it.
 */
@Repository
public class DoubtfulAnswers {

    /** Of one request; a back end that answers about anything fills no table. */
    static final int MOST = 1_000;

    private static final int LONGEST_SERIAL_NUMBER = 50;

    private final JdbcClient jdbc;
    private final Acts acts;

    DoubtfulAnswers(JdbcClient jdbc, Acts acts) {
        this.jdbc = jdbc;
        this.acts = acts;
    }

    /** Keeps those that are doubtful. The caller holds the request's lock. */
    void add(Enrollment enrollment, List<ManagementResult> results, List<RecordedAnswer> recorded) {
        if (recorded.stream().noneMatch(answer -> answer.became().isDoubtful())) {
            return;
        }
        int room = MOST - count(enrollment.id());
        int added = 0;
        for (int i = 0; i < recorded.size() && added < room; i++) {
            if (recorded.get(i).became().isDoubtful()) {
                added += add(enrollment, results.get(i), recorded.get(i));
            }
        }
        if (added > 0) {
            acts.record(
                    Act.MANAGEMENT_DOUBTFUL, enrollment.organizationId(), enrollment.id(), Map.of("printers", added));
        }
    }

    private int add(Enrollment enrollment, ManagementResult result, RecordedAnswer recorded) {
        return jdbc.sql(
                        """
                insert into doubtful_answer (id, enrollment_id, serial_number, kind, answered, on_record, reason, received_at)
                select cast(:id as uuid), cast(:enrollment as uuid), cast(:serialNumber as varchar), cast(:kind as varchar),
                       cast(:answered as varchar), cast(:onRecord as varchar), cast(:reason as varchar),
                       cast(:at as timestamp with time zone)
                where not exists (select 1 from doubtful_answer where enrollment_id = :enrollment
                    and serial_number = :serialNumber and kind = :kind and answered = :answered)
                """)
                .param("id", Ids.next())
                .param("enrollment", enrollment.id())
                .param("serialNumber", serialNumber(result))
                .param("kind", recorded.became().name())
                .param("answered", result.outcome().name())
                .param(
                        "onRecord",
                        recorded.onRecord() == null ? null : recorded.onRecord().name())
                .param("reason", ManagementOutcomes.shortened(result.reason()))
                .param("at", utc(acts.now()))
                .update();
    }

    private static String serialNumber(ManagementResult result) {
        String text = result.serialNumber();
        return text.length() <= LONGEST_SERIAL_NUMBER ? text : text.substring(0, LONGEST_SERIAL_NUMBER);
    }

    private int count(UUID enrollmentId) {
        return jdbc.sql("select count(*) from doubtful_answer where enrollment_id = ?")
                .param(enrollmentId)
                .query(Integer.class)
                .single();
    }

    /** Those of a request, by serial number. */
    public List<DoubtfulAnswer> of(UUID enrollmentId) {
        return jdbc.sql("select * from doubtful_answer where enrollment_id = ? order by serial_number, id")
                .param(enrollmentId)
                .query((row, number) -> new DoubtfulAnswer(
                        row.getString("serial_number"),
                        Became.valueOf(row.getString("kind")),
                        Outcome.valueOf(row.getString("answered")),
                        row.getString("on_record") == null ? null : Outcome.valueOf(row.getString("on_record")),
                        row.getString("reason"),
                        instant(row, "received_at"),
                        row.getString("seen_by")))
                .list();
    }

    /** Somebody has looked into those of a request. Returns how many there were that nobody had. */
    public int see(UUID enrollmentId, String userId) {
        return jdbc.sql("update doubtful_answer set seen_by = ? where enrollment_id = ? and seen_by is null")
                .params(userId, enrollmentId)
                .update();
    }

    /** The request with the oldest answer that nobody has looked into, and how many such answers there are in all. */
    public Unseen unseen() {
        return jdbc.sql(
                        "select count(*), min(cast(enrollment_id as varchar(36))) from doubtful_answer where seen_by is null")
                .query((row, number) -> new Unseen(row.getInt(1), row.getString(2)))
                .single();
    }

    /** @param enrollmentId one of the requests; null when there is none */
    public record Unseen(int answers, String enrollmentId) {}
}
