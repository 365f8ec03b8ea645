-- how many printers of whom have a status: counted along the index, no printer is read
create index printer_reason on printer (eligibility, partner_id, organization_id);
