-- An approved exception: until which day (UTC) and up to how many pages it holds, and how it ended before: another one for the
-- same printer and reason replaced it, or somebody revoked it.
alter table escalation_decision add column valid_until date;
alter table escalation_decision add column maximum_page_count bigint;
alter table escalation_decision add column replaced_at timestamp with time zone;
alter table escalation_decision add column revoked_by varchar(64);
alter table escalation_decision add column revoked_at timestamp with time zone;
alter table escalation_decision add column revocation_reason varchar(1000);

create index escalation_decision_decision on escalation_decision (decision, id);

update escalation_decision set replaced_at =
    (select min(later.decided_at) from escalation_decision later where later.printer_id = escalation_decision.printer_id
        and later.eligibility_status = escalation_decision.eligibility_status
        and later.decision = 'APPROVE_EXCEPTION' and later.id > escalation_decision.id)
where decision = 'APPROVE_EXCEPTION';
