create table supplies_contact (
    id                 uuid         not null primary key,
    organization_id    uuid         not null references organization (id),
    first_name         varchar(100) not null,
    last_name          varchar(100) not null,
    company_name       varchar(150) not null,
    email              varchar(254) not null,
    country_code       varchar(3)   not null,
    phone_number       varchar(50)  not null,
    address_line_1     varchar(200) not null,
    address_line_2     varchar(200),
    city               varchar(100) not null,
    state_or_province  varchar(100),
    postal_code        varchar(20),
    country            varchar(2)   not null,
    -- first name, last name and e-mail as they are compared (ComparableText), joined by U+001F
    comparable_key     varchar(1500) not null,
    -- last name, first name: what the list is sorted and searched by
    comparable_name    varchar(700) not null,
    comparable_company varchar(500) not null,
    comparable_city    varchar(400) not null,
    version            integer      not null,
    constraint supplies_contact_once unique (organization_id, comparable_key)
);

create index supplies_contact_name on supplies_contact (organization_id, comparable_name, id);
