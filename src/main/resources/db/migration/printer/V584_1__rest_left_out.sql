-- message code: why the rows that still wait are not imported any more; null while they are, and where none waited
alter table printer_import add rest_left_code varchar(100);
