create table removal (
    id              uuid                     not null primary key,
    organization_id uuid                     not null references organization (id),
    partner_id      uuid                     not null references organization (id),
    -- whether the organization loses its entitlement; else printers are removed
    entitlement     boolean                  not null,
    printer_count   integer                  not null,
    reason          varchar(1000)            not null,
    state           varchar(10)              not null,
    requested_by    varchar(64)              not null,
    requested_at    timestamp with time zone not null,
    decided_by      varchar(64),
    decided_at      timestamp with time zone,
    decision_reason varchar(1000),
    ended_at        timestamp with time zone,
    version         integer                  not null
);

create index removal_partner on removal (partner_id, id);
create index removal_organization on removal (organization_id, id);
create index removal_requester on removal (requested_by, id);
create index removal_ended on removal (ended_at, id);

create table removal_printer (
    removal_id    uuid         not null references removal (id),
    printer_id    uuid         not null references printer (id),
    serial_number varchar(50)  not null,
    model         varchar(100) not null,
    primary key (removal_id, printer_id)
);

create index removal_printer_list on removal_printer (removal_id, serial_number);
create index removal_printer_printer on removal_printer (printer_id);
