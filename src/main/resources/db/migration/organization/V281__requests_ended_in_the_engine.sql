-- who ended the process of a request in the engine, and why; null where it ended by itself
alter table entitlement_request add column ended_by varchar(64);
alter table entitlement_request add column end_reason varchar(1000);
