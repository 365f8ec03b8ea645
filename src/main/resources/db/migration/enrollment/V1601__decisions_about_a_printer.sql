-- what was decided about one printer, newest first
create index escalation_decision_printer on escalation_decision (printer_id, id);
