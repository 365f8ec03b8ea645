-- who ended the process of a removal in the engine, and why; null where it ended by itself
alter table removal add column ended_by varchar(64);
alter table removal add column end_reason varchar(1000);
