package io.mpsexpress.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.mpsexpress.support.EarlierDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Steps that were noted with their names stay what they were. */
class PassagesMigrationTest {

    private static final UUID PARTNER = UUID.randomUUID();
    private static final UUID REQUEST = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void whatWasNotedIsKept(EarlierDatabase.On on) {
        try (EarlierDatabase database = new EarlierDatabase(on)) {
            // given a step of two processes, one that two waited for, and an id of the engine without its step
            JdbcTemplate jdbc = database.migrateTo("1900").jdbc();
            UUID review = UUID.randomUUID();
            UUID again = UUID.randomUUID();
            UUID other = UUID.randomUUID();
            UUID nobody = UUID.randomUUID();
            add(jdbc, "userTask_review:" + review, "enroll-printers", "fleet-manager", REQUEST, 5_000_000_000L);
            add(jdbc, "userTask_review:" + again, "enroll-printers", "fleet-manager,lexmark", null, 2);
            add(jdbc, other.toString(), "add-printers", "fleet-manager", REQUEST, 3);
            add(jdbc, nobody.toString(), "add-printers", "", REQUEST, 4);

            // when
            database.migrateTo("1940");

            // then
            assertThat(passages(jdbc))
                    .containsExactly(
                            again + " enroll-printers userTask_review for fleet-manager,lexmark of null took 2",
                            other + " add-printers userTask_review for fleet-manager of " + REQUEST + " took 3",
                            nobody + " add-printers userTask_review for  of " + REQUEST + " took 4",
                            review + " enroll-printers userTask_review for fleet-manager of " + REQUEST
                                    + " took 5000000000");
        }
    }

    private static void add(
            JdbcTemplate jdbc, String id, String process, String waitingFor, UUID request, long millis) {
        jdbc.update(
                "insert into insight_step (id, process, step, waiting_for, partner_id, request_id, ended_at, millis)"
                        + " values (?, ?, 'userTask_review', ?, ?, ?,"
                        + " cast('2026-02-01 12:00:00+00' as timestamp with time zone), ?)",
                id,
                process,
                waitingFor,
                PARTNER,
                request,
                millis);
    }

    private static List<String> passages(JdbcTemplate jdbc) {
        return jdbc.query(
                "select p.id, n.process, n.name, w.name as whom, p.request_id, p.millis from insight_passage p"
                        + " join insight_name n on n.id = p.step join insight_name w on w.id = p.whom"
                        + " where p.partner_id = ? and p.ended_at = cast('2026-02-01 12:00:00+00' as timestamp with time zone)"
                        + " order by p.millis",
                (row, number) -> "%s %s %s for %s of %s took %d"
                        .formatted(
                                row.getString("id"),
                                row.getString("process"),
                                row.getString("name"),
                                row.getString("whom"),
                                row.getString("request_id"),
                                row.getLong("millis")),
                PARTNER);
    }
}
