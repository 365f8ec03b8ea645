-- what came of it: done, refused, or failed
alter table audit_entry add column outcome varchar(16) default 'done' not null;
