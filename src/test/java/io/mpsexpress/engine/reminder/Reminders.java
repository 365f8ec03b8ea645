package io.mpsexpress.engine.reminder;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets the due time of tasks come near and come, and the next day. */
@Component
public class Reminders {

    private final DueTasks tasks;
    private final JdbcTemplate jdbc;

    Reminders(DueTasks tasks, JdbcTemplate jdbc) {
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** A task was made and is due then, and its people are told if that is soon. */
    public void due(String taskId, Instant made, Instant due) {
        jdbc.update(
                "update act_ru_task set create_time_ = ?, due_date_ = ? where id_ = ?",
                Timestamp.from(made),
                Timestamp.from(due),
                taskId);
        tellOfAll();
    }

    /** A task is past due, and its people are told. */
    public void dueSince(String taskId, Instant due) {
        jdbc.update("update act_ru_task set due_date_ = ? where id_ = ?", Timestamp.from(due), taskId);
        tellOfAll();
    }

    /** A day has passed since its people were told. */
    public void nextDay(String taskId) {
        jdbc.update(
                "update task_reminder set reminded_at = ? where task_id = ?",
                OffsetDateTime.now().minusDays(1),
                taskId);
        tellOfAll();
    }

    public void tellOfAll() {
        while (tasks.tellOfDueSoon() || tasks.tellOfOverdue()) {
            // until nothing is due
        }
    }
}
