-- a partner's name, as it is compared: no two have the same; null for child organizations
alter table organization add column partner_name varchar(300);

-- those that were called the same so far stay so
update organization set partner_name = comparable_name
where kind = 'PARENT'
  and not exists (select 1 from organization o
                  where o.kind = 'PARENT' and o.comparable_name = organization.comparable_name and o.id < organization.id);

alter table organization add constraint partner_name_once unique (partner_name);
