-- whose mail of a morning is written: by one node, once
create table notification_digest (
    user_id varchar(64) not null,
    morning date        not null,
    primary key (user_id, morning)
);
