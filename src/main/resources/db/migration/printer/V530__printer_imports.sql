create table printer_import (
    id               uuid                     not null primary key,
    organization_id  uuid                     not null references organization (id),
    partner_id       uuid                     not null references organization (id),
    file_name        varchar(255)             not null,
    state            varchar(10)              not null,
    -- why the file was refused as a whole: message code and its arguments as a JSON array
    refusal_code     varchar(100),
    refusal_args     varchar(4000),
    cancel_requested boolean                  not null,
    uploaded_by      varchar(64)              not null,
    uploaded_at      timestamp with time zone not null,
    started_at       timestamp with time zone,
    ended_at         timestamp with time zone,
    -- what the check found, in rows
    total            integer                  not null,
    to_create        integer                  not null,
    to_change        integer                  not null,
    unchanged        integer                  not null,
    invalid          integer                  not null,
    -- what the import did, in rows
    created          integer                  not null,
    updated          integer                  not null,
    failed           integer                  not null,
    version          integer                  not null
);

create index printer_import_organization on printer_import (organization_id, id);
create index printer_import_partner on printer_import (partner_id, id);
create index printer_import_uploader on printer_import (uploaded_by, id);

-- rows that wait for their import, and rows that could not be imported; the import goes on from here after a restart
create table printer_import_row (
    import_id  uuid        not null references printer_import (id) on delete cascade,
    state      varchar(7)  not null,
    file_row   bigint      not null,
    -- the values as they stood in the file, as a JSON array of text
    row_values ${text}     not null,
    -- what is wrong, as a JSON array of {field, code, args}; null while the row waits
    problems   ${text},
    primary key (import_id, state, file_row)
);
