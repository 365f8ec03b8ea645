-- When a customer, or a printer of it, reached a stage of the way into MPS Express for the first time: written as it happens,
-- never changed. These are figures: nothing refers to them, and they watch over nothing.
create table insight_milestone (
    -- the printer; or the customer itself, which reaches a stage with the first of its printers
    subject_id      uuid                     not null,
    stage           varchar(15)              not null,
    customer        boolean                  not null,
    organization_id uuid                     not null,
    partner_id      uuid                     not null,
    reached_at      timestamp with time zone not null,
    primary key (subject_id, stage)
);

create index insight_milestone_all on insight_milestone (reached_at, stage, customer, organization_id);
create index insight_milestone_partner on insight_milestone (partner_id, reached_at, stage, customer, organization_id);

-- one row once what was reached before is filled in from the tables of that time
create table insight_rebuilt (
    id integer not null primary key
);
