-- who ended the process of an import in the engine, and why; null where it ended by itself
alter table printer_import add column ended_by varchar(64);
alter table printer_import add column end_reason varchar(1000);
