-- name of the time zone that a person chose, as the IANA calls it; null until they do
alter table app_user add column time_zone varchar(64);

-- kinds of mails that somebody does not want; they get all others
create table unwanted_mail (
    user_id varchar(64) not null references app_user (id),
    kind    varchar(20) not null,
    primary key (user_id, kind)
);
