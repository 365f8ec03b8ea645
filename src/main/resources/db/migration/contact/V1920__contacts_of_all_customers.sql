-- the pages of all customers' contacts, by last and first name
create index supplies_contact_all on supplies_contact (comparable_name, id);
