create table app_user (
    id            varchar(64)  not null primary key,
    first_name    varchar(100) not null,
    last_name     varchar(100) not null,
    email         varchar(254),
    password_hash varchar(200) not null,
    partner_id    uuid,
    enabled       boolean      not null,
    version       integer      not null
);

create table app_user_role (
    user_id varchar(64) not null references app_user (id),
    role_id varchar(40) not null,
    primary key (user_id, role_id)
);

create table audit_entry (
    id              uuid                     not null primary key,
    occurred_at     timestamp with time zone not null,
    user_id         varchar(64)              not null,
    act             varchar(60)              not null,
    organization_id uuid,
    subject_id      varchar(64)              not null,
    details         varchar(4000)            not null
);

create index audit_entry_organization on audit_entry (organization_id, id);
create index audit_entry_subject on audit_entry (subject_id, id);

-- the result that a repeated call with the same Idempotency-Key gets
create table idempotent_call (
    user_id      varchar(64)              not null,
    call_key     varchar(200)             not null,
    fingerprint  varchar(64)              not null,
    status       integer                  not null,
    location     varchar(300),
    body         varchar(20000)           not null,
    called_at    timestamp with time zone not null,
    primary key (user_id, call_key)
);

create index idempotent_call_age on idempotent_call (called_at);

-- Spring Session, so that any node serves any request
create table spring_session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval integer      not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);

create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    ${binary}    not null,
    primary key (session_primary_id, attribute_name)
);
