-- True where it ended because its request was withdrawn; null otherwise.
alter table escalation add column withdrawn boolean;
