-- the requests for a contact that one printer was in
create index contact_assignment_printer_printer on contact_assignment_printer (printer_id, contact_assignment_id);
