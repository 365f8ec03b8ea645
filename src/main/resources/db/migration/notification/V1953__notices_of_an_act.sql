-- what was done at once is told once: with each part of it the notice of those before is written anew; null for what is told by itself
alter table notification_notice add column act_id uuid;
create index notification_notice_of_act on notification_notice (act_id);
alter table notification_mail add column act_id uuid;
create index notification_mail_of_act on notification_mail (act_id);
