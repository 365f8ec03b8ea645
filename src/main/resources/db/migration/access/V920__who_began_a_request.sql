-- user id of whoever began it: asking for the same right afterwards, they mean the same
alter table begun_request add column begun_by varchar(64);
