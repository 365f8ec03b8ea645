package io.mpsexpress.engine.reminder;

import static io.mpsexpress.shared.SqlTimes.utc;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of which tasks somebody was reminded: before they were due, and when last since. */
@Repository
class TaskReminders {

    private static final Duration AGAIN = Duration.ofDays(1);
    private static final Duration BEFORE = Duration.ofDays(1);

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
                .param("before", utc(now.minus(AGAIN)))
                .param("itself", DueTimes.DUE_DATE)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /**
     * Notes that somebody is reminded of a task now.
     *
     * @return whether it is for the first time; empty when it was done less than a day ago: by another node
     */
    Optional<Boolean> take(String taskId, Instant now) {
        return take(taskId, now, AGAIN);
    }

    /**
     * The same, sooner.
     *
     * @param again how long after the last time
     */
    Optional<Boolean> take(String taskId, Instant now, Duration again) {
        boolean reminded = jdbc.sql("update task_reminder set reminded_at = :now"
                                + " where task_id = :task and reminded_at <= :before")
                        .param("now", utc(now))
                        .param("task", taskId)
                        .param("before", utc(now.minus(again)))
                        .update()
                > 0;
        return reminded || isFirst(taskId, now) ? Optional.of(!reminded) : Optional.empty();
    }

    private boolean isFirst(String taskId, Instant now) {
        return jdbc.sql("insert into task_reminder (task_id, reminded_at) values (:task, :now) on conflict do nothing")
                        .param("task", taskId)
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    /**
     * Ids of tasks that are due within a day, and half of whose time is over, of which nobody was told so yet; those that are due
     * first.
     */
    List<String> dueSoon(Instant now, int limit) {
        return jdbc.sql(
                        """
                        select t.id_ from act_ru_task t
                        where t.due_date_ > :now and t.due_date_ <= :until and t.suspension_state_ = 1
                          and t.due_date_ - cast(:now as timestamp) <= cast(:now as timestamp) - t.create_time_
                          and not exists (select 1 from task_due_soon s where s.task_id = t.id_)
                        order by t.due_date_, t.id_ limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(BEFORE)))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Notes that somebody is told that a task is due soon; false when another node has done it. */
    boolean takeDueSoon(String taskId, Instant now) {
        return jdbc.sql("insert into task_due_soon (task_id, told_at) values (:task, :now) on conflict do nothing")
                        .param("task", taskId)
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    /** Forgets tasks that are done. */
    void forgetDone() {
        for (String table : List.of("task_due_soon", "task_reminder")) {
            jdbc.sql("delete from %1$s where not exists (select 1 from act_ru_task t where t.id_ = %1$s.task_id)"
                            .formatted(table))
                    .update();
        }
    }
}
