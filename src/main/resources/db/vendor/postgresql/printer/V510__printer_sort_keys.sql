-- what the list of printers is sorted by where a value may be missing: an index on null has no keyset
alter table printer add column page_count_key bigint
    generated always as (coalesce(lifetime_page_count, -1)) stored;
alter table printer add column last_communication_key timestamp with time zone
    generated always as (coalesce(last_communication, timestamp with time zone '1970-01-01 00:00:00+00')) stored;

-- compared byte by byte, as H2 does: only so an index finds what begins with a text
alter table printer alter column serial_number type varchar(50) collate "C";

-- printer_all_contact takes its place; in H2 it belongs to the foreign key
drop index printer_supplies_contact;
