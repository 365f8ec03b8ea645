-- Of which overdue task its people were reminded, and when last; a row goes with its task.
create table task_reminder (
    task_id     varchar(64) primary key,
    reminded_at timestamp with time zone not null
);
