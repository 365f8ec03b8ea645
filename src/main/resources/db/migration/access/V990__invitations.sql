-- links by which people choose their first password, or a new one
create table invitation (
    -- SHA-256 of the token, which nobody can read here
    token_hash varchar(64)              not null primary key,
    user_id    varchar(64)              not null references app_user (id),
    expires_at timestamp with time zone not null,
    -- null until somebody followed it to the end
    used_at    timestamp with time zone
);

create index invitation_user on invitation (user_id);

-- null until the person followed the first link
alter table app_user alter column password_hash drop not null;
