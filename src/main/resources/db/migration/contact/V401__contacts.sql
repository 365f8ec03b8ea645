-- widths are twice the rule's number of characters: H2 counts UTF-16 units
create table supplies_contact (
    id                 uuid         not null primary key,
    organization_id    uuid         not null references organization (id),
    first_name         varchar(200) not null,
    last_name          varchar(200) not null,
    company_name       varchar(300) not null,
    email              varchar(254) not null,
    country_code       varchar(3)   not null,
    phone_number       varchar(50)  not null,
    address_line_1     varchar(400) not null,
    address_line_2     varchar(400) not null,
    city               varchar(200) not null,
    state_or_province  varchar(200) not null,
    postal_code        varchar(40)  not null,
    country            varchar(2)   not null,
    -- SHA-256 of first name, last name and e-mail as they are compared: short, however long they are
    comparable_key     varchar(64)  not null,
    -- last name, first name as they are compared, cut to what fits an index: what the list is sorted and searched by
    comparable_name    varchar(400) not null,
    comparable_company varchar(400) not null,
    comparable_city    varchar(400) not null,
    version            integer      not null,
    constraint supplies_contact_once unique (organization_id, comparable_key)
);

create index supplies_contact_name on supplies_contact (organization_id, comparable_name, id);
