-- The list of printers goes along an index for whatever it is filtered or sorted by, each made unique by the serial
-- number; for one organization, for one partner, and for all. Named printer_<whose>_<what>: H2 is told by these names.
drop index printer_eligibility;
drop index printer_model;

create index printer_organization_model on printer (organization_id, model, serial_number);
create index printer_organization_eligibility on printer (organization_id, eligibility, serial_number);
create index printer_organization_contact on printer (organization_id, supplies_contact_id, serial_number);
create index printer_organization_agent on printer (organization_id, agent_type, serial_number);
create index printer_organization_page_count on printer (organization_id, page_count_key, serial_number);
create index printer_organization_last_communication on printer (organization_id, last_communication_key, serial_number);

create index printer_partner_model on printer (partner_id, model, serial_number);
create index printer_partner_eligibility on printer (partner_id, eligibility, serial_number);
create index printer_partner_contact on printer (partner_id, supplies_contact_id, serial_number);
create index printer_partner_agent on printer (partner_id, agent_type, serial_number);
create index printer_partner_page_count on printer (partner_id, page_count_key, serial_number);
create index printer_partner_last_communication on printer (partner_id, last_communication_key, serial_number);

create index printer_all_model on printer (model, serial_number);
create index printer_all_eligibility on printer (eligibility, serial_number);
create index printer_all_contact on printer (supplies_contact_id, serial_number);
create index printer_all_agent on printer (agent_type, serial_number);
create index printer_all_page_count on printer (page_count_key, serial_number);
create index printer_all_last_communication on printer (last_communication_key, serial_number);
