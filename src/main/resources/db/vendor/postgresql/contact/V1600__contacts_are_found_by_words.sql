-- the words of name, company and e-mail address, by whose beginnings contacts of all customers are found
alter table supplies_contact add column found_by tsvector
    generated always as (array_to_tsvector(array_remove(string_to_array(
        translate(comparable_name || ' ' || comparable_company || ' ' || lower(email), ',.;:@_+/''"()&-', '              '),
        ' '), ''))) stored;

create index supplies_contact_words on supplies_contact using gin (found_by);
