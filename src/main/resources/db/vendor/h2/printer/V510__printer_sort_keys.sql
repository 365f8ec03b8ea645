-- what the list of printers is sorted by where a value may be missing: an index on null has no keyset
alter table printer add column page_count_key bigint
    generated always as (coalesce(lifetime_page_count, -1));
alter table printer add column last_communication_key timestamp with time zone
    generated always as (coalesce(last_communication, timestamp with time zone '1970-01-01 00:00:00+00'));
