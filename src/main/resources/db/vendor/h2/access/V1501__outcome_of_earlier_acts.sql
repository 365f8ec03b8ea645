-- of what is on record already, the act says it
update audit_entry set outcome = case when act = 'signIn.failed' then 'failed' else 'refused' end
where act in ('signIn.failed', 'entitlement.refused', 'person.refused', 'printers.notEntitled', 'printers.refused', 'removal.refused', 'terms.replaced');
