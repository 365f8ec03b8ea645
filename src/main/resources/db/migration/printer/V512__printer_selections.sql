-- printers that a person selected to check them or to do something with them
create table printer_selection (
    id              uuid                     not null primary key,
    owner           varchar(64)              not null,
    organization_id uuid                     not null references organization (id),
    -- whether printer_selection_item holds the printers; else they are too many, and found by the filter each time
    listed          boolean                  not null,
    printer_count   bigint                   not null,
    -- whether they are all that matched a filter, which follows; else they were selected one by one
    by_filter       boolean                  not null,
    filter_text     varchar(100),
    model           varchar(100),
    status          varchar(20),
    contact         varchar(36),
    management      varchar(10),
    agent_type      varchar(10),
    -- the last check of a selection that is not listed, as JSON
    last_check      varchar(1000),
    created_at      timestamp with time zone not null
);

create index printer_selection_owner on printer_selection (owner, created_at);

create table printer_selection_item (
    selection_id  uuid        not null references printer_selection (id) on delete cascade,
    serial_number varchar(50) not null,
    printer_id    uuid        not null,
    primary key (selection_id, serial_number)
);
