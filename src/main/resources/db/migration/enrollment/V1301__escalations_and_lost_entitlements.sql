-- True where it ended because the customer of its request lost the entitlement; null otherwise.
alter table escalation add column entitlement_lost boolean;
