-- mails of one kind to one person that wait at the same time are sent as one; null for one that is sent by itself
alter table notification_mail add column kind varchar(16);
