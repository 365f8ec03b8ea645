-- Printers may come back to an escalation: who tried in vain is not asked once more. Of those that are open and wait for it, the
-- process knows.
alter table escalation add column remediated boolean default false not null;
update escalation set remediated = true where after_remediation;
