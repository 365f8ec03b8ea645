-- the hour, in the person's time zone, at which they get one mail of what is due; null until they ask for it
alter table app_user add column digest_hour integer;
