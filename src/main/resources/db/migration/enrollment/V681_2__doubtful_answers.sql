-- answers of the back end that contradict what is on record, or are about printers that it was not asked about
create table doubtful_answer (
    id            uuid                     not null primary key,
    enrollment_id uuid                     not null references enrollment (id),
    serial_number varchar(50)              not null,
    kind          varchar(20)              not null,
    answered      varchar(10)              not null,
    on_record     varchar(10),
    reason        varchar(1000)            not null,
    received_at   timestamp with time zone not null,
    -- who looked into it; null while nobody has
    seen_by       varchar(64)
);

create index doubtful_answer_of on doubtful_answer (enrollment_id, serial_number);
create index doubtful_answer_seen on doubtful_answer (seen_by, enrollment_id);
