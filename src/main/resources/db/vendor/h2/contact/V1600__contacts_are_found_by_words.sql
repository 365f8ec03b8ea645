-- the words of name, company and e-mail address, by whose beginnings contacts of all customers are found; a blank before each
alter table supplies_contact add column found_by varchar(1100)
    generated always as (' ' || translate(comparable_name || ' ' || comparable_company || ' ' || lower(email), ',.;:@_+/''"()&-', '              '));
