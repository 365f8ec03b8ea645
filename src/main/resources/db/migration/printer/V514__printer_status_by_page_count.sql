-- Which of those with a status have printed the most, or least: the page count decides about the status, so that those
-- with it lie together in the order of page counts, and the list would look for them among all others.
create index printer_organization_eligibility_page_count
    on printer (organization_id, eligibility, page_count_key, serial_number);
create index printer_partner_eligibility_page_count on printer (partner_id, eligibility, page_count_key, serial_number);
create index printer_all_eligibility_page_count on printer (eligibility, page_count_key, serial_number);
