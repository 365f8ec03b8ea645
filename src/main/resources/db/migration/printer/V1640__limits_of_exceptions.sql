-- An exception that customer operations approved: for which model, to the end of which day (UTC), and up to how many pages; no
-- model for no exception. The flags that there were say from now on whether it was in force when the printer was last looked at.
alter table printer add column model_exception_model varchar(100);
alter table printer add column model_exception_until date;
alter table printer add column model_exception_pages bigint;
alter table printer add column page_count_exception_model varchar(100);
alter table printer add column page_count_exception_until date;
alter table printer add column page_count_exception_pages bigint;
update printer set model_exception_model = model where model_exception;
update printer set page_count_exception_model = model where page_count_exception;
