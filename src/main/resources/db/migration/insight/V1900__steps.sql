-- Steps of requests that somebody or something was waited for: written when they are finished, never changed. These are
-- figures: nothing refers to them, and they watch over nothing.
create table insight_step (
    -- of this passage through the step, within the engine
    id          varchar(64)              not null primary key,
    process     varchar(255)             not null,
    step        varchar(255)             not null,
    -- ids of groups with commas between them, 'lexmark' for its back end, 'system' for the application itself
    waiting_for varchar(255)             not null,
    partner_id  uuid                     not null,
    request_id  uuid,
    ended_at    timestamp with time zone not null,
    millis      bigint                   not null
);

create index insight_step_all on insight_step (ended_at, process, step, waiting_for, millis);
create index insight_step_partner on insight_step (partner_id, ended_at, process, step, waiting_for, millis);
create index insight_step_longest on insight_step (process, step, millis, id);
