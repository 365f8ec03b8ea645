create table enrollment (
    id               uuid                     not null primary key,
    organization_id  uuid                     not null references organization (id),
    partner_id       uuid                     not null references organization (id),
    state            varchar(10)              not null,
    printer_count    integer                  not null,
    requested_by     varchar(64)              not null,
    requested_at     timestamp with time zone not null,
    closed_at        timestamp with time zone,
    -- the version of the terms that waits for acceptance
    offered_terms    integer,
    -- how often printers were submitted to the back end: makes each submission's idempotency key
    submissions      integer                  not null,
    version          integer                  not null
);

create index enrollment_partner on enrollment (partner_id, id);
create index enrollment_organization on enrollment (organization_id, id);
create index enrollment_state on enrollment (state, id);

create table terms_acceptance (
    id            uuid                     not null primary key,
    enrollment_id uuid                     not null references enrollment (id),
    terms_version integer                  not null,
    language      varchar(5)               not null,
    text_hash     varchar(64)              not null,
    accepted_by   varchar(64)              not null,
    accepted_at   timestamp with time zone not null,
    printer_count integer                  not null
);

create index terms_acceptance_enrollment on terms_acceptance (enrollment_id, id);

create table escalation (
    id                 uuid                     not null primary key,
    enrollment_id      uuid                     not null references enrollment (id),
    organization_id    uuid                     not null references organization (id),
    partner_id         uuid                     not null references organization (id),
    eligibility_status varchar(20)              not null,
    team               varchar(40)              not null,
    priority           integer                  not null,
    opened_at          timestamp with time zone not null,
    due_at             timestamp with time zone not null,
    overdue            boolean                  not null,
    closed_at          timestamp with time zone,
    version            integer                  not null,
    constraint escalation_once unique (enrollment_id, eligibility_status)
);

create index escalation_team on escalation (team, id);
create index escalation_partner on escalation (partner_id, id);

create table enrollment_printer (
    enrollment_id uuid          not null references enrollment (id),
    printer_id    uuid          not null references printer (id),
    serial_number varchar(50)   not null,
    model         varchar(100)  not null,
    status        varchar(20)   not null,
    reasons       varchar(200)  not null,
    outcome       varchar(10)   not null,
    message_code  varchar(80),
    message_text  varchar(1000),
    acceptance_id uuid          references terms_acceptance (id),
    escalation_id uuid          references escalation (id),
    primary key (enrollment_id, printer_id)
);

create index enrollment_printer_list on enrollment_printer (enrollment_id, serial_number);
create index enrollment_printer_printer on enrollment_printer (printer_id);
create index enrollment_printer_escalation on enrollment_printer (escalation_id);

create table escalation_decision (
    id                 uuid                     not null primary key,
    escalation_id      uuid                     not null references escalation (id),
    organization_id    uuid                     not null references organization (id),
    printer_id         uuid                     not null references printer (id),
    serial_number      varchar(50)              not null,
    model              varchar(100)             not null,
    eligibility_status varchar(20)              not null,
    decision           varchar(20)              not null,
    reason             varchar(1000),
    decided_by         varchar(64)              not null,
    decided_at         timestamp with time zone not null
);

create index escalation_decision_escalation on escalation_decision (escalation_id, id);
create index escalation_decision_model on escalation_decision (model, id);
create index escalation_decision_organization on escalation_decision (organization_id, id);

-- what the embedded back end has been asked and has not answered yet
create table embedded_management_request (
    idempotency_key varchar(100)             not null primary key,
    request_id      uuid                     not null,
    serial_numbers  ${text}                  not null,
    answer_at       timestamp with time zone not null,
    answered        boolean                  not null
);

create index embedded_management_request_due on embedded_management_request (answered, answer_at);
