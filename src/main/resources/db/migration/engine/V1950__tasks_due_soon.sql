-- Of which task its people were told that it is due soon; a row goes with its task.
create table task_due_soon (
    task_id varchar(64) primary key,
    told_at timestamp with time zone not null
);
