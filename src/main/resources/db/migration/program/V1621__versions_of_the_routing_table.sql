-- Versions of the decision escalation-routing: who made which, and when. The engine has the tables themselves, and counts them.
create table escalation_routing_version (
    version    integer                  not null primary key,
    made_at    timestamp with time zone not null,
    made_by    varchar(64)              not null,
    -- what it changed; null for the application's own table
    change_set uuid
);

create index program_change_set on program_change (change_set, id);
