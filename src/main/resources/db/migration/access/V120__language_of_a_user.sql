-- the language that a person chose; null until they do
alter table app_user add column language varchar(8);
