-- who ended the process of a request in the engine, and why; null where it ended by itself
alter table enrollment add column ended_by varchar(64);
alter table enrollment add column end_reason varchar(1000);
-- those whose printers may still be pending
create index enrollment_ended_by on enrollment (ended_by, id);
