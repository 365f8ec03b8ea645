-- what would change of the printer of a row, as a JSON array of {column, before, after}; null for a new printer
alter table printer_import_row add changes ${text};

-- how many printers a checked file would change, by column and by what it says of management
create table printer_import_figure (
    import_id uuid        not null references printer_import (id) on delete cascade,
    name      varchar(30) not null,
    printers  integer     not null,
    primary key (import_id, name)
);
