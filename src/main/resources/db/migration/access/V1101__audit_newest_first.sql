-- the audit list, newest first, by each of its filters
create index audit_entry_newest on audit_entry (occurred_at, id);
create index audit_entry_organization_newest on audit_entry (organization_id, occurred_at, id);
create index audit_entry_act_newest on audit_entry (act, occurred_at, id);
create index audit_entry_user_newest on audit_entry (user_id, occurred_at, id);

-- the one by organization takes its place
drop index audit_entry_organization;
