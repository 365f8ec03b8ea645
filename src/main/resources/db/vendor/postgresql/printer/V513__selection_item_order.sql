-- in the order of the printers themselves
alter table printer_selection_item alter column serial_number type varchar(50) collate "C";
