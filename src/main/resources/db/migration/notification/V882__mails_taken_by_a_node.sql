-- who is sending it: when that node is gone, it is due at once
alter table notification_mail add column taken_by varchar(64);
