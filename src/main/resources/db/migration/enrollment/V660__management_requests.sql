-- the management request that the printer is part of: requests are sent again with the same printers
alter table enrollment_printer add column request_key varchar(100);

-- until now there was one request for each submission: under another key it would be carried out twice
update enrollment_printer set request_key =
    (select concat(cast(e.id as varchar(36)), '-', e.submissions) from enrollment e where e.id = enrollment_printer.enrollment_id)
where outcome = 'PENDING';
