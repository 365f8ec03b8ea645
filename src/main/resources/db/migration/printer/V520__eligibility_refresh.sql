-- what is still to be done to bring printer.eligibility up to date after a change of the program's rules
create table eligibility_refresh (
    id                  uuid                     not null primary key,
    kind                varchar(20)              not null,
    -- what it is about: lines of text, by kind
    subject             ${text}                  not null,
    due_at              timestamp with time zone not null,
    -- printers up to this one are done; null while none is
    after_serial_number varchar(50)
);

create index eligibility_refresh_due on eligibility_refresh (due_at, id);

-- the printers whose Fleet Agent has a certain version, one slice after the other
create index printer_all_agent_version on printer (agent_type, agent_version, serial_number);
