create table printer (
    id                    uuid         not null primary key,
    serial_number         varchar(50)  not null,
    organization_id       uuid         not null references organization (id),
    partner_id            uuid         not null references organization (id),
    model                 varchar(100) not null,
    agent_type            varchar(10)  not null,
    agent_version         varchar(50),
    lifetime_page_count   bigint,
    registration          varchar(10)  not null,
    management            varchar(10)  not null,
    -- the enrollment under which the printer is pending or was added; null when it came in so from the fleet
    managed_under         uuid,
    supplies_contact_id   uuid         references supplies_contact (id),
    -- exceptions that customer operations approved for this printer
    model_exception       boolean      not null,
    page_count_exception  boolean      not null,
    -- the status of the last change of its facts; a check at enrollment looks again
    eligibility           varchar(20)  not null,
    ip_address            varchar(45),
    firmware              varchar(100),
    last_communication    timestamp with time zone,
    version               integer      not null,
    constraint printer_serial_number unique (serial_number)
);

create index printer_organization on printer (organization_id, serial_number);
create index printer_partner on printer (partner_id, serial_number);
create index printer_eligibility on printer (organization_id, eligibility, serial_number);
create index printer_model on printer (model);
create index printer_supplies_contact on printer (supplies_contact_id);
