-- Printers of open requests whose facts changed, and which are still to be checked again. No reference to the request or the
-- escalation: it would have whoever brings facts in wait for whoever decides on the request.
create table enrollment_recheck (
    id            uuid                     not null primary key,
    enrollment_id uuid                     not null,
    -- the escalation that the printers are in; null for none
    escalation_id uuid,
    -- where the facts came from; null when nobody knows
    source        varchar(20),
    -- their ids, one a line; empty for all of the request
    printers      ${text}                  not null,
    due_at        timestamp with time zone not null
);

create index enrollment_recheck_due on enrollment_recheck (due_at, id);
create index enrollment_recheck_enrollment on enrollment_recheck (enrollment_id, id);
