-- a request to give printers a contact: the process assign-supplies-contact works on it
create table contact_assignment (
    id                  uuid                     not null primary key,
    organization_id     uuid                     not null references organization (id),
    state               varchar(10)              not null,
    -- the contact that was assigned; null while open and when cancelled, and once the contact is deleted
    contact_id          uuid                     references supplies_contact (id) on delete set null,
    process_instance_id varchar(64),
    requested_by        varchar(64)              not null,
    requested_at        timestamp with time zone not null,
    closed_at           timestamp with time zone,
    version             integer                  not null
);

create index contact_assignment_organization on contact_assignment (organization_id, id);
create index contact_assignment_contact on contact_assignment (contact_id);

create table contact_assignment_printer (
    contact_assignment_id uuid not null references contact_assignment (id) on delete cascade,
    printer_id            uuid not null,
    primary key (contact_assignment_id, printer_id)
);
