-- who ended the process of a request in the engine, and why; null where it ended by itself
alter table contact_assignment add column ended_by varchar(64);
alter table contact_assignment add column end_reason varchar(1000);
alter table contact_import add column ended_by varchar(64);
alter table contact_import add column end_reason varchar(1000);
