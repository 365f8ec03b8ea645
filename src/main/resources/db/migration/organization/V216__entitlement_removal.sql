-- the removal that ended the entitlement and that the back end has not been told yet; until then nobody entitles it again
alter table organization add column entitlement_removal_id uuid;
