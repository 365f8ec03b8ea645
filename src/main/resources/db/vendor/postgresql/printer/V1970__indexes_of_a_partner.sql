-- A partner's printers in another order than by serial number or model, or of one value, are found along everybody's:
-- with fewer indexes each printer is written faster. H2 would sort all of the partner's instead.
drop index printer_partner_eligibility;
drop index printer_partner_contact;
drop index printer_partner_agent;
drop index printer_partner_page_count;
drop index printer_partner_last_communication;
drop index printer_partner_eligibility_page_count;
