-- what was begun last of what was asked for: whoever asked for the same before they could know of it is led there
create table begun_request (
    -- SHA-256 of what was asked for
    fingerprint varchar(64)              not null primary key,
    -- null until the first one is there
    request_id  uuid,
    -- when it could be known of
    begun_at    timestamp with time zone not null
);

create index begun_request_at on begun_request (begun_at);
