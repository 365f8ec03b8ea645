-- what programs come in with, in a person's name
create table api_token (
    id           uuid                     not null primary key,
    user_id      varchar(64)              not null references app_user (id),
    name         varchar(100)             not null,
    scope        varchar(20)              not null,
    -- SHA-256 of the token, which nobody can read here
    token_hash   varchar(64)              not null,
    created_at   timestamp with time zone not null,
    expires_at   timestamp with time zone not null,
    -- to the minute or so; null until it was used
    last_used_at timestamp with time zone,
    revoked_at   timestamp with time zone,
    version      integer                  not null,
    constraint api_token_hash unique (token_hash)
);

create index api_token_user on api_token (user_id, id);
