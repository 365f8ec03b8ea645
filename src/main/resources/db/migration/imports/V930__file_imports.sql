-- Imports of files of every kind, which were two pairs of tables: what is particular of the request, under its id.
create table file_import (
    id               uuid    not null primary key,
    -- why the file was refused as a whole: message code and its arguments as a JSON array
    refusal_code     varchar(100),
    refusal_args     varchar(4000),
    cancel_requested boolean not null,
    started_at       timestamp with time zone,
    -- the last sign of life of whoever looks at the rows of a file; null once that is over
    looked_at        timestamp with time zone,
    -- what the check found, in rows
    to_create        integer not null,
    to_change        integer not null,
    unchanged        integer not null,
    invalid          integer not null,
    -- what the import did, in rows
    created          integer not null,
    updated          integer not null,
    failed           integer not null,
    -- why the rows that still wait are not imported any more; null while they are, and where none waited
    rest_left        varchar(12),
    version          integer not null,
    constraint file_import_request foreign key (id) references request (id)
);

-- the import goes on from here after a restart; of large files, rows that are in are deleted
create table file_import_row (
    import_id  uuid        not null references file_import (id) on delete cascade,
    state      varchar(8)  not null,
    file_row   bigint      not null,
    -- the values as they stood in the file, as a JSON array of text
    row_values ${text}     not null,
    -- why it is not imported, as a JSON array of {field, code, args}; null unless failed
    problems   ${text},
    -- what it would change, as its kind writes that; null for something new
    changes    ${text},
    primary key (import_id, state, file_row)
);

-- what the check of a file counted besides, by name
create table file_import_figure (
    import_id uuid        not null references file_import (id) on delete cascade,
    name      varchar(30) not null,
    amount    integer     not null,
    primary key (import_id, name)
);

insert into file_import (id, refusal_code, refusal_args, cancel_requested, started_at, looked_at, to_create, to_change,
                         unchanged, invalid, created, updated, failed, rest_left, version)
select id, refusal_code, refusal_args, cancel_requested, started_at, looked_at, to_create, to_change, unchanged, invalid,
       created, updated, failed,
       case rest_left_code when 'printer.import.cancelledRow' then 'CANCELLED'
                           when 'printer.import.systemError' then 'SYSTEM_ERROR' end,
       version
from printer_import;

insert into file_import_row (import_id, state, file_row, row_values, problems, changes)
select import_id, state, file_row, row_values,
       replace(replace(problems, 'printer.import.cancelledRow', 'printer.import.cause.CANCELLED'),
               'printer.import.systemError', 'printer.import.cause.SYSTEM_ERROR'),
       changes
from printer_import_row;

insert into file_import_figure (import_id, name, amount)
select import_id, name, printers from printer_import_figure;

-- of contacts, the rows told the numbers
insert into file_import (id, refusal_code, refusal_args, cancel_requested, started_at, to_create, to_change, unchanged,
                         invalid, created, updated, failed, version)
select i.id, i.refusal_code, i.refusal_args, i.cancel_requested, i.started_at,
       (select cast(count(*) as integer) from contact_import_row r
        where r.import_id = i.id and r.state in ('NEW', 'IMPORTED', 'SYSTEM_ERROR', 'CANCELLED')),
       0,
       (select cast(count(*) as integer) from contact_import_row r where r.import_id = i.id and r.state = 'EXISTING'),
       (select cast(count(*) as integer) from contact_import_row r where r.import_id = i.id and r.state = 'INVALID'),
       (select cast(count(*) as integer) from contact_import_row r where r.import_id = i.id and r.state = 'IMPORTED'),
       0,
       (select cast(count(*) as integer) from contact_import_row r
        where r.import_id = i.id and r.state in ('SYSTEM_ERROR', 'CANCELLED')),
       i.version
from contact_import i;

insert into file_import_row (import_id, state, file_row, row_values, problems)
select import_id,
       case state when 'NEW' then 'WAITING' when 'IMPORTED' then 'DONE' when 'EXISTING' then 'EXISTING' else 'FAILED' end,
       file_row, row_values,
       case when state in ('SYSTEM_ERROR', 'CANCELLED')
            then concat('[{"field":"","code":"contact.import.cause.', state, '","args":[]}]')
            else problems end
from contact_import_row;

create index file_import_looked_at on file_import (looked_at);

drop table printer_import_figure;
drop table printer_import_row;
drop table printer_import;
drop table contact_import_row;
drop table contact_import;
