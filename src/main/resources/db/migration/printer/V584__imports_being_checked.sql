-- the last sign of life of whoever looks at the rows of a file; null once that is over
alter table printer_import add looked_at timestamp with time zone;
create index printer_import_looked_at on printer_import (looked_at);
