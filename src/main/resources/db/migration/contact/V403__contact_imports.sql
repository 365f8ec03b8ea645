create table contact_import (
    id               uuid                     not null primary key,
    organization_id  uuid                     not null references organization (id),
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
    version          integer                  not null
);

create index contact_import_organization on contact_import (organization_id, id);

-- one row of the file each; the import goes on from here after a restart
create table contact_import_row (
    import_id      uuid         not null references contact_import (id) on delete cascade,
    file_row       integer      not null,
    state          varchar(12)  not null,
    -- the values as they stood in the file, as a JSON array of text
    row_values     ${text}      not null,
    -- what is wrong, as a JSON array of {field, code, args}; null unless INVALID
    problems       ${text},
    primary key (import_id, file_row)
);
