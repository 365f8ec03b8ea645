create table organization (
    id              uuid         not null primary key,
    kind            varchar(10)  not null,
    parent_id       uuid         references organization (id),
    name            varchar(150) not null,
    comparable_name varchar(300) not null,
    entitled_at     timestamp with time zone,
    entitled_by     varchar(64),
    version         integer      not null,
    constraint organization_kind check ((kind = 'PARENT') = (parent_id is null)),
    constraint only_children_are_entitled check (kind = 'CHILD' or entitled_at is null),
    constraint organization_name unique (parent_id, comparable_name)
);

create table entitlement_request (
    id              uuid                     not null primary key,
    organization_id uuid                     not null references organization (id),
    partner_id      uuid                     not null references organization (id),
    state           varchar(10)              not null,
    requested_by    varchar(64)              not null,
    requested_at    timestamp with time zone not null,
    decided_by      varchar(64),
    decided_at      timestamp with time zone,
    version         integer                  not null
);

create index entitlement_request_organization on entitlement_request (organization_id, id);
create index entitlement_request_partner on entitlement_request (partner_id, id);
