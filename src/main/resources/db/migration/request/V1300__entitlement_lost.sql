-- True where it ended because its customer lost the entitlement; null otherwise.
alter table request add column entitlement_lost boolean;
