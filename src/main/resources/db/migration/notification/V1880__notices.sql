-- what people are told in the portal: written with what it tells of
create table notification_notice (
    id         uuid                     not null primary key,
    user_id    varchar(64)              not null,
    kind       varchar(16)              not null,
    -- whose business it is; null for what only Lexmark's staff may know
    partner_id uuid,
    -- the task of the engine that it asks to work on; null for none
    task_id    varchar(64),
    notice     ${text}                  not null,
    created_at timestamp with time zone not null,
    -- null until they have read it
    read_at    timestamp with time zone
);

create index notification_notice_unread on notification_notice (user_id, read_at);
create index notification_notice_of_task on notification_notice (task_id);
create index notification_notice_created on notification_notice (created_at);

-- a mail that asks to work on a task is not sent any more when the task is over before
alter table notification_mail add column task_id varchar(64);
create index notification_mail_of_task on notification_mail (task_id);
