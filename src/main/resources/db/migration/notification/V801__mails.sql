-- what is to be told to whom by e-mail: written with what it tells of, sent afterwards
create table notification_mail (
    id         uuid                     not null primary key,
    user_id    varchar(64)              not null,
    notice     ${text}                  not null,
    created_at timestamp with time zone not null,
    -- when it is tried (again); null when it was sent or given up
    due_at     timestamp with time zone,
    attempts   integer                  not null,
    sent_at    timestamp with time zone
);

create index notification_mail_due on notification_mail (due_at);
create index notification_mail_created on notification_mail (created_at);
