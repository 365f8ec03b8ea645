-- who an OpenID Connect provider says somebody is; null for whoever has a password here
alter table app_user add column issuer varchar(300);
alter table app_user add column subject varchar(255);
-- when the claims were made that were followed last
alter table app_user add column claimed_at timestamp with time zone;

create unique index app_user_subject on app_user (issuer, subject);
