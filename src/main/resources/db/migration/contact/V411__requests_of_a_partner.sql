-- lists of all requests and imports of a partner, and of those that a person started
alter table contact_assignment add column partner_id uuid references organization (id);
alter table contact_import add column partner_id uuid references organization (id);

update contact_assignment set partner_id =
    (select coalesce(o.parent_id, o.id) from organization o where o.id = contact_assignment.organization_id);
update contact_import set partner_id =
    (select coalesce(o.parent_id, o.id) from organization o where o.id = contact_import.organization_id);

alter table contact_assignment alter column partner_id set not null;
alter table contact_import alter column partner_id set not null;

create index contact_assignment_partner on contact_assignment (partner_id, id);
create index contact_assignment_requester on contact_assignment (requested_by, id);
create index contact_import_partner on contact_import (partner_id, id);
create index contact_import_uploader on contact_import (uploaded_by, id);
