-- Who ended its process in the engine, and why; null where it ended by itself.
alter table escalation add column ended_by varchar(64);
alter table escalation add column end_reason varchar(1000);
