-- of what is on record already, the act says it; nothing else is changed
alter table audit_entry disable trigger audit_entry_append_only;

update audit_entry set outcome = case when act = 'signIn.failed' then 'failed' else 'refused' end
where act in ('signIn.failed', 'entitlement.refused', 'person.refused', 'printers.notEntitled', 'printers.refused', 'removal.refused', 'terms.replaced');

alter table audit_entry enable trigger audit_entry_append_only;
