-- Versions of the decision escalation-routing: who made which, and when. The engine has the tables themselves, and counts them;
-- it counts a number again when an administrator has deleted the latest one.
create table escalation_routing_version (
    id          uuid                     not null primary key,
    version     integer                  not null,
    -- in the engine
    decision_id varchar(64)              not null,
    made_at     timestamp with time zone not null,
    made_by     varchar(64)              not null,
    -- what it changed; null for the application's own table
    change_set  uuid,
    constraint escalation_routing_version_once unique (decision_id)
);

create index program_change_set on program_change (change_set, id);
