-- What the routing table was asked when the printers were handed over last, and what it answered: another table can be tried
-- on these rows. Until now there was one table.
alter table escalation add column handed_at timestamp with time zone;
alter table escalation add column after_remediation boolean default false not null;
alter table escalation add column due_in_days integer default 0 not null;

update escalation set after_remediation = true
    where eligibility_status = 'PAGE_COUNT_MISSING' and team = 'technical-support';
update escalation set due_in_days = case
    when eligibility_status = 'REGISTRATION_FAILED' then 2
    when eligibility_status in ('UNSUPPORTED_MODEL', 'PAGE_COUNT_EXCEEDED') then 5
    when after_remediation then 3
    else 14 end;
update escalation set handed_at = due_at - due_in_days * interval '1' day;

alter table escalation alter column handed_at set not null;
create index escalation_handed on escalation (handed_at, id);
