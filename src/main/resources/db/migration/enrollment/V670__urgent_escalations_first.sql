-- A team's open escalations, the most urgent first: when it has to have decided; null while the partner puts the printers
-- right, and once the escalation is closed. So the list is one range of an index, on H2 as well.
alter table escalation add column decide_by timestamp with time zone;
update escalation set decide_by = due_at where closed_at is null and team <> 'fleet-manager';
create index escalation_decide_by on escalation (decide_by, id);
create index escalation_closed on escalation (closed_at, id);
