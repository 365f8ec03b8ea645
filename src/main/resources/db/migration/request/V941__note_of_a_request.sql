-- What who asked wrote down with it, an order or a ticket: as it is shown and as it is compared. Some characters are many where
-- they are compared.
alter table request add column note varchar(200);
alter table request add column comparable_note varchar(4000);

create index request_state on request (state, id);
