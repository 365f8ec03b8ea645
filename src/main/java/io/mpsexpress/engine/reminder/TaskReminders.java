package io.mpsexpress.engine.reminder;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of which overdue tasks somebody was reminded, and when last. */
@Repository
class TaskReminders {

    private static final Duration AGAIN = Duration.ofDays(1);

    private final JdbcClient jdbc;

    TaskReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of tasks that are past due and of which nobody was reminded for a day, the longest overdue first. */
    List<String> due(Instant now, int limit) {
        return jdbc.sql(
                        """
                        select t.id_ from act_ru_task t
                        left join task_reminder r on r.task_id = t.id_
                        where t.due_date_ <= :now and t.suspension_state_ = 1
                          and (r.reminded_at is null or r.reminded_at <= :before)
                          and not exists (select 1 from act_ru_variable v
                                          where v.proc_inst_id_ = t.proc_inst_id_ and v.name_ = :itself)
                        order by t.due_date_, t.id_ limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("before", at(now.minus(AGAIN)))
                .param("itself", DueTimes.DUE_DATE)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /**
     * Notes that somebody is reminded of a task now.
     *
     * @return whether it is for the first time; empty when another node has done it
     */
    Optional<Boolean> take(String taskId, Instant now) {
        boolean again = jdbc.sql("update task_reminder set reminded_at = :now"
                                + " where task_id = :task and reminded_at <= :before")
                        .param("now", at(now))
                        .param("task", taskId)
                        .param("before", at(now.minus(AGAIN)))
                        .update()
                > 0;
        return again || isFirst(taskId, now) ? Optional.of(!again) : Optional.empty();
    }

    private boolean isFirst(String taskId, Instant now) {
        return jdbc.sql("insert into task_reminder (task_id, reminded_at) values (:task, :now) on conflict do nothing")
                        .param("task", taskId)
                        .param("now", at(now))
                        .update()
                > 0;
    }

    /** Forgets tasks that are done. */
    void forgetDone() {
        jdbc.sql("delete from task_reminder where not exists"
                        + " (select 1 from act_ru_task t where t.id_ = task_reminder.task_id)")
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
