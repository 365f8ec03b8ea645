-- What requests of all kinds have, once for all of them. The tables of the kinds keep what is particular of each, under the
-- same id. Numbers are what people say on the phone: in the order in which requests were made, never used again.
create sequence request_number start with 10001;

create table request (
    id                  uuid                     not null primary key,
    number              bigint                   default nextval('request_number') not null,
    kind                varchar(20)              not null,
    organization_id     uuid                     not null references organization (id),
    partner_id          uuid                     not null references organization (id),
    -- the customer's name, as it is shown and as it is compared
    customer            varchar(300)             not null,
    comparable_customer varchar(300)             not null,
    -- the request within which this one came up; null when it stands by itself
    part_of             uuid,
    -- printers or rows; null when it is about none
    amount              integer,
    file_name           varchar(255),
    state               varchar(20)              not null,
    requested_by        varchar(64)              not null,
    requested_at        timestamp with time zone not null,
    ended_at            timestamp with time zone,
    -- who ended its process in the engine, and why; null where it ended by itself
    ended_by            varchar(64),
    end_reason          varchar(1000),
    version             integer                  not null,
    constraint request_number_once unique (number)
);

insert into request (id, number, kind, organization_id, partner_id, customer, comparable_customer, part_of, amount,
                     file_name, state, requested_by, requested_at, ended_at, version)
select r.id, nextval('request_number'), r.kind, r.organization_id, r.partner_id, r.customer, r.comparable_customer,
       r.part_of, r.amount, r.file_name, r.state, r.requested_by, r.requested_at, r.ended_at, 0
from (
    select k.id, k.kind, k.organization_id, k.partner_id, o.name as customer, o.comparable_name as comparable_customer,
           k.part_of, k.amount, k.file_name, k.state, k.requested_by, k.requested_at, k.ended_at
    from (
        select id, 'ENROLLMENT' as kind, organization_id, partner_id, cast(null as uuid) as part_of,
               printer_count as amount, cast(null as varchar(255)) as file_name, state, requested_by, requested_at,
               closed_at as ended_at
        from enrollment
        union all
        select id, 'ENTITLEMENT', organization_id, partner_id, part_of, cast(null as integer), cast(null as varchar(255)),
               state, requested_by, requested_at, case when state = 'OPEN' then null else decided_at end
        from entitlement_request
        union all
        select id, 'REMOVAL', organization_id, partner_id, cast(null as uuid),
               case when entitlement then null else printer_count end, cast(null as varchar(255)), state, requested_by,
               requested_at, ended_at
        from removal
        union all
        select id, 'CONTACT_ASSIGNMENT', organization_id, partner_id, part_of,
               (select cast(count(*) as integer) from contact_assignment_printer p where p.contact_assignment_id = a.id),
               cast(null as varchar(255)), state, requested_by, requested_at, closed_at
        from contact_assignment a
        union all
        select id, 'CONTACT_IMPORT', organization_id, partner_id, cast(null as uuid),
               (select cast(count(*) as integer) from contact_import_row c where c.import_id = i.id), file_name, state,
               uploaded_by, uploaded_at, ended_at
        from contact_import i
        union all
        select id, 'PRINTER_IMPORT', organization_id, partner_id, cast(null as uuid), total, file_name, state, uploaded_by,
               uploaded_at, ended_at
        from printer_import
    ) k join organization o on o.id = k.organization_id
    order by k.id
) r;

create index request_partner on request (partner_id, id);
create index request_organization on request (organization_id, id);
create index request_requester on request (requested_by, id);
create index request_kind on request (kind, id);
create index request_ended on request (ended_at, id);
create index request_ended_by on request (ended_by, id);
create index request_part_of on request (part_of, id);

drop index enrollment_partner;
drop index enrollment_organization;
drop index enrollment_state;
drop index enrollment_requester;
alter table enrollment drop column organization_id;
alter table enrollment drop column partner_id;
alter table enrollment drop column state;
alter table enrollment drop column printer_count;
alter table enrollment drop column requested_by;
alter table enrollment drop column requested_at;
alter table enrollment drop column closed_at;
alter table enrollment add constraint enrollment_request foreign key (id) references request (id);

drop index entitlement_request_partner;
drop index entitlement_request_requester;
drop index entitlement_request_part_of;
alter table entitlement_request drop column partner_id;
alter table entitlement_request drop column part_of;
alter table entitlement_request drop column state;
alter table entitlement_request drop column requested_by;
alter table entitlement_request drop column requested_at;
alter table entitlement_request add constraint entitlement_request_request foreign key (id) references request (id);

drop index removal_partner;
drop index removal_organization;
drop index removal_requester;
drop index removal_ended;
alter table removal drop column organization_id;
alter table removal drop column partner_id;
alter table removal drop column printer_count;
alter table removal drop column state;
alter table removal drop column requested_by;
alter table removal drop column requested_at;
alter table removal drop column ended_at;
alter table removal add constraint removal_request foreign key (id) references request (id);

drop index contact_assignment_organization;
drop index contact_assignment_partner;
drop index contact_assignment_requester;
drop index contact_assignment_part_of;
alter table contact_assignment drop column organization_id;
alter table contact_assignment drop column partner_id;
alter table contact_assignment drop column part_of;
alter table contact_assignment drop column state;
alter table contact_assignment drop column requested_by;
alter table contact_assignment drop column requested_at;
alter table contact_assignment drop column closed_at;
alter table contact_assignment add constraint contact_assignment_request foreign key (id) references request (id);

drop index contact_import_organization;
drop index contact_import_partner;
drop index contact_import_uploader;
alter table contact_import drop column organization_id;
alter table contact_import drop column partner_id;
alter table contact_import drop column file_name;
alter table contact_import drop column state;
alter table contact_import drop column uploaded_by;
alter table contact_import drop column uploaded_at;
alter table contact_import drop column ended_at;
alter table contact_import add constraint contact_import_request foreign key (id) references request (id);

drop index printer_import_organization;
drop index printer_import_partner;
drop index printer_import_uploader;
alter table printer_import drop column organization_id;
alter table printer_import drop column partner_id;
alter table printer_import drop column file_name;
alter table printer_import drop column state;
alter table printer_import drop column uploaded_by;
alter table printer_import drop column uploaded_at;
alter table printer_import drop column ended_at;
alter table printer_import drop column total;
alter table printer_import add constraint printer_import_request foreign key (id) references request (id);
